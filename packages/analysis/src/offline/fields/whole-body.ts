import type { EntryBody } from '../entries/read-body.ts';
import type { Found } from '../output/found.ts';

/** Summary and list items as one text, for fields that keep no list. */
export function wholeBody({ summary, highlights }: EntryBody): Found | null {
  const all = summary === null ? highlights : [summary, ...highlights];
  const [first] = all;
  if (first === undefined) return null;
  if (all.length === 1) return first;
  return {
    value: all.map(({ value }) => value).join(' '),
    spans: all.flatMap(({ spans }) => spans),
    confidence: Math.min(...all.map(({ confidence }) => confidence)),
  };
}
