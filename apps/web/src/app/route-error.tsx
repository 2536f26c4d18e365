import { useRouter } from '@tanstack/react-router';
import { PageTitle } from '../components/page-title.tsx';
import { ProblemView } from '../components/query-view.tsx';

/** The last net: a page that could not be drawn says so and can be tried again. */
export function RouteError({ reset }: { reset: () => void }) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="grid gap-6">
      <PageTitle>This page did not open</PageTitle>
      <ProblemView
        title="Something went wrong while drawing it"
        message="Nothing is lost. Try again; if it stays like this, load the page anew."
        onRetry={retry}
      />
    </div>
  );
}
