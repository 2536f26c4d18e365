import { findDates } from '../dates/find-dates.ts';
import type { DayOrder } from '../dates/read-point.ts';
import type { Line } from '../lines/line.ts';
import { cellsOf, lineFrom } from '../lines/read-lines.ts';
import { part, type Slice } from '../text/slice.ts';

/** Whether a cell is a range of dates and nothing else. */
function isRange({ text }: Slice, order: DayOrder): boolean {
  const [only] = findDates(text, order);
  return only !== undefined && only.single === null && only.from === 0 && only.to === text.length;
}

/** The range at the right end of a list item. */
function rangeBeside(line: Line | undefined, order: DayOrder): Slice | null {
  const last = line?.cells.at(-1);
  const ends = line?.bullet === true && line.cells.length > 1 && last !== undefined && isRange(last, order);
  return ends ? last : null;
}

const hasRange = ({ content }: Line, order: DayOrder): boolean =>
  findDates(content.text, order).some(({ single }) => single === null);

/**
 * Takes the dates of an entry out of its first list item, where they share its row: the right rail holds the place beside
 * the name and the dates below it, and the list begins right under the name. Items that each have dates keep theirs.
 */
export function liftDates(lines: readonly Line[], order: DayOrder): readonly Line[] {
  return lines.flatMap((line, at) => {
    const before = lines[at - 1];
    const range = rangeBeside(line, order);
    if (range === null || before === undefined || before.bullet || hasRange(before, order)) return [line];
    if (rangeBeside(lines[at + 1], order) !== null) return [line];
    const from = range.start - line.content.start;
    const content = part(line.content, 0, from);
    return [
      { ...lineFrom(line, from), gapBefore: false, style: before.style },
      { ...line, content, cells: cellsOf(content) },
    ];
  });
}
