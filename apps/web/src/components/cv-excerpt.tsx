import type { CvText } from '@vitae/schema/cv-text';
import type { Quote } from '../lib/trace.ts';
import { cutLine } from './cv-text-view.tsx';

const NEIGHBOURS = 2;

/** A quote among the lines around it. */
export function CvExcerpt({ text, quote }: { text: CvText; quote: Quote }) {
  const first = Math.max(0, quote.line - 1 - NEIGHBOURS);
  const last = quote.line + quote.spans.length - 1 + NEIGHBOURS;
  const lines = [...text.lines.entries()].slice(first, last);
  return (
    <ol
      aria-label="Lines around it"
      className="mt-3 rounded-lg border bg-paper px-3 py-2 text-[0.8125rem] text-soft"
    >
      {lines.map(([index, line]) => (
        <li key={index} className="grid grid-cols-[2rem_minmax(0,1fr)]">
          <span aria-hidden className="text-[0.6875rem] leading-[1.8] tabular-nums">
            {index + 1}
          </span>
          <span className="[overflow-wrap:anywhere]">
            {cutLine(index, line.text, [], quote.spans).map((piece, place) =>
              piece.look === 'plain' ? (
                piece.text
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place in the line
                <mark key={place} className="marked-strong text-ink">
                  {piece.text}
                </mark>
              ),
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
