import { RotateCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { toProblem } from '../lib/errors.ts';
import { Button } from './button.tsx';

type Query<Data> = {
  data: Data | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
};

type QueryViewProps<Data> = {
  query: Query<Data>;
  /** what is loading, for the one who cannot see the skeleton: "your CVs" */
  what: string;
  loading?: ReactNode;
  isEmpty?: (data: Data) => boolean;
  empty?: ReactNode;
  children: (data: Data) => ReactNode;
};

/** The one place that draws the four states of anything asked of the server: loading, failed with a retry, empty, there. */
export function QueryView<Data>({
  query,
  what,
  loading = <SkeletonLines />,
  isEmpty,
  empty,
  children,
}: QueryViewProps<Data>) {
  if (query.data !== undefined) return isEmpty?.(query.data) ? empty : children(query.data);
  if (query.error) {
    return (
      <ProblemView
        title={`We could not load ${what}`}
        message={toProblem(query.error).message}
        onRetry={() => void query.refetch()}
        retrying={query.isFetching}
      />
    );
  }
  return (
    <div role="status" aria-busy>
      <span className="sr-only">Loading {what}…</span>
      <div aria-hidden>{loading}</div>
    </div>
  );
}

type ProblemViewProps = {
  title: string;
  message: string;
  onRetry?: () => void;
  retrying?: boolean;
  children?: ReactNode;
};

/** What went wrong and what to do about it. */
export function ProblemView({ title, message, onRetry, retrying = false, children }: ProblemViewProps) {
  return (
    <div role="alert" className="rise max-w-xl border-l-2 border-danger py-1 pl-5">
      <p className="font-serif text-xl">{title}</p>
      <p className="mt-1.5 text-soft">{message}</p>
      <div className="mt-4 flex flex-wrap gap-2 empty:hidden">
        {onRetry && (
          <Button onClick={onRetry} disabled={retrying}>
            <RotateCw aria-hidden className={retrying ? 'animate-spin' : ''} /> Try again
          </Button>
        )}
        {children}
      </div>
    </div>
  );
}

const WIDTHS = ['w-2/5', 'w-4/5', 'w-3/5', 'w-3/4', 'w-1/2'];

export function SkeletonLines({ lines = WIDTHS.length }: { lines?: number }) {
  return (
    <div className="grid gap-4 py-2">
      {WIDTHS.slice(0, lines).map((width) => (
        <div
          key={width}
          className={`h-4 animate-[breathe_1.6s_ease-in-out_infinite] rounded bg-well ${width}`}
        />
      ))}
    </div>
  );
}

/** A sheet of paper with a marked line: what fills the page once there is something to read. */
function PaperSheet() {
  return (
    <div
      aria-hidden
      className="mb-6 grid h-22 w-17 -rotate-3 content-start gap-2 rounded-[3px] bg-sheet px-3 pt-4 shadow-lift"
    >
      <span className="mb-1 h-1.5 w-3/5 bg-line/60" />
      <span className="h-1 bg-rule" />
      <span className="-mx-0.5 h-1.5 w-4/5 bg-marker-strong" />
      <span className="h-1 bg-rule" />
      <span className="h-1 w-2/3 bg-rule" />
    </div>
  );
}

/** Nothing is there, and why, or what to do about it. */
export function EmptyView({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rise max-w-xl py-4">
      <PaperSheet />
      <p className="font-serif text-2xl">{title}</p>
      <div className="mt-2 text-soft">{children}</div>
    </div>
  );
}
