import type { EndDate } from '@vitae/schema/partial-date';
import { DATE_GLUE, QUARTER_WORDS, SEASON_WORDS } from '../lexicon/date-words.ts';
import { monthOf, monthOfPrefix } from '../lexicon/months.ts';
import type { Word } from '../text/words.ts';
import { isDayOf, isYear, shortYear, toDate } from './calendar.ts';
import { readEastAsian } from './read-east-asian.ts';

/** Whether 3/4/2020 means 3 April, 4 March, or cannot be told in this document. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

/** One printed date. `value` is null for a placeholder ("20XX"); `month` alone stands for a month without its year. */
export type Point = {
  readonly value: EndDate | null;
  readonly month?: number;
  /** a year and nothing else: any four digits may look like one */
  readonly bare: boolean;
  readonly from: number;
  readonly to: number;
  /** the first word after it */
  readonly next: number;
};

export type Reader = (words: readonly Word[], at: number, order: DayOrder) => Point | null;

const SEPARATORS = new Set(['-', '/', '.', '‐', '‑', '–']);
const APOSTROPHES = new Set(["'", '`', '´']);
const ORDINALS = new Set(['st', 'nd', 'rd', 'th', 'er', 'º', 'o', 'a', 'го']);
const YEAR_MARKS = new Set([
  'г',
  'гг',
  'год',
  'года',
  'году',
  'годы',
  'р',
  'рр',
  'рік',
  'року',
  'роки',
  'r',
  'roku',
]); // "март 2020 г.", "marzec 2020 r."

const ROMAN_LEADS = new Set(['od', 'do', 'dal', 'dall', 'al', 'da', 'a', 'ab', 'bis', 'von', 'seit']);

const numberAt = (words: readonly Word[], at: number): number | null => {
  const word = words[at];
  return word?.kind === 'number' && word.key.length <= 4 ? Number(word.key) : null;
};
const touches = (words: readonly Word[], at: number): boolean => words[at - 1]?.to === words[at]?.from;
const isSeparator = (word: Word | undefined): boolean => word !== undefined && SEPARATORS.has(word.key);

function point(words: readonly Word[], at: number, next: number, value: EndDate | null, bare = false): Point {
  return { value, bare, from: words[at]?.from ?? 0, to: words[next - 1]?.to ?? 0, next };
}

/** The place after a year at `at`: four digits, or an apostrophe and two. */
function yearAt(words: readonly Word[], at: number): { year: number; next: number } | null {
  const word = words[at];
  if (word?.kind === 'number' && word.key.length === 4 && isYear(Number(word.key))) {
    let next = at + 1;
    if (YEAR_MARKS.has(words[next]?.key ?? '')) {
      next += 1;
      if (words[next]?.key === '.' && touches(words, next)) next += 1;
    }
    return { year: Number(word.key), next };
  }
  if (word !== undefined && APOSTROPHES.has(word.key) && words[at + 1]?.key.length === 2) {
    const digits = numberAt(words, at + 1);
    if (digits !== null && touches(words, at + 1)) return { year: shortYear(digits), next: at + 2 };
  }
  return null;
}

/** 2019-03-15, 2019.03, 2019/3 */
const readYearFirst: Reader = (words, at) => {
  const found = words[at]?.key.length === 4 ? yearAt(words, at) : null;
  const month = numberAt(words, at + 2);
  const separator = words[at + 1];
  if (found === null || month === null || !isSeparator(separator) || month < 1 || month > 12) return null;
  if (words[at + 2]?.key.length === 4) return null;
  const close = touches(words, at + 1) && touches(words, at + 2);
  if (!close && separator?.key !== '/') return null;
  const day = numberAt(words, at + 4);
  const sameSeparator =
    words[at + 3]?.key === separator?.key && touches(words, at + 3) && touches(words, at + 4);
  if (day !== null && sameSeparator && isDayOf(found.year, month, day)) {
    return point(words, at, at + 5, toDate(found.year, month, day));
  }
  return point(words, at, at + 3, toDate(found.year, month));
};

