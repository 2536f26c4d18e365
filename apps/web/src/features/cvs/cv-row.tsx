import { Link } from '@tanstack/react-router';
import type { CvView } from '@vitae/schema/cv';
import { Download, RotateCw, Trash2 } from 'lucide-react';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
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
    <li className="grid gap-4 border-t py-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <p className="font-serif text-2xl leading-snug [overflow-wrap:anywhere]">
            <Link
              to="/cv/$cvId"
              params={{ cvId: cv.id }}
              className="decoration-marker-strong decoration-2 underline-offset-4 hover:underline"
            >
              {cv.fileName}
            </Link>
          </p>
          <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
            <Badge tone={TONES[cv.status]}>{statusWords(cv)}</Badge>
            <span>{formatMoment(cv.uploadedAt)}</span>
            <span>{formatBytes(cv.size)}</span>
          </p>
        </div>
        <div className="flex items-center gap-1">
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
          <p className="text-danger">{cv.error.message}</p>
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
