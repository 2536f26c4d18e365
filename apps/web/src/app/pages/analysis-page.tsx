import { getRouteApi, Link } from '@tanstack/react-router';
import type { AnalysisView } from '@vitae/schema/analysis-view';
import type { CvView } from '@vitae/schema/cv';
import { type AnalysisId, CvId } from '@vitae/schema/ids';
import { Button } from '../../components/button.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { AnalysisBoard, type AnalysisTab } from '../../features/analysis/analysis-board.tsx';
import { AnalysisWaiting } from '../../features/analysis/analysis-waiting.tsx';
import { useAnalysisChanges } from '../../features/analysis/use-analysis-changes.ts';
import { ReviewPanel } from '../../features/review/review-panel.tsx';
import { isUnderWay } from '../../lib/cv-progress.ts';
import { toProblem } from '../../lib/errors.ts';
import { trpc } from '../../lib/trpc.ts';
import { SessionGate } from '../session-gate.tsx';

const route = getRouteApi('/cv/$cvId');
const FALLBACK_POLL_MS = 3_000; // changes are pushed; this is for when the stream is down

function Board({ cv, view }: { cv: CvView; view: AnalysisView }) {
  const { tab = 'result' } = route.useSearch();
  const navigate = route.useNavigate();
  const changes = useAnalysisChanges(view.id);
  const show = (next: AnalysisTab) =>
    void navigate({ search: next === 'result' ? {} : { tab: next }, replace: true, resetScroll: false });
  const decide = (id: string, status: AnalysisView['suggestions'][number]['status']) =>
    changes.change(() => ({ suggestions: [{ id, status }] }));
  return (
    <AnalysisBoard
      cv={cv}
      view={view}
      changes={changes}
      tab={tab}
      onTab={show}
      review={<ReviewPanel view={view} decide={decide} />}
    />
  );
}

function Analysis({ cv, id }: { cv: CvView; id: AnalysisId }) {
  const query = trpc.cvAnalysis.get.useQuery({ id });
  return (
    <QueryView query={query} what="the analysis">
      {(view) => <Board cv={cv} view={view} />}
    </QueryView>
  );
}

function MissingCv() {
  return (
    <div className="grid max-w-2xl gap-5">
      <PageTitle>This CV is not here</PageTitle>
      <p className="text-soft">It was deleted, or it belongs to somebody else.</p>
      <Button asChild look="ink" className="justify-self-start">
        <Link to="/cvs">Your CVs</Link>
      </Button>
    </div>
  );
}

function CvById({ id }: { id: CvId }) {
  const query = trpc.cv.get.useQuery(
    { id },
    { refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? FALLBACK_POLL_MS : false) },
  );
  if (query.error && toProblem(query.error).code === 'NOT_FOUND') return <MissingCv />;
  return (
    <QueryView query={query} what="this CV">
      {(cv) =>
        cv.analysisId !== undefined && cv.status !== 'DELETING' && cv.status !== 'FAILED' ? (
          <Analysis cv={cv} id={cv.analysisId} />
        ) : (
          <AnalysisWaiting cv={cv} />
        )
      }
    </QueryView>
  );
}

/** One CV: what was found in it, beside its text. */
export function AnalysisPage() {
  const id = CvId.safeParse(route.useParams().cvId);
  if (!id.success) return <MissingCv />;
  return (
    <SessionGate>
      <CvById key={id.data} id={id.data} />
    </SessionGate>
  );
}