/** 15.03.2019, 3/15/2019, 03/2019, 03.2019 */
const readYearLast: Reader = (words, at, order) => {
  const first = numberAt(words, at);
  const second = numberAt(words, at + 2);
  const separator = words[at + 1];
  if (first === null || first < 1 || first > 31 || !isSeparator(separator)) return null;
  const monthAndYear = yearAt(words, at + 2);
  if (monthAndYear !== null) {
    return first <= 12 ? point(words, at, monthAndYear.next, toDate(monthAndYear.year, first)) : null;
  }
  const full = words[at + 3]?.key === separator?.key ? yearAt(words, at + 4) : null;
  if (second === null || second < 1 || full === null || !touches(words, at + 1)) return null;
  const dotted = separator?.key === '.';
  const dayFirst = second <= 12 && (dotted || first > 12 || order === 'day-first');
  const monthFirst = first <= 12 && (second > 12 || (!dotted && order === 'month-first'));
  if (dayFirst && isDayOf(full.year, second, first))
    return point(words, at, full.next, toDate(full.year, second, first));
  if (monthFirst && isDayOf(full.year, first, second))
    return point(words, at, full.next, toDate(full.year, first, second));
  return first <= 12 && second <= 12
    ? point(words, at, full.next, first === second ? toDate(full.year, first, second) : toDate(full.year))
    : null;
};

/** 5 March 2020, 5. März 2020, 1er mars 2020, 5 de marzo de 2020 */
const readDayMonth: Reader = (words, at) => {
  const day = numberAt(words, at);
  if (day === null || day < 1 || day > 31) return null;
  let next = at + 1;
  if (ORDINALS.has(words[next]?.key ?? '') && touches(words, next)) next += 1;
  if (words[next]?.key === '.') next += 1;
  if (DATE_GLUE.has(words[next]?.key ?? '')) next += 1;
  const month = readMonth(words, next, 'unknown');
  if (month === null || month.value === null || month.month !== undefined || month.value.length !== 7)
    return null;
  const [year = 0, number = 0] = month.value.split('-').map(Number);
  return isDayOf(year, number, day) ? point(words, at, month.next, toDate(year, number, day)) : null;
};

/** March 2020, Sept. 2020, marzo de 2020, Mar-2020, March 5, 2020, Mar '20; or a month that lacks its year */
const readMonth: Reader = (words, at) => {
  const word = words[at];
  if (word?.kind !== 'word') return null;
  const dotted = words[at + 1]?.key === '.';
  const month = monthOf(word.key) ?? (dotted ? monthOfPrefix(word.key) : undefined);
  if (month === undefined) return null;
  let next = dotted ? at + 2 : at + 1;
  const bareEnd = next;
  if (DATE_GLUE.has(words[next]?.key ?? '') || words[next]?.key === ',' || isSeparator(words[next]))
    next += 1;
  const direct = yearAt(words, next);
  if (direct !== null) return point(words, at, direct.next, toDate(direct.year, month));
  const placeholder = readPlaceholder(words, next, 'unknown');
  if (placeholder !== null) return point(words, at, placeholder.next, null);
  const day = numberAt(words, bareEnd);
  if (day !== null && day >= 1 && day <= 31) {
    let after = bareEnd + 1;
    if (ORDINALS.has(words[after]?.key ?? '') && touches(words, after)) after += 1;
    if (words[after]?.key === ',') after += 1;
    const dated = yearAt(words, after);
    if (dated !== null && isDayOf(dated.year, month, day))
      return point(words, at, dated.next, toDate(dated.year, month, day));
  }
  return { ...point(words, at, bareEnd, null), month };
};

const ROMAN = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((key, at) => [key, at + 1]),
);

