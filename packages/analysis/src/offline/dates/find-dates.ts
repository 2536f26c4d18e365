import { type EndDate, PRESENT } from '@vitae/schema/partial-date';
import { PRESENT_PHRASES, SINCE_AFTER_PHRASES, SINCE_PHRASES, TO_PHRASES } from '../lexicon/date-words.ts';
import { remember } from '../text/remember.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { shortYear, toDate } from './calendar.ts';
import { endInSameYear } from './read-east-asian.ts';
import { type DayOrder, type Point, readPoint } from './read-point.ts';

/** A date as printed: its value (null for a placeholder such as "20XX") and its place in the text. */
export type PrintedDate = { readonly value: EndDate | null; readonly from: number; readonly to: number };

/** A range or a single date in a text; a single date has only `single`. */
export type FoundDate = {
  readonly from: number;
  readonly to: number;
  readonly start: PrintedDate | null;
  readonly end: PrintedDate | null;
  readonly single: PrintedDate | null;
  /** four digits and nothing else: a year only where the layout makes it one */
  readonly bare: boolean;
};

const DASHES = new Set(['-', '–', '—', '‐', '‑', '−', '~', '〜', '～', '→', '>', '―', 'ー', '⇒']);
const MAX_PHRASE_WORDS = 4;
const UNTIL = new Set(['until', 'till', 'bis', 'hasta', 'jusqu', 'ate', 'fino', 'tot', 'do', 'до']);

/** The length in words of the longest listed phrase at `at`; full stops and apostrophes inside do not count. */
function phraseAt(words: readonly Word[], at: number, phrases: ReadonlySet<string>): number {
  let key = '';
  let longest = 0;
  for (let end = at; end < words.length && end - at < MAX_PHRASE_WORDS + 2; end += 1) {
    const word = words[end];
    if (word === undefined || word.kind === 'number') break;
    if (word.kind === 'mark') {
      if (end > at && (word.key === '.' || word.key === "'" || word.key === '/')) continue;
      break;
    }
    const han = /\p{Script=Han}/u.test(word.key) && /\p{Script=Han}$/u.test(key);
    key = key === '' || han ? key + word.key : `${key} ${word.key}`;
    if (phrases.has(key)) longest = end + 1 - at;
  }
  return longest;
}

function separatorAt(words: readonly Word[], at: number): number {
  let next = at;
  for (let count = 0; count < 3; count += 1) {
    const word = words[next];
    if (word === undefined) break;
    if (DASHES.has(word.key)) next += 1;
    else {
      const length = word.kind === 'word' ? phraseAt(words, next, TO_PHRASES) : 0;
      if (length === 0) break;
      next += length;
    }
  }
  return next - at;
}

const printed = ({ value, from, to }: Point): PrintedDate => ({ value, from, to });

function presentAt(words: readonly Word[], at: number): { date: PrintedDate; next: number } | null {
  const length = phraseAt(words, at, PRESENT_PHRASES);
  const last = words[at + length - 1];
  const first = words[at];
  if (length === 0 || first === undefined || last === undefined) return null;
  return { date: { value: PRESENT, from: first.from, to: last.to }, next: at + length };
}

type Found = { date: FoundDate; next: number };

const range = (start: PrintedDate | null, end: PrintedDate | null, from: number, to: number): FoundDate => ({
  from,
  to,
  start,
  end,
  single: null,
  bare: false,
});

/** "2019-21", "2015/16": the end's century is the start's. */
function shortEnd(
  words: readonly Word[],
  first: Point,
  at: number,
): { date: PrintedDate; next: number } | null {
  const word = words[at];
  if (!first.bare || first.value === null || word?.kind !== 'number' || word.key.length !== 2) return null;
  const year = Number(first.value.slice(0, 2)) * 100 + Number(word.key);
  return year > Number(first.value)
    ? { date: { value: toDate(year), from: word.from, to: word.to }, next: at + 1 }
    : null;
}

function secondPoint(
  words: readonly Word[],
  first: Point,
  order: DayOrder,
): { date: PrintedDate; next: number } | null {
  const slash = words[first.next]?.key === '/';
  const spaced = slash && isSpaced(words, first.next); // "03-2020 / heden"
  const length = slash && (first.bare || spaced) ? 1 : separatorAt(words, first.next);
  const at = first.next + length;
  const present = slash && !spaced ? null : presentAt(words, at);
  if (present !== null) return present;
  if (length === 0) return null;
  const second = readPoint(words, at, order);
  if (second !== null && second.month === undefined && !(slash && !second.bare && !spaced)) {
    return { date: printed(second), next: second.next };
  }
  const same = first.value === null ? null : endInSameYear(words, at, first.value);
  return same === null ? shortEnd(words, first, at) : { date: printed(same), next: same.next };
}

