import type { Origin } from '@vitae/schema/analysis';
import { Check, PenLine, Sparkle } from 'lucide-react';
import { ORIGIN_WORDS } from '../../lib/trace.ts';

const MARKS = { person: PenLine, suggestion: Check, ai: Sparkle } as const;

/** A small sign behind every value that is not the CV's own words; those are the rule and carry none. */
export function OriginMark({ origin }: { origin: Origin }) {
  if (origin === 'cv') return null;
  const Mark = MARKS[origin];
  return (
    <span className="ml-1 shrink-0 text-soft print:hidden" title={ORIGIN_WORDS[origin]}>
      <Mark aria-hidden className="inline size-3 align-[0.05em]" />
      <span className="sr-only">({ORIGIN_WORDS[origin]})</span>
    </span>
  );
}

/** What the signs mean. */
export function OriginLegend() {
  return (
    <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.8125rem] text-soft">
      <span>
        <span className="marked px-1 text-ink">No sign</span> quoted from a CV
      </span>
      {Object.entries(MARKS).map(([origin, Mark]) => (
        <span key={origin} className="inline-flex items-center gap-1">
          <Mark aria-hidden className="size-3" /> {LEGEND[origin as keyof typeof MARKS]}
        </span>
      ))}
    </p>
  );
}

const LEGEND = {
  person: 'written by you',
  suggestion: 'a suggestion you accepted',
  ai: 'read by AI',
} as const;
