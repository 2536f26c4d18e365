import { PartialDate } from '@vitae/schema/partial-date';
import type { DateToken } from './date-tokens.ts';
import { DATE_FILLERS, ERAS, MONTHS } from './date-words.ts';

/** A date read from tokens [from, next). */
export type ReadDate = { value: PartialDate; next: number };

type Tokens = readonly DateToken[];
type Form = (tokens: Tokens, from: number) => ReadDate | null;

const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'ª', 'o', 'a', 'e']);
const NUMERIC_SEPARATORS = new Set(['-', '.', '/']);
const DAY_SUFFIXES = new Set(['日', '号', '號']);
const CENTURY_PIVOT = 50; // '49 is 2049, '50 is 1950: no CV reaches further back or forward

const two = (value: number) => String(value).padStart(2, '0');

const isSign = (token: DateToken | undefined, signs: ReadonlySet<string>): boolean =>
  token?.kind === 'sign' && signs.has(token.text);

function numberOf(token: DateToken | undefined, digits: readonly number[]): number | null {
  return token?.kind === 'number' && digits.includes(token.text.length) ? Number(token.text) : null;
}

const dayOrMonth = (token: DateToken | undefined) => numberOf(token, [1, 2]);

/** A year of four digits from 1900 to 2099. */
export function readYear(token: DateToken | undefined): number | null {
  const year = numberOf(token, [4]);
  return year !== null && year >= 1900 && year < 2100 ? year : null;
}

function build(year: number, month: number | null, day: number | null, next: number): ReadDate | null {
  const text = [String(year), ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])];
  const parsed = PartialDate.safeParse(text.join('-'));
  return parsed.success ? { value: parsed.data, next } : null;
}

/** Two numbers whose order a country decides. Where both orders are possible, only the year is certain. */
function orderDayAndMonth(
  first: number,
  second: number,
  sign: string,
): { month: number | null; day: number | null } {
  if (first === second || sign === '.' || first > 12) return { day: first, month: second };
  return second > 12 ? { day: second, month: first } : { day: null, month: null };
}

const YEAR_FIRST: Form = (tokens, from) => {
  const year = readYear(tokens[from]);
  const sign = tokens[from + 1];
  const month = dayOrMonth(tokens[from + 2]);
  if (year === null || month === null || !isSign(sign, NUMERIC_SEPARATORS) || !sign?.tight) return null;
  if (!tokens[from + 2]?.tight) return null;
  const day = dayOrMonth(tokens[from + 4]);
  if (day !== null && tokens[from + 3]?.text === sign.text && tokens[from + 3]?.tight) {
    return build(year, month, day, from + 5);
  }
  if (month > 12) return null;
  if (tokens[from + 2]?.text.length !== 2)
    return sign.text === '-' ? null : build(year, month, null, from + 3);
  // 2019/20 is an academic year as well as a month: where both are possible, only the year is certain
  if (sign.text === '/' && month === (year + 1) % 100) return build(year, null, null, from + 3);
  return build(year, month, null, from + 3);
};

const YEAR_LAST: Form = (tokens, from) => {
  const first = dayOrMonth(tokens[from]);
  const sign = tokens[from + 1];
  if (first === null || !isSign(sign, NUMERIC_SEPARATORS)) return null;
  const shortYear = readYear(tokens[from + 2]);
  if (shortYear !== null) return build(shortYear, first, null, from + 3);
  const second = dayOrMonth(tokens[from + 2]);
  const year = readYear(tokens[from + 4]);
  if (second === null || year === null || tokens[from + 3]?.text !== sign?.text) return null;
  const { month, day } = orderDayAndMonth(first, second, sign?.text ?? '');
  return build(year, month, day, from + 5);
};

const MONTH_AND_SHORT_YEAR: Form = (tokens, from) => {
  const month = dayOrMonth(tokens[from]);
  const [, sign, year] = tokens.slice(from, from + 3);
  if (month === null || sign?.text !== '/' || !sign.tight || !year?.tight) return null;
  // "01/02/…" is a whole date, and one that YEAR_LAST could not read
  if (tokens[from]?.text.length !== 2 || tokens[from + 3]?.text === '/') return null;
  const value = numberOf(year, [2]);
  return value === null ? null : build(fullYear(value), month, null, from + 3);
};

const fullYear = (short: number) => (short < CENTURY_PIVOT ? 2000 : 1900) + short;

