import type { CvText } from '@vitae/schema/cv-text';
import { PRESENT } from '@vitae/schema/partial-date';
import { findDates } from '../dates/find-dates.ts';
import { computed, type Found, found } from '../output/found.ts';
import { joinSlices, part, type Slice, wholeLine } from '../text/slice.ts';

/** The format says what the words are; what remains is what its writer got wrong. */
const SAID = 0.99;

/** The words of a structured format by their place in it. A value of several lines has a slice for each. */
export type KeyedValues = ReadonlyMap<string, readonly Slice[]>;

export const isKeyed = (text: CvText): boolean => text.lines.some(({ key }) => key !== undefined);

export function keyedValues(text: CvText): KeyedValues {
  const values = new Map<string, Slice[]>();
  text.lines.forEach(({ key }, line) => {
    if (key === undefined) return;
    const slices = values.get(key) ?? [];
    slices.push(wholeLine(text, line));
    values.set(key, slices);
  });
  return values;
}

/** `work` → `work.0`, `work.1`, … in the order of the document. */
export function itemKeys(values: KeyedValues, list: string): string[] {
  const keys = new Set<string>();
  for (const key of values.keys()) {
    const index = key.startsWith(`${list}.`) ? /^\d+/.exec(key.slice(list.length + 1))?.[0] : undefined;
    if (index !== undefined) keys.add(`${list}.${index}`);
  }
  return [...keys];
}

/** The value at the first of some places that has one: formats renamed their fields over the years. */
export function valueAt(values: KeyedValues, ...keys: string[]): Found | null {
  const slices = keys.map((key) => values.get(key)).find((each) => each !== undefined);
  return slices === undefined ? null : found(slices, SAID);
}

/** The elements of a list of words. */
export const listAt = (values: KeyedValues, list: string): Found[] =>
  itemKeys(values, list).flatMap((key) => valueAt(values, key) ?? []);

/** A date at its printed precision; null where none can be read. */
export function dateAt(values: KeyedValues, ...keys: string[]): Found | null {
  const [slice] = keys.map((key) => values.get(key)).find((each) => each !== undefined) ?? [];
  const date = slice && findDates(slice.text)[0]?.single;
  return slice && date?.value ? computed(date.value, [part(slice, date.from, date.to)], SAID) : null;
}

/** A date that is no "until now". */
export function pointAt(values: KeyedValues, ...keys: string[]): Found | null {
  const date = dateAt(values, ...keys);
  return date?.value === PRESENT ? null : date;
}

/** Values that belong together, as one: "Galway, Ireland". */
export function joinedAt(values: KeyedValues, ...keys: string[]): Found | null {
  const pieces = keys.flatMap((key) => {
    const slices = values.get(key);
    return slices === undefined ? [] : [slices];
  });
  const words = [...new Set(pieces.map(joinSlices))].join(', ');
  return computed(words, pieces.flat(), SAID);
}

/** A value of a closed set, computed from the words of another one. */
export function computedAt<Value extends string>(
  values: KeyedValues,
  key: string,
  compute: (words: string) => Value | null | undefined,
): Found<Value> | null {
  const slices = values.get(key);
  const value = slices && compute(joinSlices(slices));
  return slices === undefined || !value ? null : computed(value, slices, SAID);
}
