import type { ListSection } from '@vitae/schema/analysis';
import { ItemId } from '@vitae/schema/ids';
import type { Profile, RemovedRow } from '@vitae/schema/profile';
import { Download, RefreshCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { toast } from 'sonner';
import { Button } from '../../components/button.tsx';
import { OriginLegend } from '../../components/record/origin-mark.tsx';
import { RecordView } from '../../components/record/record-view.tsx';
import { TraceProvider } from '../../components/record/trace-context.tsx';
import { toProblem } from '../../lib/errors.ts';
import { SECTION_LABELS } from '../../lib/labels.ts';
import type { Quote } from '../../lib/trace.ts';
import { type CvName, profileSource } from './profile-source.tsx';
import { RemovedRows } from './removed-rows.tsx';
import { SourceSheet } from './source-sheet.tsx';
import { useProfileEdits } from './use-profile-edits.ts';

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Deleting a row, with a way back, and bringing one back. */
function useRows(send: ReturnType<typeof useProfileEdits>, profile: Profile) {
  const tell = (action: Promise<void>, done?: () => void): void => {
    action.then(done).catch((error: unknown) => toast.error(toProblem(error).message));
  };
  const restore = ({ section, itemId }: Pick<RemovedRow, 'section' | 'itemId'>) =>
    tell(send({ kind: 'restore', target: { section, itemId } }));
  const remove = (section: ListSection, id: string) => {
    const row = profile[section].find((each) => each.id === id);
    const target = { section, itemId: row?.itemIds[0] ?? ItemId.parse(id) };
    tell(send({ kind: 'remove', target }), () =>
      toast(`${capitalise(SECTION_LABELS[section].item)} removed`, {
        action: { label: 'Undo', onClick: () => restore(target) },
      }),
    );
  };
  return { remove, restore };
}

/** The living profile: everything the CVs say and the person said, each value with its origin. */
export function ProfileBoard({ profile, cvName }: { profile: Profile; cvName: CvName }) {
  const send = useProfileEdits();
  const rows = useRows(send, profile);
  const [source, setSource] = useState<Quote | null>(null);
  const actions = useMemo(() => ({ show: () => {}, locate: setSource }), []);

  return (
    <TraceProvider value={actions}>
      <div className="mb-5 flex flex-wrap print:hidden items-center justify-between gap-x-6 gap-y-3">
        <OriginLegend />
        <div className="flex items-center gap-4 sm:flex-row-reverse">
          <Button asChild size="small">
            <a href="/api/profile/resume.json" download="resume.json">
              <Download aria-hidden /> resume.json
            </a>
          </Button>
          <p role="status" className="text-sm text-soft">
            {profile.syncing && (
              <span className="fade inline-flex items-center gap-1.5">
                <RefreshCw aria-hidden className="size-3.5 animate-spin" /> Updating from your CVs
              </span>
            )}
          </p>
        </div>
      </div>
      <div className="-mx-5 bg-sheet px-5 py-8 shadow-lift print:m-0 print:p-0 print:shadow-none sm:mx-0 sm:rounded-(--radius-sheet) sm:px-10 lg:px-14 lg:py-14">
        <RecordView margin source={profileSource({ profile, send, cvName, onRemove: rows.remove })} />
      </div>
      <div className="mt-10 print:hidden">
        <RemovedRows rows={profile.removed} onRestore={rows.restore} />
      </div>
      {source !== null && <SourceSheet quote={source} onClose={() => setSource(null)} />}
    </TraceProvider>
  );
}
