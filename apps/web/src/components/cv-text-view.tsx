import type { CvLine, CvText, Span } from '@vitae/schema/cv-text';
import { useEffect, useRef } from 'react';
import { cn } from '../lib/cn.ts';

type Piece = { text: string; look: 'plain' | 'used' | 'active' };

type CvTextViewProps = {
  text: CvText;
  /** everything a value was traced to */
  used: readonly Span[];
  /** what the value in hand was traced to */
  active: readonly Span[];
  /** indexes of lines that no field uses */
  unplaced?: ReadonlySet<number>;
  className?: string;
};

const covers = (spans: readonly Span[], line: number, at: number): boolean =>
  spans.some((span) => span.line === line && span.start <= at && at < span.end);

/** The line in pieces, cut wherever a span begins or ends. */
export function cutLine(line: number, text: string, used: readonly Span[], active: readonly Span[]): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const span of [...used, ...active]) {
    if (span.line !== line) continue;
    cuts.add(Math.min(span.start, text.length));
    cuts.add(Math.min(span.end, text.length));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => ({
    text: text.slice(start, sorted[index + 1]),
    look: covers(active, line, start) ? 'active' : covers(used, line, start) ? 'used' : 'plain',
  }));
}

function LineView({
  line,
  index,
  used,
  active,
  unplaced,
}: { line: CvLine; index: number } & CvTextViewProps) {
  const isActive = active.some((span) => span.line === index);
  const isUnplaced = unplaced?.has(index) ?? false;
  return (
    <li
      data-active={isActive || undefined}
      className={cn(
        'grid grid-cols-[2.25rem_minmax(0,1fr)] text-[0.8125rem] leading-[1.55]',
        line.gapBefore && 'mt-2.5',
        line.region !== 'body' && 'text-soft',
      )}
    >
      <span
        aria-hidden
        className={cn(
          'pr-3 text-right text-[0.6875rem] leading-[1.85] text-soft tabular-nums',
          isActive && 'font-bold text-ink',
        )}
      >
        {index + 1}
      </span>
      <span
        className={cn(
          'border-l-2 border-transparent pl-2 [overflow-wrap:anywhere] whitespace-pre-wrap',
          line.bold && 'font-semibold',
          line.italic && 'italic',
          isUnplaced && 'border-dashed border-line text-soft',
          isActive && 'border-solid border-ink text-ink',
        )}
      >
        {cutLine(index, line.text, used, active).map((piece, place) =>
          piece.look === 'plain' ? (
            piece.text
          ) : (
            <mark
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place in the line
              key={place}
              className={cn(
                'text-inherit',
                piece.look === 'active'
                  ? 'marked-strong'
                  : 'bg-transparent underline decoration-marker-strong decoration-2 underline-offset-3',
              )}
            >
              {piece.text}
            </mark>
          ),
        )}
        {isUnplaced && <span className="sr-only"> (not placed)</span>}
      </span>
    </li>
  );
}

/** Scrolls the pane, and the pane alone, so that the marked line stands in its middle. */
function useFollow(active: readonly Span[]) {
  const pane = useRef<HTMLElement>(null);
  const first = active[0]?.line;
  useEffect(() => {
    if (first === undefined) return;
    const line = pane.current?.querySelector<HTMLElement>('[data-active]');
    if (!line || !pane.current) return;
    const box = pane.current.getBoundingClientRect();
    const place = line.getBoundingClientRect();
    if (place.top >= box.top + 40 && place.bottom <= box.bottom - 40) return;
    const top = pane.current.scrollTop + place.top - box.top - box.height / 2;
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    pane.current.scrollTo({ top, behavior: calm ? 'auto' : 'smooth' });
  }, [first]);
  return pane;
}

/** The CV's visible text as it was read, page by page and line by line, with the traced words marked. */
export function CvTextView({ className, ...view }: CvTextViewProps) {
  const pane = useFollow(view.active);
  const pages = [...Map.groupBy(view.text.lines.entries(), ([, line]) => line.page)];
  return (
    <section
      ref={pane}
      aria-label="CV text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={cn('overflow-y-auto overscroll-contain', className)}
    >
      {pages.map(([page, lines]) => (
        <div key={page} className="pb-6">
          <p className="eyebrow sticky top-0 z-10 bg-sheet py-2 pl-[2.25rem]">
            <span className="pl-2">
              Page {page} of {view.text.pages}
            </span>
          </p>
          <ol>
            {lines.map(([index, line]) => (
              <LineView key={index} line={line} index={index} {...view} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
