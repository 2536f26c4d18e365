import { z } from 'zod';

/**
 * A date no more precise than the CV: `2019`, `2019-03` or `2019-03-04` (ISO 8601 reduced precision, as JSON Resume uses it).
 * No month or day is ever made up.
 */
export const PartialDate = z
  .string()
  .regex(
    /^(?:1[89]|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/,
    'Write a date as 2019, 2019-03 or 2019-03-04',
  );
export type PartialDate = z.infer<typeof PartialDate>;

/** The end of something that goes on. */
export const PRESENT = 'present';

export const EndDate = z.union([PartialDate, z.literal(PRESENT)]);
export type EndDate = z.infer<typeof EndDate>;

const MONTHS_PER_YEAR = 12;
const FAR_FUTURE = 9999 * MONTHS_PER_YEAR;

/** The months [first, last] since year 0 that a date may mean: a bare year means any of its twelve. */
export function monthRange(date: EndDate): { first: number; last: number } {
  if (date === PRESENT) return { first: FAR_FUTURE, last: FAR_FUTURE };
  const [year = 0, month] = date.split('-').map(Number);
  const january = year * MONTHS_PER_YEAR;
  return month === undefined
    ? { first: january, last: january + MONTHS_PER_YEAR - 1 }
    : { first: january + month - 1, last: january + month - 1 };
}
