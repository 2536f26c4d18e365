import { type FoundDate, findDates } from '../dates/find-dates.ts';
import type { DayOrder } from '../dates/read-point.ts';
import type { Slice } from '../text/slice.ts';

/** A date in a slice, where the layout shows that it dates an entry. */
export type Anchor = {
  readonly slice: Slice;
  readonly date: FoundDate;
  /** a lone year after a word ("Ridgemont College 2017"): a date only if the entry has no better one */
  readonly weak: boolean;
};

const BEFORE = /(?:^|[|•·–—\-,;:(（[/【]|\s{2}|\t|[）)\]】])\s*$/u;
const AFTER = /^\s*(?:$|[|•·–—\-,;:)）\]/】.(（]|\s{2}|\t)/u;
const MAX_LABEL_BEFORE = 24;

/** The dates of a slice that stand apart from its words. */
export function anchorsOf(slice: Slice, order: DayOrder): Anchor[] {
  return findDates(slice.text, order).flatMap((date): Anchor[] => {
    const isRange = date.single === null;
    const left = BEFORE.test(slice.text.slice(Math.max(0, date.from - MAX_LABEL_BEFORE), date.from));
    const right = AFTER.test(slice.text.slice(date.to));
    if (isRange) return [{ slice, date, weak: false }];
    if (!date.bare) return left || right ? [{ slice, date, weak: false }] : [];
    if (left && right) return [{ slice, date, weak: false }];
    return right && slice.text.slice(date.to).trim() === '' ? [{ slice, date, weak: true }] : [];
  });
}
