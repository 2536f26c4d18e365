import type { CvText } from '@vitae/schema/cv-text';
import { type EndDate, type PartialDate, PRESENT } from '@vitae/schema/partial-date';
import { type DateToken, readDateTokens } from './date-tokens.ts';
import { MONTHS, PRESENT_PHRASES, RANGE_PHRASES, SINCE_PHRASES } from './date-words.ts';
import { readDate, readYear } from './read-date.ts';

/** A date and the offsets [start, end) into the line of the words it is computed from. */
export type FoundDate = { value: EndDate; start: number; end: number };

type Tokens = readonly DateToken[];

/** `next` is the token after what was read. */
type Reading = { found: FoundDate[]; next: number };

function phraseAt(tokens: Tokens, at: number, choices: readonly string[][]): number {
  let longest = 0;
  for (const phrase of choices) {
    if (phrase.length > longest && phrase.every((word, offset) => tokens[at + offset]?.text === word)) {
      longest = phrase.length;
    }
  }
  return longest;
}

/** The token after a dash or a word that joins two dates to a range; `at` itself when there is none. */
function skipRangeSign(tokens: Tokens, at: number): number {
  const dash = tokens[at]?.text === '-' ? 1 : 0;
  return at + (dash || phraseAt(tokens, at, RANGE_PHRASES));
}

const startOf = (tokens: Tokens, at: number) => tokens[at]?.start ?? 0;
const endOf = (tokens: Tokens, at: number) => tokens[at]?.end ?? 0;

const found = (tokens: Tokens, from: number, next: number, value: EndDate): FoundDate => ({
  value,
  start: startOf(tokens, from),
  end: endOf(tokens, next - 1),
});

const withMonth = (year: string, month: number) => `${year}-${String(month).padStart(2, '0')}` as PartialDate;

/** The month of "Jan – Mar 2020", "03–07/2021" or "03.–07.2021" whose year stands with the other date. */
function readSharedYear(tokens: Tokens, from: number): Reading | null {
  const token = tokens[from];
  const number = token?.kind === 'number' && token.text.length <= 2 ? Number(token.text) : null;
  const month = token?.kind === 'word' ? MONTHS.get(token.text) : number;
  if (!month || month > 12) return null;
  const afterDot = tokens[from + 1]?.text === '.' ? from + 2 : from + 1;
  const second = skipRangeSign(tokens, afterDot);
  if (second === afterDot) return null;
  const end = readDate(tokens, second);
  // "5-12-2019" is a day; and a day of the second date would be one of the first as well
  if (end?.value.length !== 'YYYY-MM'.length) return null;
  if (number !== null && tokens[second + 1]?.text === '-') return null;
  const start = withMonth(end.value.slice(0, 4), month);
  return {
    found: [found(tokens, from, end.next, start), found(tokens, second, end.next, end.value)],
    next: end.next,
  };
}

/** The second half of "2018/19" and "2018–19", or of "2019年4月〜9月". */
function readShortEnd(tokens: Tokens, from: number, first: FoundDate, next: number): Reading | null {
  const year = Number(first.value.slice(0, 4));
  const sign = tokens[next]?.text;
  const short = tokens[next + 1];
  if (readYear(tokens[next - 1]) === year && (sign === '/' || sign === '-') && short?.tight) {
    const value = short.kind === 'number' && short.text.length === 2 ? Number(short.text) : 0;
    const isYear = value > 12 && value > year % 100;
    if (!isYear) return null;
    const end = String(year - (year % 100) + value) as PartialDate;
    return { found: [first, found(tokens, from, next + 2, end)], next: next + 2 };
  }
  const second = skipRangeSign(tokens, next);
  const month = Number(tokens[second]?.text);
  if (second === next || tokens[second + 1]?.text !== '月' || !(month >= 1 && month <= 12)) return null;
  const end = withMonth(first.value.slice(0, 4), month);
  return { found: [first, found(tokens, from, second + 2, end)], next: second + 2 };
}

function readPlain(tokens: Tokens, from: number): Reading | null {
  const date = readDate(tokens, from);
  if (!date) return null;
  const first = found(tokens, from, date.next, date.value);
  return readShortEnd(tokens, from, first, date.next) ?? { found: [first], next: date.next };
}

/** "since 2019" is a start and says that it goes on; "desde 2019 hasta 2021" is an ordinary range. */
function readSince(tokens: Tokens, from: number): Reading | null {
  const length = phraseAt(tokens, from, SINCE_PHRASES);
  const date = length > 0 ? readPlain(tokens, from + length) : null;
  if (date?.found.length !== 1) return null;
  if (skipRangeSign(tokens, date.next) !== date.next) return date;
  return { found: [...date.found, found(tokens, from, date.next, PRESENT)], next: date.next };
}

function readPresent(tokens: Tokens, from: number): Reading | null {
  const length = phraseAt(tokens, from, PRESENT_PHRASES);
  return length === 0 ? null : { found: [found(tokens, from, from + length, PRESENT)], next: from + length };
}

/**
 * Every date a line prints, in its order, with the precision it is printed in. The two ends of a range are two dates.
 * Languages: en de fr es it pt nl pl ru ja zh.
 */
export function findDates(line: string): FoundDate[] {
  const tokens = readDateTokens(line);
  const dates: FoundDate[] = [];
  let at = 0;
  while (at < tokens.length) {
    const reading =
      readSince(tokens, at) ?? readPresent(tokens, at) ?? readSharedYear(tokens, at) ?? readPlain(tokens, at);
    if (reading) dates.push(...reading.found);
    at = reading ? reading.next : at + 1;
  }
  return dates;
}

// Entries ask for the dates of the same lines again and again; a text does not change.
const datesOfTexts = new WeakMap<CvText, Map<number, FoundDate[]>>();

/** The dates of one line of a text. */
export function findDatesOfLine(text: CvText, line: number): FoundDate[] {
  const known = datesOfTexts.get(text) ?? new Map<number, FoundDate[]>();
  datesOfTexts.set(text, known);
  const dates = known.get(line) ?? findDates(text.lines[line]?.text ?? '');
  known.set(line, dates);
  return dates;
}
