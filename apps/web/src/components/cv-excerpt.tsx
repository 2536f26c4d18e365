import type { CvText } from '@vitae/schema/cv-text';
import type { Quote } from '../lib/trace.ts';
import { cutLine, LinePieces } from './cv-line-view.tsx';

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
            <LinePieces
              pieces={cutLine(
                line.text,
                [],
                quote.spans.filter((span) => span.line === index),
              )}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}
