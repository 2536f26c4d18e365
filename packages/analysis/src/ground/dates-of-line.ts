import type { CvText } from '@vitae/schema/cv-text';
import { type EndDate, PRESENT } from '@vitae/schema/partial-date';
import { findDates } from '../offline/dates/find-dates.ts';
import { guessDayOrder } from '../offline/dates/guess-day-order.ts';
import type { DayOrder } from '../offline/dates/read-point.ts';

/** A date and the offsets [start, end) of the words that print it. The value may owe its year to the range it stands in. */
export type PrintedDate = { value: EndDate; start: number; end: number };

const MAX_PRESENT_CHARS = 30; // "bis zum heutigen Tag" alone in its line; more is a sentence
const RANGE_BEFORE = '2000 – ';

/** "present", "heute", … alone in a line: the end of a range that the line before began. */
function readPresent(words: string): PrintedDate[] {
  if (words.length > MAX_PRESENT_CHARS) return [];
  const end = findDates(RANGE_BEFORE + words)[0]?.end;
  if (end?.value !== PRESENT) return [];
  return [{ value: PRESENT, start: end.from - RANGE_BEFORE.length, end: end.to - RANGE_BEFORE.length }];
}

/** The dates in some words, in their order; the two ends of a range are two dates. */
export function readDates(words: string, order: DayOrder): PrintedDate[] {
  const dates = findDates(words, order).flatMap(({ start, end, single }) =>
    [start, end, single].flatMap((date): PrintedDate[] =>
      date === null || date.value === null ? [] : [{ value: date.value, start: date.from, end: date.to }],
    ),
  );
  return dates.length > 0 ? dates : readPresent(words);
}

// Entries ask for the dates of the same lines again and again; a text does not change.
const known = new WeakMap<CvText, { order: DayOrder; lines: Map<number, PrintedDate[]> }>();

function datesOf(text: CvText) {
  const found = known.get(text) ?? { order: guessDayOrder(text), lines: new Map<number, PrintedDate[]>() };
  known.set(text, found);
  return found;
}

/** Whether this CV puts the day or the month first. */
export const dayOrderOf = (text: CvText): DayOrder => datesOf(text).order;

/** The dates of one line of a text. */
export function datesOfLine(text: CvText, line: number): PrintedDate[] {
  const { order, lines } = datesOf(text);
  const dates = lines.get(line) ?? readDates(text.lines[line]?.text ?? '', order);
  lines.set(line, dates);
  return dates;
}
