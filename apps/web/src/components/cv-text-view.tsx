import type { CvText, Span } from '@vitae/schema/cv-text';
import { type MouseEvent, useEffect, useMemo, useRef } from 'react';
import { cn } from '../lib/cn.ts';
import { CvLineView } from './cv-line-view.tsx';

type CvTextViewProps = {
  text: CvText;
  /** everything a value was traced to */
  used: readonly Span[];
  /** what the value in hand was traced to */
  active: readonly Span[];
  /** indexes of lines that no field uses */
  unplaced?: ReadonlySet<number>;
  /** the line with this index was clicked */
  onPick?: (line: number) => void;
  className?: string;
};

const NONE: readonly Span[] = [];
const lineOf = ({ line }: Span): number => line;

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
export function CvTextView({ text, used, active, unplaced, onPick, className }: CvTextViewProps) {
  const pane = useFollow(active);
  const pages = useMemo(() => [...Map.groupBy(text.lines.entries(), ([, line]) => line.page)], [text]);
  const usedByLine = useMemo(() => Map.groupBy(used, lineOf), [used]);
  const activeByLine = useMemo(() => Map.groupBy(active, lineOf), [active]);

  const pick = ({ target }: MouseEvent) => {
    const line =
      target instanceof Element ? target.closest<HTMLElement>('[data-line]')?.dataset.line : undefined;
    if (line !== undefined) onPick?.(Number(line));
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a short cut for the mouse; by keyboard the values are reached themselves
    <section
      ref={pane}
      aria-label="CV text"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onClick={pick}
      className={cn('overflow-y-auto overscroll-contain', className)}
    >
      {pages.map(([page, lines]) => (
        <div key={page} className="pb-6">
          <p className="eyebrow sticky top-0 z-10 bg-sheet py-2 pl-[2.75rem]">
            Page {page} of {text.pages}
          </p>
          <ol>
            {lines.map(([index, line]) => (
              <CvLineView
                key={index}
                line={line}
                index={index}
                used={usedByLine.get(index) ?? NONE}
                active={activeByLine.get(index) ?? NONE}
                unplaced={unplaced?.has(index) ?? false}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
