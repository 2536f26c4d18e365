import { Link } from '@tanstack/react-router';
import type { CvView } from '@vitae/schema/cv';
import { Button } from '../../components/button.tsx';
import { LongWord } from '../../components/long-word.tsx';
import { PageTitle } from '../../components/page-title.tsx';
import { ProblemView } from '../../components/query-view.tsx';
import { StepLine } from '../../components/step-line.tsx';
import { statusWords, stepsOf } from '../../lib/cv-progress.ts';
import { trpc } from '../../lib/trpc.ts';

/** A CV without an analysis yet, or that never gets one: how far it is, or what to do. */
export function AnalysisWaiting({ cv }: { cv: CvView }) {
  const utils = trpc.useUtils();
  const retry = trpc.cv.retry.useMutation({
    onSuccess: (fresh) => utils.cv.get.setData({ id: cv.id }, fresh),
    onError: () => void utils.cv.get.invalidate({ id: cv.id }),
  });
  return (
    <div className="grid max-w-3xl gap-8">
      <PageTitle title={cv.fileName} className="text-3xl [overflow-wrap:anywhere] sm:text-4xl">
        <LongWord>{cv.fileName}</LongWord>
      </PageTitle>
      {cv.status === 'DELETING' ? (
        <p className="text-soft">This CV is being deleted.</p>
      ) : (
        <div className="grid gap-4">
          <StepLine steps={stepsOf(cv)} />
          {cv.pages && <p className="text-soft tabular-nums">{statusWords(cv)}</p>}
        </div>
      )}
      {cv.error && (
        <ProblemView
          title="This file could not be read"
          message={cv.error.message}
          retrying={retry.isPending}
          {...(cv.error.retryable && { onRetry: () => retry.mutate({ id: cv.id }) })}
        >
          <Button asChild>
            <Link to="/">Upload another file</Link>
          </Button>
        </ProblemView>
      )}
    </div>
  );
}
