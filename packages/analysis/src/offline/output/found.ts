import type { Span } from '@vitae/schema/cv-text';
import { MAX_FIELD_CHARS } from '@vitae/schema/limits';
import type { EndDate } from '@vitae/schema/partial-date';
import { joinSlices, type Slice, toSpan } from '../text/slice.ts';

/** A value with the words it is, or is computed from, and the engine's estimate that it is right (0 to 1). */
export type Found<Value extends string = string> = {
  readonly value: Value;
  readonly spans: readonly Span[];
  readonly confidence: number;
};

/** A value that is the words of some slices; null when they hold none. Text past the field limit is left where it is. */
export function found(slices: readonly Slice[], confidence: number): Found | null {
  const kept: Slice[] = [];
  let length = 0;
  for (const slice of slices) {
    length += slice.text.length + 1;
    if (length > MAX_FIELD_CHARS) break;
    if (slice.text !== '') kept.push(slice);
  }
  const value = joinSlices(kept);
  return value === '' ? null : { value, spans: kept.map(toSpan), confidence };
}

/** A value computed from some slices: a date, a level, a link's address. */
export function computed<Value extends string>(
  value: Value,
  slices: readonly Slice[],
  confidence: number,
): Found<Value> | null {
  const used = slices.filter(({ text }) => text !== '');
  return used.length === 0 || value === '' || value.length > MAX_FIELD_CHARS
    ? null
    : { value, spans: used.map(toSpan), confidence };
}

/** A date printed in a part of a slice. */
export type FoundEnd = Found<EndDate>;
