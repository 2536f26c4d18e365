import { monthRange, PRESENT } from '@vitae/schema/partial-date';
import { type Fields, textOf } from './matcher.ts';

/** Leaving one role and starting the next: a gap of one free month still counts as going on. */
const ADJACENT_MONTHS = 2;

/** The months an item covers, as far as its dates say. A lone date stands for both ends. */
export type Period = { first: number; last: number; start: string; end: string };

/**
 * none         neither has a date
 * unknown      one has no date
 * same         both ends agree as far as both are precise (2019 agrees with 2019-03)
 * same-start   the starts agree
 * within       one lies in the other
 * overlapping  they share months; `share` is how much of the shorter one
 * adjacent     one follows the other
 * apart        they cannot be the same time
 */
export type PeriodRelation =
  | { kind: 'none' | 'unknown' | 'same' | 'same-start' | 'within' | 'adjacent' | 'apart' }
  | { kind: 'overlapping'; share: number };

/** Reads `startDate` and `endDate`, or the field that is the only date of a section. */
export function readPeriod(fields: Fields): Period | null {
  const start = textOf(fields, 'startDate');
  const end = textOf(fields, 'endDate');
  // something that goes on but does not say since when may have begun at any time
  if (start === '' && (end === '' || end === PRESENT)) return null;
  const { first } = monthRange(start || end);
  const { last } = monthRange(end || start);
  if (Number.isNaN(first) || Number.isNaN(last) || last < first) return null;
  return { first, last, start, end };
}

/** Whether two partial dates agree as far as both are precise. */
export function agree(a: string, b: string): boolean {
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

const isOpen = (end: string) => end === '' || end === PRESENT;

/** Whether one of two periods may have been written down before it ended. */
export const mayHaveEndedSince = (a: Period, b: Period): boolean => isOpen(a.end) || isOpen(b.end);

export const isToTheMonth = ({ start }: Period): boolean => start.includes('-');

/** How two periods lie to each other. Symmetric. */
export function comparePeriods(a: Period | null, b: Period | null): PeriodRelation {
  if (!a && !b) return { kind: 'none' };
  if (!a || !b) return { kind: 'unknown' };
  if (agree(a.start, b.start)) {
    return { kind: agree(a.end, b.end) || (a.end === '' && b.end === '') ? 'same' : 'same-start' };
  }
  if (a.start === '' && b.start === '' && agree(a.end, b.end)) return { kind: 'same' };
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  if (shared <= -ADJACENT_MONTHS) return { kind: 'apart' };
  if (shared <= 0) return { kind: 'adjacent' };
  const shorter = Math.min(a.last - a.first, b.last - b.first) + 1;
  return shared === shorter ? { kind: 'within' } : { kind: 'overlapping', share: shared / shorter };
}
