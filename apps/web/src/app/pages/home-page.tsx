import { Link, useRouter } from '@tanstack/react-router';
import type { CvView } from '@vitae/schema/cv';
import { type ReactNode, useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { CvList } from '../../features/cvs/cv-list.tsx';
import { useCvs } from '../../features/cvs/use-cvs.ts';
import { UploadCard } from '../../features/upload/upload-card.tsx';
import { UploadPanel } from '../../features/upload/upload-panel.tsx';
import { type Upload, useUploads } from '../../features/upload/use-uploads.ts';
import { useSession } from '../../lib/session.ts';
import { trpc } from '../../lib/trpc.ts';

const RECENT = 3;
/** Long enough to see the last step filled, short enough not to wait for it. */
const ARRIVAL_MS = 700;

/** Takes the person to the analysis of the one CV they uploaded, once it is done; what that page needs is loaded before. */
function useArrival(cv: CvView | undefined) {
  const router = useRouter();
  const { cvAnalysis } = trpc.useUtils();
  const { id: cvId, analysisId, status } = cv ?? {};

  useEffect(() => {
    if (cvId !== undefined) void router.preloadRoute({ to: '/cv/$cvId', params: { cvId } });
  }, [cvId, router]);
  useEffect(() => {
    if (analysisId !== undefined) void cvAnalysis.get.prefetch({ id: analysisId });
  }, [analysisId, cvAnalysis]);
  useEffect(() => {
    if (cvId === undefined || status !== 'COMPLETED') return;
    const timer = setTimeout(() => void router.navigate({ to: '/cv/$cvId', params: { cvId } }), ARRIVAL_MS);
    return () => clearTimeout(timer);
  }, [cvId, status, router]);
}

function Uploading({ uploads, onAgain }: { uploads: Upload[]; onAgain: () => void }) {
  const { data: cvs = [] } = useCvs();
  const find = (upload: Upload) => cvs.find(({ id }) => upload.phase === 'stored' && id === upload.cvId);
  useArrival(uploads.length === 1 && uploads[0] !== undefined ? find(uploads[0]) : undefined);
  return (
    <div className="grid gap-5">
      {uploads.map((upload) => (
        <UploadCard key={upload.key} upload={upload} cv={find(upload)} onAgain={onAgain} />
      ))}
      {uploads.length > 1 && (
        <Button className="justify-self-start" onClick={onAgain}>
          Upload more
        </Button>
      )}
    </div>
  );
}

function RecentCvs({ except }: { except: ReadonlySet<string> }) {
  const query = useCvs();
  return (
    // most visitors are new: nothing stands in for a list that is about to be absent
    <QueryView query={query} what="your CVs" loading={false}>
      {(cvs) => {
        const others = cvs.filter(({ id }) => !except.has(id));
        return (
          <section aria-labelledby="recent" hidden={others.length === 0} className="mt-16 lg:mt-24">
            <div className="mb-4 flex items-baseline justify-between gap-4">
              <h2 id="recent" className="text-3xl">
                Your CVs
              </h2>
              {cvs.length > RECENT && (
                <Link to="/cvs" className="text-sm underline underline-offset-4">
                  All {cvs.length}
                </Link>
              )}
            </div>
            <CvList cvs={others.slice(0, RECENT)} empty={null} />
          </section>
        );
      }}
    </QueryView>
  );
}

function Pledge({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-t pt-3">
      <dt className="font-medium">{title}</dt>
      <dd className="mt-0.5 text-[0.9375rem] text-soft">{children}</dd>
    </div>
  );
}

/** Where a CV comes in. */
export function HomePage() {
  const { uploads, start, clear } = useUploads();
  const { data: session } = useSession();
  const underWay = new Set<string>(
    uploads.flatMap((upload) => (upload.phase === 'stored' ? upload.cvId : [])),
  );
  return (
    <>
      <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,34rem)]">
        <div>
          <PageTitle
            title=""
            className="max-w-[13ch] text-[2.75rem] leading-[1.04] tracking-[-0.025em] sm:text-6xl lg:text-[4.25rem]"
          >
            Your CV becomes a profile where every fact <span className="stroke-in">shows its words.</span>
          </PageTitle>
          <dl className="mt-10 hidden max-w-md gap-5 lg:grid">
            <Pledge title="Quoted or left out">
              Point at any value to see the line of your CV it comes from.
            </Pledge>
            <Pledge title="Nothing dropped in silence">
              Lines that found no place are listed, not lost.
            </Pledge>
            <Pledge title="Your word counts most">
              What you correct stays corrected, whatever the next CV says.
            </Pledge>
          </dl>
        </div>
        {uploads.length > 0 ? (
          <Uploading uploads={uploads} onAgain={clear} />
        ) : (
          <UploadPanel onFiles={(files, aiConsent) => void start(files, aiConsent)} />
        )}
      </div>
      {session !== undefined && <RecentCvs except={underWay} />}
    </>
  );
}
