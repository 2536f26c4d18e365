import type { CvText } from '@vitae/schema/cv-text';
import type { DayOrder } from './read-point.ts';

const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(?:19|20)\d\d(?!\d)/g;
const AMERICAN =
  /\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b|\(\d{3}\)\s?\d{3}-\d{4}|(?<![\d-])\d{3}-\d{3}-\d{4}\b|,\s(?:CA|NY|TX|WA|FL|IL|MA|PA|OH|GA|NC|VA|CO|AZ|OR|MI|NJ|MD|MN|UT)\b|United States/;
const NOT_ENGLISH = /[äöüßéèêçñãõłżśąęćő]|\p{Script=Cyrillic}/u;

/** Whether slashed dates of a document put the day or the month first: by a date that allows one only, else by its country. */
export function guessDayOrder(text: CvText): DayOrder {
  let american = false;
  let foreign = 0;
  for (const { text: line } of text.lines) {
    for (const [, first = '', second = ''] of line.matchAll(SLASHED)) {
      if (Number(first) > 12 && Number(second) <= 12) return 'day-first';
      if (Number(second) > 12 && Number(first) <= 12) return 'month-first';
    }
    american ||= AMERICAN.test(line);
    if (NOT_ENGLISH.test(line)) foreign += 1;
  }
  if (american) return 'month-first';
  return foreign * 4 > text.lines.length ? 'day-first' : 'unknown';
}
