import type { PartialDate } from '@vitae/schema/partial-date';

const FIRST_YEAR = 1930; // nobody who uploads a CV began anything earlier
const LAST_YEAR = 2059; // later four-digit numbers are amounts
const CENTURY_PIVOT = 45; // '44 is 2044 at the latest, '45 is 1945

export const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

/** The year two digits stand for. */
export const shortYear = (digits: number): number => (digits < CENTURY_PIVOT ? 2000 : 1900) + digits;

const two = (value: number): string => String(value).padStart(2, '0');

/** An ISO date as precise as what is given. */
export function toDate(year: number, month?: number, day?: number): PartialDate {
  if (month === undefined) return String(year);
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}

/** Whether the calendar has that day. */
export function isDayOf(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