/** VI 2020, IX.2015, XII/2019: months as Poles, Italians and Hungarians number them, where nothing but a mark stands before */
const readRoman: Reader = (words, at) => {
  const month = words[at]?.kind === 'word' ? ROMAN.get(words[at].key) : undefined;
  const before = words[at - 1];
  if (month === undefined || (before?.kind === 'word' && !ROMAN_LEADS.has(before.key))) return null;
  const next = isSeparator(words[at + 1]) ? at + 2 : at + 1;
  const found = yearAt(words, next);
  return found === null ? null : point(words, at, found.next, toDate(found.year, month));
};

/** Spring 2020, Q1 2020, 1. Quartal 2020, WS 2018/19: the year is all they surely say */
const readSeason: Reader = (words, at) => {
  let next = at;
  if (numberAt(words, next) !== null && (words[next]?.key.length ?? 0) === 1) {
    next += 1;
    if (words[next]?.key === '.' || ORDINALS.has(words[next]?.key ?? '')) next += 1;
    if (!QUARTER_WORDS.has(words[next]?.key ?? '')) return null;
    next += 1;
  } else if (SEASON_WORDS.has(words[next]?.key ?? '')) {
    next += 1;
  } else if (
    QUARTER_WORDS.has(words[next]?.key ?? '') &&
    (words[next + 1]?.key.length ?? 9) <= 2 &&
    numberAt(words, next + 1) !== null
  ) {
    next += 2;
  } else return null;
  if (DATE_GLUE.has(words[next]?.key ?? '') || words[next]?.key === '/' || words[next]?.key === ',')
    next += 1;
  const found = yearAt(words, next);
  if (found === null) return null;
  const academic =
    words[found.next]?.key === '/' && numberAt(words, found.next + 1) === (found.year + 1) % 100;
  return point(words, at, academic ? found.next + 2 : found.next, toDate(found.year));
};

/** 2020 March, 2020 Q1, 2020 */
const readYear: Reader = (words, at) => {
  const found = words[at]?.key.length === 4 ? yearAt(words, at) : null;
  if (found === null) return null;
  const comma = words[found.next]?.key === ',' ? found.next + 1 : found.next;
  const month = words[comma]?.kind === 'word' ? monthOf(words[comma]?.key ?? '') : undefined;
  const monthEnd = words[comma + 1]?.key === '.' ? comma + 2 : comma + 1;
  if (month !== undefined && yearAt(words, monthEnd) === null && numberAt(words, monthEnd) === null) {
    return point(words, at, monthEnd, toDate(found.year, month));
  }
  const quarter =
    QUARTER_WORDS.has(words[found.next]?.key ?? '') && /^[1-4]$/.test(words[found.next + 1]?.key ?? '');
  return quarter
    ? point(words, at, found.next + 2, toDate(found.year))
    : point(words, at, found.next, toDate(found.year), true);
};

/** 20XX, XXXX, ????: a date the person left open */
const readPlaceholder: Reader = (words, at) => {
  const word = words[at];
  if (word?.key === 'xxxx') return point(words, at, at + 1, null);
  if (
    word?.kind === 'number' &&
    word.key.length <= 3 &&
    /^x+$/.test(words[at + 1]?.key ?? '') &&
    touches(words, at + 1)
  ) {
    return word.key.length + (words[at + 1]?.key.length ?? 0) === 4 ? point(words, at, at + 2, null) : null;
  }
  let end = at;
  while (words[end]?.key === '?') end += 1;
  return end - at >= 2 ? point(words, at, end, null) : null;
};

const READERS: readonly Reader[] = [
  readEastAsian,
  readYearFirst,
  readYearLast,
  readDayMonth,
  readSeason,
  readMonth,
  readRoman,
  readYear,
  readPlaceholder,
];

/** The date that begins at a word, if one does. */
export function readPoint(words: readonly Word[], at: number, order: DayOrder): Point | null {
  for (const read of READERS) {
    const found = read(words, at, order);
    if (found !== null) return found;
  }
  return null;
}
