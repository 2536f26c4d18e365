import type { ListSection } from '@vitae/schema/analysis';
import { monthRange } from '@vitae/schema/partial-date';
import type { ProfileField, ProfileRow } from '@vitae/schema/profile';
import type { Item } from './collect-items.ts';

/** A finished row with what decides its place. `addedAt` is when the person first touched a row that no CV holds. */
export type PlacedRow = { row: ProfileRow; items: readonly Item[]; addedAt: number };

const DATED: ReadonlySet<ListSection> = new Set([
  'experiences',
  'educations',
  'projects',
  'volunteering',
  'certifications',
  'awards',
  'publications',
]);

function monthOf(field: ProfileField | undefined, side: 'first' | 'last'): number | null {
  if (typeof field?.value !== 'string') return null;
  const month = monthRange(field.value)[side];
  return Number.isNaN(month) ? null : month;
}

/** When something ended and began, in months; null for something without a date. A lone date is both. */
function timeOf({ startDate, endDate, date }: ProfileRow['fields']): { end: number; start: number } | null {
  const end = monthOf(endDate ?? date ?? startDate, 'last');
  const start = monthOf(startDate ?? date ?? endDate, 'first');
  return end === null || start === null ? null : { end, start };
}

/** The CV's order, newest CV first; what the person added comes last, in the order it was added. */
function byCvOrder(a: PlacedRow, b: PlacedRow): number {
  const placeOf = ({ items, addedAt }: PlacedRow) => {
    const newest = items.reduce<Item | null>(
      (best, item) => (best && best.source.rank >= item.source.rank ? best : item),
      null,
    );
    return newest ? [0, -newest.source.rank, newest.position] : [1, addedAt, 0];
  };
  const left = placeOf(a);
  const right = placeOf(b);
  const at = left.findIndex((value, index) => value !== right[index]);
  return at < 0 ? 0 : (left[at] ?? 0) - (right[at] ?? 0);
}

/**
 * The rows of a section as a person reads them: what goes on first, then by end and start, newest first; what has no date
 * follows in the CV's order. Skills, languages and other sections without dates keep the CV's order.
 */
export function orderRows(section: ListSection, rows: readonly PlacedRow[]): ProfileRow[] {
  const inCvOrder = [...rows].sort((a, b) => byCvOrder(a, b) || (a.row.id < b.row.id ? -1 : 1));
  const placed = inCvOrder.map(({ row }) => ({ row, time: DATED.has(section) ? timeOf(row.fields) : null }));
  // sort is stable: equal times keep the CV's order
  placed.sort(({ time: a }, { time: b }) => {
    if (!a || !b) return Number(!a) - Number(!b);
    return b.end - a.end || b.start - a.start;
  });
  return placed.map(({ row }) => row);
}
