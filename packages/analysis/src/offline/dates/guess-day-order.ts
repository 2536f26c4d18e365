import type { CvText } from '@vitae/schema/cv-text';
import type { DayOrder } from './read-point.ts';

const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(?:19|20)\d\d(?!\d)/g;
const AMERICAN =
  /\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b|\(\d{3}\)\s?\d{3}-\d{4}|(?<![\d-])\d{3}-\d{3}-\d{4}\b|,\s(?:CA|NY|TX|WA|FL|IL|MA|PA|OH|GA|NC|VA|CO|AZ|OR|MI|NJ|MD|MN|UT)\b|United States/;
const NOT_ENGLISH = /[äöüßéèêçñãõłżśąęćő]|\p{Script=Cyrillic}/u;

const MIN_FIRSTS = 2; // months of months' first days

/** "01/10/2012–01/12/2017": forms that ask for days get the first of a month; where one side never changes, it is the day. */
function constantSide(pairs: readonly (readonly [number, number])[]): DayOrder | null {
  const [firsts, seconds] = [0, 1].map((side) => new Set(pairs.map((pair) => pair[side])));
  if (firsts?.size === 1 && firsts.has(1) && (seconds?.size ?? 0) > MIN_FIRSTS) return 'day-first';
  if (seconds?.size === 1 && seconds.has(1) && (firsts?.size ?? 0) > MIN_FIRSTS) return 'month-first';
  return null;
}

/** Whether slashed dates of a document put the day or the month first: by a date that allows one only, else by its country. */
export function guessDayOrder(text: CvText): DayOrder {
  let american = false;
  let foreign = 0;
  const pairs: [number, number][] = [];
  for (const { text: line } of text.lines) {
    for (const [, first = '', second = ''] of line.matchAll(SLASHED)) {
      if (Number(first) > 12 && Number(second) <= 12) return 'day-first';
      if (Number(second) > 12 && Number(first) <= 12) return 'month-first';
      pairs.push([Number(first), Number(second)]);
    }
    american ||= AMERICAN.test(line);
    if (NOT_ENGLISH.test(line)) foreign += 1;
  }
  if (american) return 'month-first';
  const constant = constantSide(pairs);
  if (constant !== null) return constant;
  return foreign * 4 > text.lines.length ? 'day-first' : 'unknown';
}
