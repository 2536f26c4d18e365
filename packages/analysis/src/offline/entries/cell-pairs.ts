import { PRESENT } from '@vitae/schema/partial-date';
import { type FoundDate, findDates, type PrintedDate } from '../dates/find-dates.ts';
import type { DayOrder } from '../dates/read-point.ts';
import { PRESENT_PHRASES } from '../lexicon/date-words.ts';
import { foldKey } from '../text/fold.ts';

const GAP = /^(?:\t\s*|\s{3,})/;
const CELL = /^(?:\t\s*|\s{3,})([^\t]{1,30}?)(?=\t|\s{3}|$)/;

/** The end of a range in the cell behind its start: a date that begins there, or a word for now. */
function endBehind(text: string, at: number, next: FoundDate | undefined): PrintedDate | null {
  const gap = GAP.exec(text.slice(at))?.[0].length;
  if (gap === undefined) return null;
  if (next?.single != null && next.from === at + gap) return next.single;
  const words = CELL.exec(text.slice(at))?.[1];
  if (words === undefined || !PRESENT_PHRASES.has(foldKey(words))) return null;
  return { value: PRESENT, from: at + gap, to: at + gap + words.length };
}

/** Joins dates that stand in neighbouring cells ("06/2020 | Present") to ranges. */
export function joinCells(dates: readonly FoundDate[], text: string): FoundDate[] {
  const joined: FoundDate[] = [];
  for (let at = 0; at < dates.length; at += 1) {
    const date = dates[at];
    if (date === undefined) continue;
    const next = dates[at + 1];
    const end = date.single === null ? null : endBehind(text, date.to, next);
    if (end === null) joined.push(date);
    else {
      joined.push({ from: date.from, to: end.to, start: date.single, end, single: null, bare: false });
      if (next !== undefined && next.from < end.to) at += 1;
    }
  }
  return joined;
}

/** Whether a line begins with the two ends of a range in cells of their own, the earlier first. */
export function leadsWithCells(text: string, order: DayOrder): boolean {
  const [first] = joinCells(findDates(text, order).slice(0, 2), text);
  if (first === undefined || first.from !== 0 || first.start?.value == null || first.end?.value == null)
    return false;
  return text.slice(first.start.to, first.end.from).trim() === '' && first.start.value <= first.end.value;
}
