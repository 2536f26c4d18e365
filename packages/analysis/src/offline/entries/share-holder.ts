import type { Part } from './head-parts.ts';

/** What two entries in a row need to show who they share: the holder (employer, school) and their own name (role, degree). */
export type Holding = {
  readonly holder: Part | undefined;
  readonly own: Part | undefined;
  /** the rows of the head that a date stands in */
  readonly dated: ReadonlySet<number>;
  /** the first row that says anything beside a date */
  readonly first: number;
};

/**
 * Whether `next` belongs to the holder of `before`: it names none itself, and its own name looks like that of `before`,
 * which stands under the holder in a line of its own.
 */
export function sharesHolder(before: Holding, next: Holding): boolean {
  if (before.holder === undefined || next.own === undefined || next.holder !== undefined) return false;
  if (before.own === undefined) return true;
  const looksApart = before.own.style !== before.holder.style;
  if (!looksApart && before.dated.has(before.own.row) !== next.dated.has(next.own.row)) return false; // the holder's row was dated: this is another one
  return (
    before.holder.row < before.own.row && next.own.row === next.first && next.own.style === before.own.style
  );
}
