import { type FoundDate, findDates } from '../dates/find-dates.ts';
import type { DayOrder } from '../dates/read-point.ts';
import type { Slice } from '../text/slice.ts';
import { joinCells, leadsWithCells } from './cell-pairs.ts';
import { labelLength } from './date-label.ts';

/** A date in a slice, where the layout shows that it dates an entry. */
export type Anchor = {
  readonly slice: Slice;
  readonly date: FoundDate;
  /** a lone year after a word ("Ridgemont College 2017"): a date only if the entry has no better one */
  readonly weak: boolean;
};

const BEFORE = /(?:^|\p{L}{3}\.|[|•·–—\-,;:(（[/【]|\s{2}|\t|[）)\]】])\s*$/u;
const AFTER =
  /^\s*(?:$|入学|卒業|修了|中退|入社|入職|退社|退職|毕业|入职|离职|[|•·–—\-,;:)）\]/】.(（]|\s{2}|\t)/u;
const MAX_LABEL_BEFORE = 24;

/** A date that stands before the words it dates as a label does: "da maggio 2015 a oggi: saldatore presso Acme." */
export const isLabelDate = ({ slice, date }: Anchor): boolean =>
  date.from === 0 && /^\s*[:：|\t]/u.test(slice.text.slice(date.to));

/** How a section prints its dates, as far as one line alone does not tell. */
export type DateHabits = {
  /** bare years open its lines */
  readonly ledByYears: boolean;
  /** "2008-11" means 2008 to 2011 */
  readonly yearPairs: boolean;
  /** start and end stand in cells of their own */
  readonly cellPairs: boolean;
};

const NO_HABITS: DateHabits = { ledByYears: false, yearPairs: false, cellPairs: false };

/** The dates of a slice that stand apart from its words. */
export function anchorsOf(slice: Slice, order: DayOrder, habits: DateHabits = NO_HABITS): Anchor[] {
  const dates = findDates(slice.text, order);
  return (habits.cellPairs ? joinCells(dates, slice.text) : dates).flatMap((printed): Anchor[] => {
    const date = habits.yearPairs ? asPair(printed, slice) : printed;
    const isRange = date.single === null;
    const left =
      BEFORE.test(slice.text.slice(Math.max(0, date.from - MAX_LABEL_BEFORE), date.from)) ||
      labelLength(slice.text, date.from, isRange) > 0;
    const right = AFTER.test(slice.text.slice(date.to));
    if (isRange) return [{ slice, date, weak: false }];
    if (!date.bare) return left || right ? [{ slice, date, weak: false }] : [];
    if ((left && right) || (habits.ledByYears && date.from === 0)) return [{ slice, date, weak: false }];
    return right && slice.text.slice(date.to).trim() === '' ? [{ slice, date, weak: true }] : [];
  });
}

const PAIR = /^((?:19|20)(\d\d))\s?[-–/]\s?(\d\d)$/;

/** "2008-11" as a range, where it was read as a month. */
function asPair(date: FoundDate, { text }: Slice): FoundDate {
  const match = PAIR.exec(text.slice(date.from, date.to));
  if (match === null || date.single === null) return date;
  const [, start = '', , short = ''] = match;
  return {
    ...date,
    single: null,
    start: { value: start, from: date.from, to: date.from + start.length },
    end: { value: start.slice(0, 2) + short, from: date.to - short.length, to: date.to },
  };
}

const PAIRS = /(?<![\d–/-])(?:19|20)(\d\d)[-–/](\d\d)(?![\d–/.-])/g;
const TO = String.raw`\s*(?:[–—-]|(?:to|bis|à|a|tot|do|al)\b)\s*`;
const RANGE_OF_MONTHS = new RegExp(String.raw`\d{4}[-–/]\d\d${TO}|\d${TO}(?:19|20)\d\d[-–/]\d\d(?!\d)`);
const MAX_YEARS = 12; // 2001-12 may be a month; what lasts longer than a school career is one

/** Whether every "2008-11" of a section can be two years, one of them can be nothing else or there are several, and none is in a range. */
function printsYearPairs(texts: readonly string[]): boolean {
  const pairs = texts.flatMap((text) =>
    [...text.matchAll(PAIRS)].map(([, from, to]) => [Number(from), Number(to)]),
  );
  const fit = pairs.every(([from = 0, to = 0]) => to > from && to - from <= MAX_YEARS);
  const sure = pairs.length > 1 || pairs.some(([from = 0, to = 0]) => to === from + 1);
  return pairs.length > 0 && fit && sure && !texts.some((text) => RANGE_OF_MONTHS.test(text));
}

/** What the lines of a section say about its dates. */
export const dateHabits = (lines: readonly { readonly content: Slice }[], order: DayOrder): DateHabits => ({
  ledByYears: areLedByYears(lines, order),
  yearPairs: printsYearPairs(lines.map(({ content }) => content.text)),
  cellPairs: lines.filter(({ content }) => leadsWithCells(content.text, order)).length >= MIN_LED,
});

const LED_BY_YEAR = /^(?:19|20)\d\d\s["“«\p{L}]/u;
const MIN_LED = 2; // one year before words may be a name: "2019 Annual Report"

/** Whether the lines of a section begin with their dates, among them bare years: "2004 Diploma …", "2009 – 2012 Laurea …". */
function areLedByYears(lines: readonly { readonly content: Slice }[], order: DayOrder): boolean {
  const years = lines.filter(({ content }) => LED_BY_YEAR.test(content.text));
  if (years.length === 0) return false;
  const others = lines.filter(
    ({ content }) =>
      !LED_BY_YEAR.test(content.text) && anchorsOf(content, order).some(({ date }) => date.from === 0),
  );
  return years.length + others.length >= MIN_LED;
}
