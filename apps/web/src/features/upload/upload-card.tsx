import { Link } from '@tanstack/react-router';
import type { CvView } from '@vitae/schema/cv';
import { useEffect } from 'react';
import { Button } from '../../components/button.tsx';
import { LongWord } from '../../components/long-word.tsx';
import { StepLine } from '../../components/step-line.tsx';
import { announce } from '../../lib/announce.ts';
import { statusWords, stepsOf } from '../../lib/cv-progress.ts';
import { formatBytes } from '../../lib/format-bytes.ts';
import { trpc } from '../../lib/trpc.ts';
import type { Upload } from './use-uploads.ts';

type UploadCardProps = { upload: Upload; cv: CvView | undefined; onAgain: () => void };

function statusOf(upload: Upload, cv: CvView | undefined): string {
  if (upload.phase === 'sending') return `Sending, ${Math.round(upload.sent * 100)} %`;
  if (upload.phase === 'refused') return 'Refused';
  return cv === undefined ? 'Stored' : statusWords(cv);
}

function SendingBar({ sent }: { sent: number }) {
  const percent = Math.round(sent * 100);
  return (
    <div
      role="progressbar"
      aria-label="Upload"
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="h-2 overflow-hidden rounded-[2px] bg-well"
    >
      <div className="h-full bg-marker-strong transition-[width]" style={{ width: `${percent}%` }} />
    </div>
  );
}

function Failure({ message, children }: { message: string; children: React.ReactNode }) {
  return (
    <div role="alert" className="mt-5">
      <p className="text-danger">{message}</p>
      <div className="mt-4 flex flex-wrap gap-2">{children}</div>
    </div>
  );
}

/** One file: its way to the server, then its way to the profile, then the door to what was found. */
export function UploadCard({ upload, cv, onAgain }: UploadCardProps) {
  const retry = trpc.cv.retry.useMutation();
  const words = statusOf(upload, cv);
  const spoken = upload.phase === 'stored' ? `${upload.file.name}: ${words}` : null;
  useEffect(() => {
    if (spoken !== null) announce(spoken);
  }, [spoken]);

  return (
    <div className="rise rounded-(--radius-sheet) bg-sheet p-5 shadow-lift sm:p-9">
      <div className="mb-6 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="min-w-0 font-serif text-2xl [overflow-wrap:anywhere]">
          <LongWord>{upload.file.name}</LongWord>
        </p>
        <p className="text-sm text-soft tabular-nums">
          {formatBytes(upload.file.size)} · {words}
        </p>
      </div>
      {upload.phase === 'sending' && <SendingBar sent={upload.sent} />}
      {upload.phase === 'stored' && <StepLine steps={stepsOf(cv ?? { status: 'PENDING' })} />}
      {upload.phase === 'stored' && upload.duplicate && cv?.status !== 'FAILED' && (
        <p className="mt-5 text-soft">These exact bytes were here already, so nothing was stored twice.</p>
      )}
      {upload.phase === 'refused' && (
        <Failure message={upload.problem.message}>
          <Button look="ink" onClick={onAgain}>
            Choose another file
          </Button>
        </Failure>
      )}
      {cv?.error && (
        <Failure message={cv.error.message}>
          <Button look="ink" onClick={onAgain}>
            Choose another file
          </Button>
          {cv.error.retryable && (
            <Button disabled={retry.isPending} onClick={() => retry.mutate({ id: cv.id })}>
              Try again
            </Button>
          )}
        </Failure>
      )}
      {cv?.status === 'COMPLETED' && (
        <Button asChild look="ink" className="mt-6">
          <Link to="/cv/$cvId" params={{ cvId: cv.id }}>
            See what was found
          </Link>
        </Button>
      )}
    </div>
  );
}
