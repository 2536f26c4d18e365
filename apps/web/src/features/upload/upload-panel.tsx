import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { type Tab, Tabs } from '../../components/tabs.tsx';
import { useSession } from '../../lib/session.ts';
import { ConsentField } from './consent-field.tsx';
import { DropZone } from './drop-zone.tsx';
import { PastePanel } from './paste-panel.tsx';
import { sampleCvFile } from './sample-cv.ts';

type Way = 'file' | 'text';

/** The ways to hand over a CV, and the question about AI where there is one to ask. */
export function UploadPanel({ onFiles }: { onFiles: (files: File[], aiConsent: boolean) => void }) {
  const { data: session } = useSession();
  const [way, setWay] = useState<Way>('file');
  const [consent, setConsent] = useState(false);
  const providers = session?.aiProviders ?? [];
  const asks = session?.aiConsent === 'ask' && providers.length > 0;
  const take = (files: File[]) => onFiles(files, asks && consent);

  const tabs: Tab<Way>[] = [
    { name: 'file', label: 'File', panel: <DropZone onFiles={take} /> },
    { name: 'text', label: 'Paste text', panel: <PastePanel onFile={(file) => take([file])} /> },
  ];
  return (
    <div className="rounded-(--radius-sheet) bg-sheet p-5 pt-3 shadow-lift sm:p-8 sm:pt-5">
      <Tabs label="How to hand over your CV" tabs={tabs} value={way} onChange={setWay} />
      <div className="mt-6 grid gap-5">
        {asks && <ConsentField providers={providers} given={consent} onChange={setConsent} />}
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-soft">
          Nothing at hand?
          <Button size="small" onClick={() => take([sampleCvFile()])}>
            Try the sample CV of a made-up person
          </Button>
        </p>
      </div>
    </div>
  );
}
