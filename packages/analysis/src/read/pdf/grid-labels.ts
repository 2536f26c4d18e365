import { type Chunk, type Row, rowOf } from './chunk.ts';
import { type Borders, fullLines, joinUpright } from './grid-lines.ts';
import { groupRows } from './group-rows.ts';
import type { Edges } from './matrix.ts';

const SLACK = 3; // points
const MIN_LINES = 4; // three rows and their ends: fewer may frame anything
const MIN_LABELS = 2; // rows with several lines beside their label
const LABEL_STEP = 2.2; // of the size, between the lines of one label

/** A row of a drawn table: the label in its first cell, and what stands in the others. */
export interface GridRow {
  label: Chunk[];
  text: Chunk[];
}

export interface LabelledGrid {
  above: Chunk[];
  rows: GridRow[];
  below: Chunk[];
}

const middle = ({ top, bottom }: Edges): number => (top + bottom) / 2;

/** One label, in one line or wrapped: not several rows that no line parts. */
function isOneLabel(label: readonly Chunk[]): boolean {
  const rows = groupRows(label);
  return rows.every((row, index) => {
    const above = rows[index - 1];
    return !above || row.baseline - above.baseline < LABEL_STEP * row.size;
  });
}

/** The rows inside a stretch of a table that no line parts over its full width: line by line where each has its label. */
function innerRows({ label, text }: GridRow): GridRow[] {
  if (label.length === 0 || text.length === 0 || isOneLabel(label)) return [{ label, text }];
  const labels = new Set(label);
  const rows = groupRows([...label, ...text]).map(({ chunks }) => ({
    label: chunks.filter((chunk) => labels.has(chunk)),
    text: chunks.filter((chunk) => !labels.has(chunk)),
  }));
  const level = rows.every((row) => row.label.length > 0 && row.text.length > 0);
  return level ? rows : [{ label: [], text: [...label, ...text] }];
}

/**
 * A drawn table whose first cells label what stands beside them in several lines, as forms have it: wherever in its
 * cell a label is set, it belongs before all of them. Null where a page has none.
 */
export function findLabelledGrid(chunks: readonly Chunk[], { level, upright }: Borders): LabelledGrid | null {
  const lines = fullLines(level);
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || lines.length < MIN_LINES) return null;
  const within = chunks.filter((chunk) => middle(chunk) > first.top && middle(chunk) < last.top);
  if (within.some(({ left, right }) => left < first.left - SLACK || right > first.right + SLACK)) return null;
  const walls = joinUpright(upright).toSorted((one, other) => one.left - other.left);
  const rows = lines.slice(1).flatMap((line, index): GridRow[] => {
    const top = lines[index]?.top ?? 0;
    const band = within.filter((chunk) => middle(chunk) > top && middle(chunk) <= line.top);
    const wall = walls.find(
      (each) =>
        each.left > first.left + SLACK &&
        each.left < first.right - SLACK &&
        each.top < top + SLACK &&
        each.bottom > line.top - SLACK,
    );
    const edge = wall?.left ?? Number.NEGATIVE_INFINITY;
    const label = band.filter((chunk) => (chunk.left + chunk.right) / 2 < edge);
    const text = band.filter((chunk) => !label.includes(chunk));
    return band.length > 0 ? innerRows({ label, text }) : [];
  });
  const labelled = rows.filter(({ label, text }) => label.length > 0 && groupRows(text).length > 1);
  if (labelled.length < MIN_LABELS) return null;
  return {
    above: chunks.filter((chunk) => middle(chunk) <= first.top),
    rows,
    below: chunks.filter((chunk) => middle(chunk) >= last.top),
  };
}

/** Puts the label of a row before the first line beside it, as a cell of its own (`rows` is changed). */
export function putLabel(label: readonly Chunk[], rows: readonly Row[]): void {
  const [target] = rows;
  const [head, ...rest] = target?.chunks ?? [];
  if (label.length === 0 || !target || !head) return;
  const words = groupRows(label).flatMap((row) => row.chunks);
  const cells = words.map((chunk, index) => ({ ...chunk, cell: index === 0 }));
  const { baseline } = target;
  Object.assign(target, rowOf([...cells, { ...head, cell: true }, ...rest]), { baseline });
}
