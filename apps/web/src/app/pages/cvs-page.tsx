import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { EmptyView, QueryView } from '../../components/query-view.tsx';
import { CvList } from '../../features/cvs/cv-list.tsx';
import { useCvs } from '../../features/cvs/use-cvs.ts';
import { useSession } from '../../lib/session.ts';
import { SessionGate } from '../session-gate.tsx';

function NoCvs() {
  return (
    <EmptyView title="No CV here yet">
      <Button asChild look="ink" className="mt-3">
        <Link to="/">Upload the first one</Link>
      </Button>
    </EmptyView>
  );
}

function AllCvs() {
  const query = useCvs();
  const { data: session } = useSession();
  return (
    <QueryView query={query} what="your CVs">
      {(cvs) => (
        <>
          <CvList cvs={cvs} empty={<NoCvs />} />
          {session !== undefined && cvs.length > 0 && session.maxCvs < Number.MAX_SAFE_INTEGER && (
            <p className="mt-4 text-sm text-soft">
              {cvs.length} of {session.maxCvs} kept.
            </p>
          )}
        </>
      )}
    </QueryView>
  );
}

export function CvsPage() {
  return (
    <>
      <PageTitle className="mb-8">CVs</PageTitle>
      <SessionGate>
        <AllCvs />
      </SessionGate>
    </>
  );
}
