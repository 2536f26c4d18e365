import { PRESENT } from '@vitae/schema/partial-date';
import { toDate } from '../dates/calendar.ts';
import { findDates, type PrintedDate } from '../dates/find-dates.ts';
import type { DayOrder } from '../dates/read-point.ts';
import { columnNameOf } from '../lexicon/column-names.ts';
import { PRESENT_PHRASES } from '../lexicon/date-words.ts';
import { type PrintedLabel, readLabel } from '../lexicon/field-labels.ts';
import { monthOf } from '../lexicon/months.ts';
import type { Line } from '../lines/line.ts';
import { lineFrom } from '../lines/read-lines.ts';
import { fold, foldKey } from '../text/fold.ts';
import { part, type Slice } from '../text/slice.ts';

/** The end of a range, printed in the row under its start. */
export type BrokenEnd = { readonly slice: Slice; readonly date: PrintedDate };

const OPEN_END = /[–—-]$/;
const OPEN_MONTH = /[–—-]\s*(\p{L}{3,})\.?$/u;
/** Words that go on in the next row. */
const OPEN_WORDS = /(?:,|\s(?:di|de|del|della|do|da|du|des|of|der|für|et|and|und|y|e))$/u;
const YEAR = /^(?:19|20)\d\d$/;

/** A cell that is the end of a range and nothing else. */
function endOf(cell: Slice, order: DayOrder): PrintedDate | null {
  const from = /^(?:[–—-]\s*)?/.exec(cell.text)?.[0].length ?? 0;
  const words = cell.text.slice(from);
  if (PRESENT_PHRASES.has(foldKey(words))) return { value: PRESENT, from, to: cell.text.length };
  const [only] = findDates(words, order);
  if (only?.single == null || only.from !== 0 || only.to !== words.length) return null;
  return { ...only.single, from, to: cell.text.length };
}

/** The year under a range that lacks it: "avril 2024 – août" above "2024". */
function yearOf(cell: Slice, month: number | undefined): PrintedDate | null {
  if (month === undefined || !YEAR.test(cell.text)) return null;
  return { value: toDate(Number(cell.text), month), from: 0, to: cell.text.length };
}

/** What the row under a rail may complete: an open range, a range without its last year, or a start alone. */
function completes(rail: Slice, cell: Slice, isListItem: boolean, order: DayOrder): PrintedDate | null {
  const dates = findDates(rail.text, order);
  const [only] = dates;
  if (only === undefined || dates.length !== 1) return null;
  if (OPEN_END.test(rail.text)) return endOf(cell, order);
  const month = OPEN_MONTH.exec(rail.text)?.[1];
  if (month !== undefined && only.single !== null) return yearOf(cell, monthOf(fold(month)));
  const whole = only.single !== null && only.from === 0 && only.to === rail.text.length;
  return whole && isListItem ? endOf(cell, order) : null; // "– today": the dash was taken for a bullet
}

const isDateAlone = ({ content }: Line, order: DayOrder): boolean => {
  const [only] = findDates(content.text, order);
  return only !== undefined && only.from === 0 && /^[\s–—-]*$/.test(content.text.slice(only.to));
};

const labelled = ({ content }: Line): PrintedLabel | null => {
  const label = readLabel(content.text);
  return label?.label === 'date' ? label : null;
};

/** The end of a range under its start, each in a labelled line of its own: "Start date: …", "End date: …". */
function labelledEnd(before: Line, line: Line, order: DayOrder): BrokenEnd | null {
  const [start, end] = [labelled(before), labelled(line)];
  if (start === null || end === null) return null;
  if (columnNameOf(start.words) !== 'from' || columnNameOf(end.words) !== 'to') return null;
  const slice = part(line.content, end.valueFrom, line.content.text.length);
  const date = endOf(slice, order);
  return date === null ? null : { slice, date };
}

/** "– June 2004" under a school: a range without its start, whose dash was taken for a bullet. */
function isDateItem({ bullet, content }: Line, order: DayOrder): boolean {
  const [only] = bullet ? findDates(content.text, order) : [];
  return only?.single != null && only.from === 0 && only.to === content.text.length;
}

const withoutDash = (line: Line, order: DayOrder): Line =>
  isDateItem(line, order) ? { ...line, bullet: false } : line;

/**
 * Mends ranges that a narrow column of dates broke in two ("02.2020 –" above "today"): the end is taken out of the row it
 * was broken into and handed to the row of its start. A row that held nothing else is left out. Dates at the right wrap
 * under their line in the same way.
 */
export function mendBrokenDates(
  lines: readonly Line[],
  order: DayOrder,
): { readonly lines: readonly Line[]; readonly ends: ReadonlyMap<number, BrokenEnd> } {
  const ends = new Map<number, BrokenEnd>();
  const mended = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const [cell, next] = line.cells;
    const [rail] = before?.cells ?? [];
    if (before === undefined || rail === undefined || cell === undefined) return [line];
    const end = labelledEnd(before, line, order);
    if (end !== null) {
      ends.set(before.index, end);
      return [];
    }
    if (before.cells.length === 1 && (next !== undefined || !isDateAlone(before, order)))
      return [withoutDash(line, order)];
    const wrapped = next === undefined && before.cells.length > 1 ? before.cells.at(-1) : undefined;
    const date =
      completes(rail, cell, line.bullet, order) ??
      (wrapped === undefined ? null : completes(wrapped, cell, false, order));
    if (date === null) return [withoutDash(line, order)];
    ends.set(before.index, { slice: cell, date });
    if (next === undefined) return [];
    const isItem = lines[at + 1]?.bullet === true && !OPEN_WORDS.test(before.content.text);
    return [{ ...lineFrom(line, next.start - line.content.start), bullet: isItem }];
  });
  return { lines: mended, ends };
}
