import { ERA_LETTERS, ERAS } from '../lexicon/date-words.ts';
import type { Word } from '../text/words.ts';
import { isDayOf, isYear, toDate } from './calendar.ts';
import type { Point, Reader } from './read-point.ts';

const MAX_ERA_YEARS = 64; // Showa, the longest
const SCRIPT = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;
const ERA_MARKS = new Set(['.', '/', '年', '-']);

/** A year with the place after it; `marked` where 年 stands behind it. */
type Year = { readonly year: number; readonly next: number; readonly marked: boolean };

const smallNumber = (words: readonly Word[], at: number, most: number): number | null => {
  const word = words[at];
  const value = word?.kind === 'number' && word.key.length <= 2 ? Number(word.key) : 0;
  return value >= 1 && value <= most ? value : null;
};

const isApart = (words: readonly Word[], at: number): boolean => words[at - 1]?.to !== words[at]?.from;

/** 2019年, 令和3年, 令和元; forms with a column for the year leave 年 out. */
function yearAt(words: readonly Word[], at: number): Year | null {
  const first = words[at];
  const marked = (next: number): boolean => words[next]?.key === '年';
  const era = ERAS.get(`${first?.key ?? ''}${words[at + 1]?.key ?? ''}`);
  if (era !== undefined) {
    const count = words[at + 2]?.key === '元' ? 1 : smallNumber(words, at + 2, 150);
    const next = at + 3;
    return count === null
      ? null
      : { year: era + count, next: marked(next) ? next + 1 : next, marked: marked(next) };
  }
  if (first?.kind !== 'number' || first.key.length !== 4) return null;
  const next = at + 1;
  return { year: Number(first.key), next: marked(next) ? next + 1 : next, marked: marked(next) };
}

function toPoint(words: readonly Word[], at: number, next: number, value: Point['value']): Point {
  return { value, bare: false, from: words[at]?.from ?? 0, to: words[next - 1]?.to ?? 0, next };
}

/** "H31.4", "S60.1.30": in a line of Japanese, where the letter stands apart from the word before. */
function readLetterEra(words: readonly Word[], at: number): Point | null {
  const era = ERA_LETTERS.get(words[at]?.key ?? '');
  const count = era === undefined ? null : smallNumber(words, at + 1, MAX_ERA_YEARS);
  if (
    era === undefined ||
    count === null ||
    isApart(words, at + 1) ||
    !ERA_MARKS.has(words[at + 2]?.key ?? '')
  )
    return null;
  const year = era + count;
  const month = smallNumber(words, at + 3, 12);
  if (!isYear(year) || month === null || (at > 0 && !isApart(words, at))) return null;
  if (!words.some(({ key }) => SCRIPT.test(key))) return null;
  const day = words[at + 4]?.key === words[at + 2]?.key ? smallNumber(words, at + 5, 31) : null;
  if (day !== null && isDayOf(year, month, day)) return toPoint(words, at, at + 6, toDate(year, month, day));
  const next = words[at + 4]?.key === '月' ? at + 5 : at + 4;
  return toPoint(words, at, next, toDate(year, month));
}

/** "平成31 | 4 | 株式会社…", "令和3年 | 4 | …", "2011 4 東京…": year and month in columns of their own, before words of Chinese or Japanese. */
function readColumns(words: readonly Word[], at: number, { year, next }: Year): Point | null {
  const month = at === 0 && isApart(words, next) ? smallNumber(words, next, 12) : null;
  const after = words[next + 1];
  const told = after !== undefined && after.kind !== 'number' && isApart(words, next + 1);
  if (month === null || !told || !words.slice(next + 1).some(({ key }) => SCRIPT.test(key))) return null;
  return toPoint(words, at, next + 1, toDate(year, month));
}

/** 2019年3月15日, 令和3年4月, 民國83年7月, H31.4; or year and month in two columns */
export const readEastAsian: Reader = (words, at) => {
  const letter = readLetterEra(words, at);
  if (letter !== null) return letter;
  const found = yearAt(words, at);
  if (found === null || !isYear(found.year)) return null;
  const { year, next } = found;
  if (!found.marked) return readColumns(words, at, found);
  const month = smallNumber(words, next, 12);
  if (month === null || words[next + 1]?.key !== '月')
    return readColumns(words, at, found) ?? toPoint(words, at, next, toDate(year));
  const day = smallNumber(words, next + 2, 31);
  const hasDay = day !== null && words[next + 3]?.key === '日' && isDayOf(year, month, day);
  return hasDay
    ? toPoint(words, at, next + 4, toDate(year, month, day))
    : toPoint(words, at, next + 2, toDate(year, month));
};

/** "2019年4月～9月", "4月1日～6月30日": the end's year is the start's. */
export function endInSameYear(words: readonly Word[], at: number, start: string): Point | null {
  const month = smallNumber(words, at, 12);
  if (month === null || words[at + 1]?.key !== '月' || start.length < 7) return null;
  const year = Number(start.slice(0, 4));
  if (month < Number(start.slice(5, 7))) return null;
  const day = smallNumber(words, at + 2, 31);
  const hasDay = day !== null && words[at + 3]?.key === '日' && isDayOf(year, month, day);
  return hasDay
    ? toPoint(words, at, at + 4, toDate(year, month, day))
    : toPoint(words, at, at + 2, toDate(year, month));
}