function skipFillers(tokens: Tokens, from: number): number {
  let at = from;
  while (at < from + 3 && (isSign(tokens[at], FILLER_SIGNS) || DATE_FILLERS.has(tokens[at]?.text ?? '')))
    at += 1;
  return at;
}

const FILLER_SIGNS = new Set(['.', ',', '/', '-']);

function readMonthWord(token: DateToken | undefined): number | null {
  return token?.kind === 'word' ? (MONTHS.get(token.text) ?? null) : null;
}

/** The year after a month word: 2019, or '19 with its apostrophe, or Jan-19. */
function readYearAfter(tokens: Tokens, from: number): { year: number; next: number } | null {
  const at = skipFillers(tokens, from);
  const year = readYear(tokens[at]);
  if (year !== null) return { year, next: at + 1 };
  const mark = tokens[from]?.text;
  const short = numberOf(tokens[from + 1], [2]);
  if (short === null || (mark !== "'" && mark !== '-') || !tokens[from + 1]?.tight) return null;
  return { year: fullYear(short), next: from + 2 };
}

const MONTH_WORD: Form = (tokens, from) => {
  const month = readMonthWord(tokens[from]);
  if (month === null) return null;
  const day = dayOrMonth(tokens[from + 1]);
  if (day !== null) {
    const suffix = ORDINALS.has(tokens[from + 2]?.text ?? '') ? 1 : 0;
    const after = readYearAfter(tokens, from + 2 + suffix);
    if (after) return build(after.year, month, day, after.next);
  }
  const after = readYearAfter(tokens, from + 1);
  return after && build(after.year, month, null, after.next);
};

const DAY_FIRST: Form = (tokens, from) => {
  const day = dayOrMonth(tokens[from]);
  if (day === null) return null;
  const suffix = ORDINALS.has(tokens[from + 1]?.text ?? '') ? 1 : 0;
  const at = skipFillers(tokens, from + 1 + suffix);
  const month = readMonthWord(tokens[at]);
  const after = month === null ? null : readYearAfter(tokens, at + 1);
  return after && build(after.year, month, day, after.next);
};

const YEAR_THEN_MONTH_WORD: Form = (tokens, from) => {
  const year = readYear(tokens[from]);
  if (year === null) return null;
  const at = skipFillers(tokens, from + 1);
  const month = readMonthWord(tokens[at]);
  // "2019 – May 2020": that month has a year of its own
  if (month === null || readYearAfter(tokens, at + 1)) return null;
  return build(year, month, null, at + 1);
};

function readEastAsianYear(tokens: Tokens, from: number): { year: number; next: number } | null {
  const year = readYear(tokens[from]);
  if (year !== null && tokens[from + 1]?.text === '年') return { year, next: from + 2 };
  const era = ERAS.find(({ name }) => name.every((char, offset) => tokens[from + offset]?.text === char));
  const count = tokens[from + 2]?.text === '元' ? 1 : dayOrMonth(tokens[from + 2]);
  if (!era || count === null || tokens[from + 3]?.text !== '年') return null;
  return { year: era.base + count, next: from + 4 };
}

const EAST_ASIAN: Form = (tokens, from) => {
  const start = readEastAsianYear(tokens, from);
  if (!start) return null;
  const month = dayOrMonth(tokens[start.next]);
  if (month === null || tokens[start.next + 1]?.text !== '月')
    return build(start.year, null, null, start.next);
  const day = dayOrMonth(tokens[start.next + 2]);
  if (day === null || !DAY_SUFFIXES.has(tokens[start.next + 3]?.text ?? '')) {
    return build(start.year, month, null, start.next + 2);
  }
  return build(start.year, month, day, start.next + 4);
};

const BARE_YEAR: Form = (tokens, from) => {
  const year = readYear(tokens[from]);
  return year === null ? null : build(year, null, null, from + 1);
};

const FORMS: readonly Form[] = [
  EAST_ASIAN,
  YEAR_FIRST,
  YEAR_LAST,
  MONTH_AND_SHORT_YEAR,
  DAY_FIRST,
  MONTH_WORD,
  YEAR_THEN_MONTH_WORD,
  BARE_YEAR,
];

/** The date that begins at token `from`, no more precise than it is written; null when none begins there. */
export function readDate(tokens: Tokens, from: number): ReadDate | null {
  for (const form of FORMS) {
    const date = form(tokens, from);
    if (date) return date;
  }
  return null;
}
