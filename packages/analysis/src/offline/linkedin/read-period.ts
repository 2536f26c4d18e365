import { PRESENT } from '@vitae/schema/partial-date';
import { findDates, type PrintedDate } from '../dates/find-dates.ts';
import type { DayOrder } from '../dates/read-point.ts';
import { computed, type Found } from '../output/found.ts';
import { part, type Slice } from '../text/slice.ts';

/** LinkedIn's form is always the same; what remains is what the page's text got wrong. */
export const SAID = 0.97;

export type Period = { readonly startDate: Found | null; readonly endDate: Found | null };

/** The first range of a slice; a lone date is its `loneIs`. Null where no date is printed. */
export function readPeriod(slice: Slice, order: DayOrder, loneIs: 'startDate' | 'endDate'): Period | null {
  const [date] = findDates(slice.text, order);
  if (date === undefined) return null;
  const at = (printed: PrintedDate | null): Found | null =>
    printed?.value == null ? null : computed(printed.value, [part(slice, printed.from, printed.to)], SAID);
  const start = at(date.start);
  const period = { startDate: start?.value === PRESENT ? null : start, endDate: at(date.end) };
  return date.single === null ? period : { ...period, [loneIs]: at(date.single) };
}

/** LinkedIn writes the end of what goes on in English, whatever language the rest is in. */
export function presentIn(slice: Slice): Found | null {
  const at = slice.text.search(/\bPresent\b/);
  return at < 0 ? null : computed(PRESENT, [part(slice, at, at + PRESENT.length)], SAID);
}
