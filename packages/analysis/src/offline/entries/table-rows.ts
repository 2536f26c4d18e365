import { findDates } from '../dates/find-dates.ts';
import type { DayOrder } from '../dates/read-point.ts';
import { type ColumnName, columnNameOf, isCounter } from '../lexicon/column-names.ts';
import { PRESENT_PHRASES } from '../lexicon/date-words.ts';
import type { FieldLabel } from '../lexicon/field-labels.ts';
import { findTableHeads } from '../lines/find-table-heads.ts';
import type { Line } from '../lines/line.ts';
import { lineFrom, lineUpTo } from '../lines/read-lines.ts';
import { foldKey } from '../text/fold.ts';
import type { Slice } from '../text/slice.ts';

const MIN_COLUMNS = 2;
const MAX_NAME = 45; // characters; a longer cell is an answer
const MIN_KNOWN = 0.6; // of the columns: a table may ask for something that no CV tells

/** What names an entry: a row of dates and places alone is no head of a table. */
const NAMING: ReadonlySet<ColumnName | undefined> = new Set([
  'title',
  'organisation',
  'institution',
  'degree',
  'issuer',
  'name',
]);
const DATES: ReadonlySet<ColumnName | undefined> = new Set(['from', 'to', 'date']);
const TOLD: ReadonlySet<FieldLabel | undefined> = new Set(['body', 'about']);

type Columns = readonly (ColumnName | undefined)[];

/** The columns that the head of a table names ("From | To | Employer | Position held"), null for other lines. */
export function headOf({ cells, bullet }: Line): Columns | null {
  if (bullet || cells.length < MIN_COLUMNS) return null;
  if (cells.some(({ text }) => text.length > MAX_NAME || /\d{2}/.test(text))) return null;
  const columns = cells.map(({ text }) => (isCounter(text) ? undefined : columnNameOf(text)));
  const asked = cells.filter(({ text }) => !isCounter(text)).length;
  const known = columns.filter((column) => column !== undefined);
  const distinct = new Set(known).size === known.length || new Set(known).size > MIN_COLUMNS;
  const sure = known.length >= MIN_COLUMNS && known.length >= MIN_KNOWN * asked && distinct;
  return sure && known.some((column) => NAMING.has(column)) ? columns : null;
}

function isDate({ text }: Slice, order: DayOrder): boolean {
  if (PRESENT_PHRASES.has(foldKey(text))) return true;
  const [only, ...more] = findDates(text, order);
  return only !== undefined && more.length === 0 && only.from === 0 && /^[\s.]*$/.test(text.slice(only.to));
}

const labelOf = (column: ColumnName | undefined): FieldLabel | undefined =>
  column === 'from' || column === 'to' ? 'date' : column;

/** The column of each cell: dates stand under dates, the rest in turn; null where a row has more cells than its table. */
function columnsOf(
  cells: readonly Slice[],
  columns: Columns,
  order: DayOrder,
): (FieldLabel | undefined)[] | null {
  if (cells.length > columns.length || cells.length < MIN_COLUMNS) return null;
  if (cells.length === columns.length) return columns.map(labelOf);
  const others = columns.filter((column) => !DATES.has(column));
  let next = 0;
  const labels = cells.map((cell): FieldLabel | undefined => {
    if (isDate(cell, order)) return 'date';
    next += 1;
    return labelOf(others[next - 1]);
  });
  return next > others.length ? null : labels;
}

/** Whether a row of a table has a cell for each end of a range. */
export const hasDatePair = ({ columns }: Line): boolean =>
  columns?.some((label, at) => label === 'date' && columns[at + 1] === 'date') ?? false;

/** A row with what its cells are; what was done there becomes a line of its own. */
function toRow(line: Line, columns: Columns, order: DayOrder): Line[] {
  const labels = columnsOf(line.cells, columns, order);
  if (labels === null || line.bullet) return [line];
  const told = labels.findIndex((_, at) => at > 0 && labels.slice(at).every((label) => TOLD.has(label)));
  const cell = line.cells[told];
  const before = line.cells[told - 1];
  if (cell === undefined || before === undefined) return [{ ...line, columns: labels }];
  const start = line.content.start;
  return [
    { ...lineUpTo(line, before.end - start), columns: labels.slice(0, told) },
    { ...lineFrom(line, cell.start - start), bullet: true },
  ];
}

/**
 * Reads the tables of a section: the heads of their columns say what the cells under them are. Rows come back with their
 * columns, without the head; sections without a table as they are.
 */
export function readTableRows(lines: readonly Line[], order: DayOrder): readonly Line[] {
  if (!lines.some((line) => line.cells.length >= MIN_COLUMNS)) return lines;
  const heads = lines.map(headOf);
  const named = new Set(findTableHeads(lines));
  let columns: Columns | null = null;
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    const head = heads[at];
    if (
      head != null &&
      next !== undefined &&
      heads[at + 1] === null &&
      columnsOf(next.cells, head, order) !== null
    ) {
      columns = head;
      return [];
    }
    if (named.has(line)) return []; // over no row that it names
    return columns === null ? [line] : toRow(line, columns, order);
  });
}
