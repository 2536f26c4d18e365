import { type FoundDate, findDates } from '../dates/find-dates.ts';
import type { DayOrder } from '../dates/read-point.ts';
import type { Slice } from '../text/slice.ts';
import { labelLength } from './date-label.ts';

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

/** The dates of a slice that stand apart from its words; `ledByYears` where years open the lines of the section. */
export function anchorsOf(slice: Slice, order: DayOrder, ledByYears = false): Anchor[] {
  return findDates(slice.text, order).flatMap((date): Anchor[] => {
    const isRange = date.single === null;
    const left =
      BEFORE.test(slice.text.slice(Math.max(0, date.from - MAX_LABEL_BEFORE), date.from)) ||
      labelLength(slice.text, date.from, isRange) > 0;
    const right = AFTER.test(slice.text.slice(date.to));
    if (isRange) return [{ slice, date, weak: false }];
    if (!date.bare) return left || right ? [{ slice, date, weak: false }] : [];
    if ((left && right) || (ledByYears && date.from === 0)) return [{ slice, date, weak: false }];
    return right && slice.text.slice(date.to).trim() === '' ? [{ slice, date, weak: true }] : [];
  });
}

const LED_BY_YEAR = /^(?:19|20)\d\d\s["“«\p{L}]/u;
const MIN_LED = 2; // one year before words may be a name: "2019 Annual Report"

/** Whether the lines of a section begin with their dates, among them bare years: "2004 Diploma …", "2009 – 2012 Laurea …". */
export function areLedByYears(lines: readonly { readonly content: Slice }[], order: DayOrder): boolean {
  const years = lines.filter(({ content }) => LED_BY_YEAR.test(content.text));
  if (years.length === 0) return false;
  const others = lines.filter(
    ({ content }) =>
      !LED_BY_YEAR.test(content.text) && anchorsOf(content, order).some(({ date }) => date.from === 0),
  );
  return years.length + others.length >= MIN_LED;
}
