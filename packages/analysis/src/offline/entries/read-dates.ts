import { PRESENT } from '@vitae/schema/partial-date';
import type { PrintedDate } from '../dates/find-dates.ts';
import { computed, type Found } from '../output/found.ts';
import { part, type Slice } from '../text/slice.ts';
import type { Anchor } from './anchors.ts';
import type { Entry } from './segment.ts';

/** When an entry began and ended, as printed. */
export type EntryDates = { readonly start: Found | null; readonly end: Found | null };

const SURE = 0.97;
const LONE = 0.9; // one date: whether it is the start or the end is the section's custom
const WEAK = 0.75;

function toFound(slice: Slice, date: PrintedDate | null, confidence: number): Found | null {
  return date?.value == null ? null : computed(date.value, [part(slice, date.from, date.to)], confidence);
}

/** The anchor that dates the entry: a range before a single date, a sure one before a weak one. */
export function mainAnchor(entry: Entry): Anchor | null {
  const anchors = entry.head.flatMap(({ anchors }) => anchors);
  return (
    anchors.find(({ date }) => date.single === null) ??
    anchors.find(({ weak }) => !weak) ??
    anchors[0] ??
    null
  );
}

/** The latest date that dates an entry of a section, as printed values compare; '' without any. */
export function latestDate(entries: readonly Entry[]): string {
  const values = entries.flatMap((entry) => {
    const date = mainAnchor(entry)?.date;
    return [date?.end?.value ?? date?.single?.value ?? date?.start?.value ?? ''];
  });
  return values.sort().at(-1) ?? '';
}

/** What a lone date of a job is: the job that others followed ended then, the last one may go on. */
export function loneDateOf(entry: Entry, latest: string): 'start' | 'end' {
  const single = mainAnchor(entry)?.date.single?.value ?? latest;
  return single < latest ? 'end' : 'start';
}

/** The dates of an entry; a lone date is its `loneIs`. */
export function readDates(entry: Entry, loneIs: 'start' | 'end'): EntryDates {
  const anchor = mainAnchor(entry);
  if (anchor === null) return { start: null, end: null };
  const { slice, date, weak } = anchor;
  const start = date.single ?? date.start;
  if (entry.ended !== undefined && start !== null && date.end === null) {
    return {
      start: toFound(slice, start, SURE),
      end: toFound(entry.ended.slice, entry.ended.date, SURE),
    };
  }
  if (date.single !== null) {
    const lone = toFound(slice, date.single, weak ? WEAK : LONE);
    return loneIs === 'start' ? { start: lone, end: null } : { start: null, end: lone };
  }
  const from = toFound(slice, date.start, SURE);
  return { start: from?.value === PRESENT ? null : from, end: toFound(slice, date.end, SURE) };
}

/** The single date of an entry that has one only: when it was issued, published, awarded. */
export function readDate(entry: Entry): Found | null {
  const { start, end } = readDates(entry, 'start');
  return start ?? (end?.value === PRESENT ? null : end);
}
