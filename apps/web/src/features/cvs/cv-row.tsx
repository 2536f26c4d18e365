import { Link } from '@tanstack/react-router';
import type { CvView } from '@vitae/schema/cv';
import { Download, RotateCw, Trash2 } from 'lucide-react';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { LongWord } from '../../components/long-word.tsx';
import { StepLine } from '../../components/step-line.tsx';
import { isUnderWay, statusWords, stepsOf } from '../../lib/cv-progress.ts';
import { formatMoment } from '../../lib/dates.ts';
import { formatBytes } from '../../lib/format-bytes.ts';
import { trpc } from '../../lib/trpc.ts';

type CvRowProps = { cv: CvView; onErase: (cv: CvView) => void };

const TONES = {
  COMPLETED: 'marker',
  FAILED: 'danger',
  PENDING: 'plain',
  PROCESSING: 'plain',
  DELETING: 'plain',
} as const;

function RetryButton({ cv }: { cv: CvView }) {
  const utils = trpc.useUtils();
  const retry = trpc.cv.retry.useMutation({
    onSuccess: (fresh) =>
      utils.cv.list.setData(undefined, (cvs) => cvs?.map((each) => (each.id === fresh.id ? fresh : each))),
    onError: () => void utils.cv.list.invalidate(),
  });
  return (
    <Button size="small" disabled={retry.isPending} onClick={() => retry.mutate({ id: cv.id })}>
      <RotateCw aria-hidden /> Try again
    </Button>
  );
}

/** One CV: where it stands, and what can be done with it. */
export function CvRow({ cv, onErase }: CvRowProps) {
  return (
    <li className="grid gap-3 border-t py-5">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 lg:grid-cols-[minmax(0,1fr)_auto_auto] lg:gap-x-8">
        <p className="font-serif text-xl leading-snug [overflow-wrap:anywhere] sm:text-2xl">
          <Link
            to="/cv/$cvId"
            params={{ cvId: cv.id }}
            className="decoration-marker-strong decoration-2 underline-offset-4 hover:underline"
          >
            <LongWord>{cv.fileName}</LongWord>
          </Link>
        </p>
        <p className="col-span-full row-start-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft tabular-nums lg:col-span-1 lg:col-start-2 lg:row-start-1 lg:grid lg:grid-cols-[9rem_9.5rem_4.5rem] lg:gap-x-4">
          <span className="lg:justify-self-start">
            <Badge tone={TONES[cv.status]}>{statusWords(cv)}</Badge>
          </span>
          <span>{formatMoment(cv.uploadedAt)}</span>
          <span className="lg:text-right">{formatBytes(cv.size)}</span>
        </p>
        <div className="-mr-2.5 flex items-center self-start lg:self-center pointer-coarse:-mr-3.5">
          <Button asChild look="quiet" size="icon">
            <a
              href={`/api/cv/${cv.id}/file`}
              aria-label={`Download the original ${cv.fileName}`}
              title="Download original"
            >
              <Download aria-hidden />
            </a>
          </Button>
          <Button
            look="quiet"
            size="icon"
            aria-label={`Delete ${cv.fileName}`}
            title="Delete"
            disabled={cv.status === 'DELETING'}
            onClick={() => onErase(cv)}
          >
            <Trash2 aria-hidden />
          </Button>
        </div>
      </div>
      {isUnderWay(cv) && cv.status !== 'DELETING' && (
        <div className="max-w-xl">
          <StepLine steps={stepsOf(cv)} />
        </div>
      )}
      {cv.error && (
        <div className="max-w-2xl">
          <p className="text-[0.9375rem] text-danger">{cv.error.message}</p>
          {cv.error.retryable && (
            <div className="mt-3">
              <RetryButton cv={cv} />
            </div>
          )}
        </div>
      )}
    </li>
  );
}
