import { type Chunk, partOf, type Row, type Word } from './chunk.ts';
import type { Grid } from './find-grids.ts';
import { groupRows } from './group-rows.ts';
import { endsApart, isSection, joinCells, looksLikeHeading } from './join-cells.ts';
import type { Edges } from './matrix.ts';
import type { Block } from './order-page.ts';

const SLACK = 3; // points: a border has a width
const LONG = 10; // lines: two cells of so many side by side are columns of a page, not cells of a row
const NARROW = 0.6; // of the cell beside it: a column of names
const MANY = 2; // sections beside a column of names: one may be an address

interface Cell extends Edges {
  chunks: Chunk[];
}

/** A table that stands in a region over its whole width, and what is above and below it. */
export interface Table {
  cells: Cell[];
  above: Chunk[];
  below: Chunk[];
}

const holds = ({ left, right, top, bottom }: Edges, x: number, y: number): boolean =>
  x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;

const heightOf = (chunk: Chunk): number => chunk.baseline - 0.3 * chunk.size;

/** The chunk as the parts of it that stand in each cell: words of neighbouring cells may be close. */
function putIntoCells(chunk: Chunk, cells: readonly Cell[]): void {
  const y = heightOf(chunk);
  const level = cells.filter((cell) => y >= cell.top && y <= cell.bottom);
  const cellOf = ({ left, right }: Word): Cell | undefined => {
    const x = (left + right) / 2;
    return level.find((cell) => x >= cell.left && x <= cell.right) ?? cells.find((cell) => holds(cell, x, y));
  };
  const parts = Map.groupBy(chunk.words, cellOf);
  for (const [cell, words] of parts) {
    (cell ?? cells[0])?.chunks.push(parts.size > 1 ? partOf(chunk, words) : chunk);
  }
}

/** Finds a table among the text of a region, unless other text of the region stands beside it. */
export function findTable(chunks: readonly Chunk[], grids: readonly Grid[]): Table | null {
  for (const grid of grids) {
    const inside = new Set(
      chunks.filter((chunk) => holds(grid, (chunk.left + chunk.right) / 2, heightOf(chunk))),
    );
    if (inside.size < 2) continue;
    const outside = chunks.filter((chunk) => !inside.has(chunk));
    if (outside.some((chunk) => heightOf(chunk) > grid.top && heightOf(chunk) < grid.bottom)) continue;
    const cells = grid.cells.map((edges): Cell => ({ ...edges, chunks: [] }));
    for (const chunk of inside) putIntoCells(chunk, cells);
    const filled = cells.filter((cell) => cell.chunks.length > 0);
    if (!isTable(filled)) continue;
    return {
      cells: filled,
      above: outside.filter((chunk) => heightOf(chunk) <= grid.top),
      below: outside.filter((chunk) => heightOf(chunk) >= grid.bottom),
    };
  }
  return null;
}

/** Cells that no line between the first and the last of them runs through, `from` and `to` being their sides. */
function cutApart(cells: readonly Cell[], from: 'top' | 'left', to: 'bottom' | 'right'): Cell[][] {
  const groups: Cell[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const cell of cells.toSorted((one, other) => one[from] - other[from])) {
    const group = groups.at(-1);
    if (group && cell[from] < end - SLACK) group.push(cell);
    else groups.push([cell]);
    end = Math.max(end, cell[to]);
  }
  return groups;
}

const rowsOf = (cells: readonly Cell[]): Cell[][] => cutApart(cells, 'top', 'bottom');
const columnsOf = (cells: readonly Cell[]): Cell[][] => cutApart(cells, 'left', 'right');

/** Rows of cells, none of which are long beside each other: lines drawn around columns make no table. */
function isTable(cells: readonly Cell[]): boolean {
  const rows = rowsOf(cells).map(columnsOf);
  const isLong = (column: readonly Cell[]): boolean =>
    groupRows(column.flatMap(({ chunks }) => chunks)).length >= LONG;
  return (
    rows.some((columns) => columns.length > 1) && rows.every((columns) => columns.filter(isLong).length < 2)
  );
}

/** A row of a table with the text of its cells in order; lists of blocks where a cell has rows of its own. */
interface TableRow {
  columns: Cell[][];
  texts: Row[][];
}

const placeOf = (column: readonly Cell[] = []): string =>
  `${Math.round(column[0]?.left ?? 0)} ${Math.round(column[0]?.right ?? 0)}`;

/**
 * Rows of two cells whose first names a section; a short section is known by longer ones in the same column. What stands
 * above all of those is a form's personal data, with labels that look the same.
 */
function headedRows(rows: readonly TableRow[]): Set<TableRow> {
  const named = rows.filter(
    ({ columns, texts: [first, second, ...others] }) =>
      first &&
      second &&
      others.length === 0 &&
      widthOf(columns[0] ?? []) < NARROW * widthOf(columns[1] ?? []) &&
      looksLikeHeading(first, second),
  );
  const headed = [...Map.groupBy(named, ({ columns: [first] }) => placeOf(first)).values()].flatMap(
    (column) => {
      const sections = column.filter(({ texts: [, second] }) => isSection(second ?? []));
      const [first] = sections;
      return sections.length >= MANY && first ? column.slice(column.indexOf(first)) : sections;
    },
  );
  return new Set(headed);
}

/** The text of a table row by row, the cells of each row side by side. `inside` orders the text of one cell. */
export function orderCells(cells: readonly Cell[], inside: (chunks: Chunk[]) => Block[]): Row[] {
  const rows = rowsOf(cells).map((row): TableRow => {
    const columns = columnsOf(row);
    const alone = columns.length < 2;
    const texts = columns.map((column) =>
      alone || column.length === 1
        ? inside(column.flatMap(({ chunks }) => chunks)).flatMap((block) => block.rows)
        : orderCells(column, inside),
    );
    return { columns, texts };
  });
  const headed = headedRows(rows);
  const places = Map.groupBy(
    rows.flatMap(({ columns, texts }) =>
      columns.map((column, index) => ({
        place: placeOf(column),
        width: widthOf(column),
        rows: texts[index] ?? [],
      })),
    ),
    ({ place }) => place,
  );
  const apart = new Set([...places].flatMap(([place, column]) => (endsApart(column) ? [place] : [])));
  const joined = rows.map((row) => {
    const cells = row.texts.map((texts, index) => {
      const column = row.columns[index] ?? [];
      return { width: widthOf(column), rows: texts, lastApart: apart.has(placeOf(column)) };
    });
    return joinCells(cells, headed.has(row));
  });
  const isTall = joined.some((lines, index) => lines.length > 1 && (rows[index]?.columns.length ?? 0) > 1);
  if (!isTall) return joined.flat();
  return joined.flatMap(([first, ...rest]) => (first ? [{ ...first, gapBefore: true }, ...rest] : []));
}

const widthOf = (cells: readonly Cell[]): number =>
  Math.max(...cells.map(({ right }) => right)) - Math.min(...cells.map(({ left }) => left));