const isSpaced = (words: readonly Word[], at: number): boolean => {
  const [before, mark, after] = [words[at - 1], words[at], words[at + 1]];
  return before !== undefined && mark !== undefined && before.to < mark.from && mark.to < (after?.from ?? 0);
};

/** "03–07/2021": two months of one year. */
function readMonths(words: readonly Word[], at: number): Found | null {
  const [first, dash, second, mark] = words.slice(at, at + 4);
  if (first?.kind !== 'number' || second?.kind !== 'number' || !DASHES.has(dash?.key ?? '')) return null;
  if (mark?.key !== '/' && mark?.key !== '.') return null;
  const [from, to] = [Number(first.key), Number(second.key)];
  const short = first.key.length <= 2 && second.key.length <= 2;
  if (!short || from < 1 || to > 12 || from >= to || mark.key === dash?.key) return null;
  const end = readPoint(words, at + 2, 'unknown');
  if (end?.value == null || end.value.length !== 7) return null;
  const start = { value: toDate(Number(end.value.slice(0, 4)), from), from: first.from, to: first.to };
  return { date: range(start, printed(end), first.from, end.to), next: end.next };
}

function completeMonth(first: Point, end: PrintedDate): PrintedDate | null {
  if (first.month === undefined) return printed(first);
  if (end.value === null || end.value === PRESENT) return null;
  return { value: toDate(Number(end.value.slice(0, 4)), first.month), from: first.from, to: first.to };
}

function readRange(words: readonly Word[], at: number, order: DayOrder): Found | null {
  const since = phraseAt(words, at, SINCE_PHRASES);
  const first = readPoint(words, at + since, order) ?? (since > 0 ? readPoint(words, at, order) : null);
  if (first === null) return readShortRange(words, at) ?? readMonthRange(words, at, order);
  const begin = words[at]?.from ?? first.from;
  const second = secondPoint(words, first, order);
  if (second !== null) {
    const start = completeMonth(first, second.date);
    if (start !== null)
      return {
        date: range(start, second.date, since > 0 ? begin : first.from, second.date.to),
        next: second.next,
      };
  }
  if (first.month !== undefined) return null;
  const from = since > 0 ? begin : first.from;
  if (since > 0) {
    const end = { value: PRESENT, from: begin, to: words[at + since - 1]?.to ?? begin } as const;
    return { date: range(printed(first), end, from, first.to), next: first.next };
  }
  const after = phraseAt(words, first.next, SINCE_AFTER_PHRASES);
  const [mark, last] = [words[first.next], words[first.next + after - 1]];
  if (after > 0 && mark !== undefined && last !== undefined) {
    const end = { value: PRESENT, from: mark.from, to: last.to } as const;
    return { date: range(printed(first), end, from, last.to), next: first.next + after };
  }
  const dash = separatorAt(words, first.next);
  const open = dash > 0 && (first.next + dash >= words.length || words[first.next + dash]?.key === ')');
  if (open && DASHES.has(words[first.next]?.key ?? '')) {
    return {
      date: range(printed(first), null, first.from, words[first.next + dash - 1]?.to ?? first.to),
      next: first.next + dash,
    };
  }
  const next = nextYear(words, first, order);
  if (next !== null)
    return { date: range(printed(first), printed(next), first.from, next.to), next: next.next };
  return {
    date: { from, to: first.to, start: null, end: null, single: printed(first), bare: first.bare },
    next: first.next,
  };
}

const AND = new Set(['et', 'e', 'y', 'und', 'and', 'en', 'i', 'och', 'og', 'a', '&', '+']);

/** "estate 2014 e 2015", "été 2010 et été 2011": two years in a row, joined by "and". */
function nextYear(words: readonly Word[], first: Point, order: DayOrder): Point | null {
  if (first.value?.length !== 4 || !AND.has(words[first.next]?.key ?? '')) return null;
  const second = readPoint(words, first.next + 1, order);
  return second?.value?.length === 4 && Number(second.value) === Number(first.value) + 1 ? second : null;
}

