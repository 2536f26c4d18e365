import { PRESENT } from '@vitae/schema/partial-date';
import { findDates, type PrintedDate } from '../dates/find-dates.ts';
import type { DayOrder } from '../dates/read-point.ts';
import { PRESENT_PHRASES } from '../lexicon/date-words.ts';
import type { Line } from '../lines/line.ts';
import { lineFrom } from '../lines/read-lines.ts';
import { foldKey } from '../text/fold.ts';
import type { Slice } from '../text/slice.ts';

/** The end of a range, printed in the row under its start. */
export type BrokenEnd = { readonly slice: Slice; readonly date: PrintedDate };

const OPEN_END = /[–—-]$/;

/** A cell that is the end of a range and nothing else. */
function endOf(cell: Slice, order: DayOrder): PrintedDate | null {
  if (PRESENT_PHRASES.has(foldKey(cell.text))) return { value: PRESENT, from: 0, to: cell.text.length };
  const [only] = findDates(cell.text, order);
  return only?.single != null && only.from === 0 && only.to === cell.text.length ? only.single : null;
}

/**
 * Mends ranges that a narrow column of dates broke in two ("02.2020 –" above "today"): the end is taken out of the row it
 * was broken into and handed to the row of its start.
 */
export function mendBrokenDates(
  lines: readonly Line[],
  order: DayOrder,
): { readonly lines: readonly Line[]; readonly ends: ReadonlyMap<number, BrokenEnd> } {
  const ends = new Map<number, BrokenEnd>();
  const mended = lines.map((line, at) => {
    const before = lines[at - 1];
    const [cell, next] = line.cells;
    const [rail] = before?.cells ?? [];
    if (before === undefined || rail === undefined || cell === undefined || next === undefined) return line;
    const isOpen =
      before.cells.length > 1 && OPEN_END.test(rail.text) && findDates(rail.text, order).length === 1;
    const date = isOpen ? endOf(cell, order) : null;
    if (date === null) return line;
    ends.set(before.index, { slice: cell, date });
    return { ...lineFrom(line, next.start - line.content.start), bullet: lines[at + 1]?.bullet ?? false };
  });
  return { lines: mended, ends };
}
