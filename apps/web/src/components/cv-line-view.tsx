import type { CvLine, Span } from '@vitae/schema/cv-text';
import { memo } from 'react';
import { cn } from '../lib/cn.ts';

type Piece = { text: string; look: 'plain' | 'used' | 'active' };

const covers = (spans: readonly Span[], at: number): boolean =>
  spans.some((span) => span.start <= at && at < span.end);

/** A line in pieces, cut wherever one of its spans begins or ends. */
export function cutLine(text: string, used: readonly Span[], active: readonly Span[]): Piece[] {
  const cuts = new Set([0, text.length]);
  for (const span of [...used, ...active]) {
    cuts.add(Math.min(span.start, text.length));
    cuts.add(Math.min(span.end, text.length));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => ({
    text: text.slice(start, sorted[index + 1]),
    look: covers(active, start) ? 'active' : covers(used, start) ? 'used' : 'plain',
  }));
}

const PIECE_CLASSES = {
  plain: '',
  used: 'bg-transparent text-inherit underline decoration-marker-strong decoration-2 underline-offset-3',
  active: 'marked-strong text-ink',
};

export function LinePieces({ pieces }: { pieces: readonly Piece[] }) {
  return pieces.map((piece, place) =>
    piece.look === 'plain' ? (
      piece.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place in the line
      <mark key={place} className={PIECE_CLASSES[piece.look]}>
        {piece.text}
      </mark>
    ),
  );
}

type CvLineViewProps = {
  line: CvLine;
  index: number;
  used: readonly Span[];
  active: readonly Span[];
  unplaced: boolean;
};

/** One line with its number. Drawn anew only when its own marks change: a long CV has thousands of them. */
export const CvLineView = memo(function CvLineView({ line, index, used, active, unplaced }: CvLineViewProps) {
  const isActive = active.length > 0;
  return (
    <li
      data-line={index}
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
          unplaced && 'border-dashed border-line text-soft',
          isActive && 'border-solid border-ink text-ink',
        )}
      >
        <LinePieces pieces={cutLine(line.text, used, active)} />
        {unplaced && <span className="sr-only"> (not placed)</span>}
      </span>
    </li>
  );
});
