import { type Chunk, type Row, rowOf, textOfChunk } from './chunk.ts';

const LABEL_LINES = 3;
const LABEL_CHARS = 60; // a date range, a place; more is an entry's own text
const NARROW = 0.6; // of the cell beside it: a cell with a label
const SECTION_LINES = 3; // beside a heading stands a section, beside a label a line or two
const WORD_SPACE = 0.25; // of the size
const PADDING = 4; // points on each side of a cell

const DATE = /(?:19|20)\d\d|\d{1,2}[./]\d{2,4}|(?:平成|令和|昭和)/;
const OPEN_RANGE = /(?:[-–—~〜～]|\b(?:to|bis|until|à|au|al|a|do|по))$/iu;
const RANGE_END = /^(?:[-–—~〜～]|(?:19|20)\d\d\)?$)/u;
const CJK_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const CJK_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const ADDRESS = /^(?=\S*\p{L})\S*[@/]\S*$/u;

/** A cell of a row: its width and its lines. */
export interface TableCell {
  width: number;
  rows: Row[];
  /** its column sets something below each name, a place most often: the last line is no rest of the one above */
  lastApart: boolean;
}

const textOf = (row: Row): string => row.chunks.map(textOfChunk).join(' ');
const charsOf = (rows: readonly Row[]): number =>
  rows.flatMap(({ chunks }) => chunks).reduce((sum, { chars }) => sum + chars, 0);

/** Whether a line went on below because its cell has no room for another word. */
function isWrapped(line: Row, next: Row, width: number): boolean {
  const [first] = next.chunks;
  const [word] = first?.words ?? [];
  if (!first || !word || line.chunks.length > 1 || first.bold !== line.chunks[0]?.bold) return false;
  const needed = line.right - line.left + WORD_SPACE * line.size + word.right - word.left;
  return needed > width - 2 * PADDING;
}

/** Rows as one, on the line of the first; `how` each further row begins. */
function merge(rows: readonly Row[], how: Pick<Chunk, 'cell' | 'glued'>): Row[] {
  const [first] = rows;
  if (!first) return [];
  const chunks = rows.flatMap((row, index) =>
    row.chunks.map((chunk, at): Chunk => (at === 0 && index > 0 ? { ...chunk, ...how } : chunk)),
  );
  return [{ ...rowOf(chunks), baseline: first.baseline }];
}

/** Whether a line ends within a word: texts without spaces, and addresses, are broken anywhere. */
const isBroken = (line: string, next: string): boolean =>
  (CJK_END.test(line) && CJK_START.test(next)) || (ADDRESS.test(line) && /^[\w.-]+$/.test(next));

const isRangeBroken = (line: Row, next: Row): boolean =>
  OPEN_RANGE.test(textOf(line)) || RANGE_END.test(textOf(next));

/** A short cell's lines, put together where one was broken for want of room, or in the middle of a range. */
function unwrap({ rows, width, lastApart }: TableCell): Row[] {
  if (!isLabel(rows)) return [...rows];
  const lines: Row[] = [];
  for (const [index, row] of rows.entries()) {
    const [last, before] = [lines.at(-1), rows[index - 1]];
    const apart = lastApart && index === rows.length - 1;
    const goesOn = before && (isRangeBroken(before, row) || (!apart && isWrapped(before, row, width)));
    if (last && goesOn)
      lines.splice(-1, 1, ...merge([last, row], { glued: isBroken(textOf(before), textOf(row)) }));
    else lines.push(row);
  }
  return lines;
}

/**
 * Whether the cells of a column end in a line of its own: one of them does although its words had room on the line
 * above, or all have equally many lines, which texts that are broken for want of room have not.
 */
export function endsApart(cells: readonly Pick<TableCell, 'rows' | 'width'>[]): boolean {
  const long = cells.filter(({ rows }) => rows.length > 1 && isLabel(rows));
  const apart = long.some(({ rows, width }) => {
    const [before, last] = rows.slice(-2);
    return before && last && !isWrapped(before, last, width) && !isRangeBroken(before, last);
  });
  const [first] = long;
  const alike = cells.length > 1 && cells.every(({ rows }) => rows.length === first?.rows.length);
  return apart || alike;
}

const isLabel = (rows: readonly Row[]): boolean => rows.length <= LABEL_LINES && charsOf(rows) <= LABEL_CHARS;

const isDated = (rows: readonly Row[]): boolean =>
  isLabel(rows) && rows.some((row) => DATE.test(textOf(row)));

/** Whether a cell may name what stands beside it: bold or on a ground of its own, without figures. */
export function looksLikeHeading(rows: readonly Row[], beside: readonly Row[]): boolean {
  const grounds = new Set(beside.flatMap(({ chunks }) => chunks.map(({ ground }) => ground)));
  return (
    isLabel(rows) &&
    rows.every((row) => row.chunks.every(({ bold, ground }) => bold || !grounds.has(ground))) &&
    !rows.some((row) => /\d/.test(textOf(row)))
  );
}

/** Text of so many lines is a section of its own. */
export const isSection = (rows: readonly Row[]): boolean => rows.length >= SECTION_LINES;

/** What follows the first line of a row: not set apart from it, however high the cells beside it are. */
const below = (rows: readonly Row[]): Row[] =>
  rows.map((row, index) => (index === 0 ? { ...row, gapBefore: false } : row));

/**
 * The lines of a table's row in reading order. Cells of one line each make one line, parted like tabs; dates and
 * labels stand on the first line of the text beside them; the rest of each cell follows. Long cells are read one
 * after the other. `headed` says that the first cell of two names the section beside it.
 */
export function joinCells(cells: readonly TableCell[], headed: boolean): Row[] {
  const filled = cells.map(unwrap).filter((rows) => rows.length > 0);
  const [first = [], second = []] = filled;
  if (filled.length < 2) return first;
  if (headed)
    return [...merge(first, {}).map((row) => ({ ...row, heading: true })), ...filled.slice(1).flat()];
  const sideBySide = (rows: readonly Row[]): Row[] => merge(rows, { cell: true });
  if (filled.every((rows) => rows.length === 1)) return sideBySide(filled.flat());
  const heads = filled.map(([head]) => head).filter((head) => head !== undefined);
  const rest = filled.flatMap((rows) => below(rows.slice(1)));
  if (filled.length > 2) {
    return filled.some(isDated) || first.length === 1 ? [...sideBySide(heads), ...rest] : filled.flat();
  }
  const [name, text] = cells.filter(({ rows }) => rows.length > 0);
  const narrow = (name?.width ?? 0) < NARROW * (text?.width ?? 0) || isDated(first) || first.length === 1;
  if (narrow && isLabel(first) && first.length <= Math.max(2, second.length)) {
    return [...sideBySide([...first, ...second.slice(0, 1)]), ...below(second.slice(1))];
  }
  if (isDated(second)) return [...sideBySide([...first.slice(0, 1), ...second]), ...below(first.slice(1))];
  return filled.flat();
}