/** "03/19 – 05/21", "Mar 19 - May 21": two-digit years are read only where a range says that they are years. */
function readShortRange(words: readonly Word[], at: number): Found | null {
  const first = shortPoint(words, at);
  if (first === null) return null;
  const length = separatorAt(words, first.next);
  if (length === 0) return null;
  const present = presentAt(words, first.next + length);
  const second = present === null ? shortPoint(words, first.next + length) : null;
  const end = present ?? (second === null ? null : { date: printed(second), next: second.next });
  return end === null
    ? null
    : { date: range(printed(first), end.date, first.from, end.date.to), next: end.next };
}

/** "03–07/2021": both months share the year. */
function readMonthRange(words: readonly Word[], at: number, order: DayOrder): Found | null {
  const month = words[at];
  const number = month?.kind === 'number' && month.key.length <= 2 ? Number(month.key) : 0;
  if (month === undefined || number < 1 || number > 12 || !DASHES.has(words[at + 1]?.key ?? '')) return null;
  const end = readPoint(words, at + 2, order);
  if (end?.value?.length !== 7 || words[at + 3]?.key === '-' || number > Number(end.value.slice(5)))
    return null;
  const start = { value: toDate(Number(end.value.slice(0, 4)), number), from: month.from, to: month.to };
  return { date: range(start, printed(end), month.from, end.to), next: end.next };
}

function shortPoint(words: readonly Word[], at: number): Point | null {
  const month = words[at];
  const gap = words[at + 1]?.key === '/' || words[at + 1]?.key === '.' ? 1 : 0;
  const year = words[at + 1 + gap];
  if (month === undefined || year?.kind !== 'number' || year.key.length !== 2) return null;
  const named = month.kind === 'word' ? readPoint(words, at, 'unknown')?.month : undefined;
  const number = month.kind === 'number' && gap === 1 && month.key.length <= 2 ? Number(month.key) : named;
  if (number === undefined || number < 1 || number > 12) return null;
  const value = toDate(shortYear(Number(year.key)), number);
  return { value, bare: false, from: month.from, to: year.to, next: at + 2 + gap };
}

function readUntil(words: readonly Word[], at: number, order: DayOrder): Found | null {
  if (!UNTIL.has(words[at]?.key ?? '')) return null;
  const length = separatorAt(words, at);
  const end = length > 0 ? readPoint(words, at + length, order) : null;
  if (end === null || end.month !== undefined) return null;
  return { date: range(null, printed(end), words[at]?.from ?? end.from, end.to), next: end.next };
}

const remembered: Record<DayOrder, (text: string) => readonly FoundDate[]> = {
  'day-first': remember((text) => readAll(text, 'day-first')),
  'month-first': remember((text) => readAll(text, 'month-first')),
  unknown: remember((text) => readAll(text, 'unknown')),
};

/** All dates and ranges of a text, in order. Linear in its length. */
export const findDates = (text: string, order: DayOrder = 'unknown'): readonly FoundDate[] =>
  remembered[order](text);

function readAll(text: string, order: DayOrder): FoundDate[] {
  if (!/[0-9０-９X?元]/u.test(text)) return [];
  const words = wordsOf(text).map((word) => (isDiploma(text, word) ? { ...word, key: '' } : word));
  const found: FoundDate[] = [];
  let at = 0;
  while (at < words.length) {
    const inside = at > 0 && words[at]?.kind === 'number' && isInsideNumber(words, at);
    const next = inside
      ? null
      : (readUntil(words, at, order) ?? readMonths(words, at) ?? readRange(words, at, order));
    if (next === null) at += 1;
    else {
      found.push(next.date);
      at = Math.max(next.next, at + 1);
    }
  }
  return found;
}

/** "DEC | 2008–2011", "DES | 2003": diplomas of Québec in a cell before their years, and no months. */
const isDiploma = (text: string, { from, to }: Word): boolean =>
  text.charAt(to) === '\t' && /^DE[CS]$/.test(text.slice(from, to));

/** Digits glued to other digits by a full stop, comma, plus or dash belong to an amount or a phone number. */
function isInsideNumber(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const earlier = words[at - 2];
  if (before === undefined || before.to !== words[at]?.from) return false;
  if (before.key === '-' && earlier?.kind === 'word' && earlier.to === before.from) return true; // "Horizon-2000"
  if (before.key === '$' || before.key === '€' || before.key === '+' || before.key === '#') return true;
  return (
    (before.key === '.' || before.key === ',' || before.key === '-') &&
    earlier?.kind === 'number' &&
    earlier.to === before.from
  );
}
