import { type Chunk, type Row, rowOf, textOfChunk } from './chunk.ts';
import { LASTED } from './compare-sides.ts';
import { groupRows } from './group-rows.ts';
import { joinDates } from './join-dates.ts';

const DATED = /\d{4}/; // what stands below a date in a rail is a place, below other words it goes on
const OPEN = /[-–—~〜～]$/; // a range that goes on in the line below
const REST_OF_DATE = /^(?:[-–—~〜～]|(?:19|20)\d\d(?!\d)$)/;
const YEAR = /^(?:19|20)\d\d$/; // a year under a year is the end of a range, and a cell of its own

const textOfRow = (row: Row): string => row.chunks.map(textOfChunk).join(' ');

/** Whether a line of a label is the rest of the line above it. */
const goesOn = (above: string, line: string): boolean =>
  OPEN.test(above) ||
  (REST_OF_DATE.test(line) && !(YEAR.test(above) && YEAR.test(line))) ||
  (!DATED.test(above) && !LASTED.test(line));

/** A heading that stood in a rail is one line, however often it was wrapped there. */
export function headingRow(chunks: readonly Chunk[]): Row[] {
  const rows = groupRows(chunks);
  const [first] = rows;
  return first ? [{ ...rowOf(rows.flatMap((row) => row.chunks)), baseline: first.baseline }] : [];
}

/**
 * Puts a label from a rail before the first line of the text beside it (`rows` is changed). Lines of the label that
 * stand above that text are returned: they are headings of their own.
 */
export function labelRows(label: readonly Chunk[], rows: readonly Row[]): Row[] {
  const labels = joinDates(groupRows(label));
  const [target] = rows;
  if (!target) return labels;
  const isAbove = (row: Row): boolean => row.bottom < target.top && !DATED.test(textOfRow(row));
  const above = labels.filter(isAbove);
  const beside = labels.filter((row) => !isAbove(row));
  const cells = beside.flatMap((row, index) => {
    const before = beside[index - 1];
    const wrapped = before !== undefined && goesOn(textOfRow(before), textOfRow(row));
    return row.chunks.map((chunk, position) => ({ ...chunk, cell: position === 0 && !wrapped }));
  });
  const [head, ...rest] = target.chunks;
  if (head) {
    const { baseline } = target;
    Object.assign(target, rowOf([...cells, { ...head, cell: cells.length > 0 }, ...rest]), { baseline });
  }
  return above;
}
