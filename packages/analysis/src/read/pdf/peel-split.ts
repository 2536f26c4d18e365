import { type Chunk, leftEdge, type Row } from './chunk.ts';
import type { Split } from './find-splits.ts';
import { groupRows } from './group-rows.ts';

const HEAD_INDENT = 14; // points: text may stand a little right of the heading of its column
const CLEAR_WHITE = 0.7; // of the size, between the bottom of a header line and the columns

const MOSTLY = 0.8;
const FLUSH = 3; // points: edges that are meant to be in line differ by less

const rightEdge = (chunks: readonly Chunk[]): number => Math.max(...chunks.map((chunk) => chunk.right));

/** Most lines of a column end where it ends, and begin wherever they do. */
function isFlushRight(chunks: readonly Chunk[]): boolean {
  const ends = groupRows(chunks).map(({ right }) => right);
  const lefts = groupRows(chunks).map(({ left }) => left);
  const edge = rightEdge(chunks);
  const flush = ends.filter((right) => edge - right < FLUSH);
  return flush.length > MOSTLY * ends.length && Math.max(...lefts) - Math.min(...lefts) > FLUSH;
}

/** Both chunks stand where their column begins: the row holds the columns' first lines, not a line above them. */
function headsColumns(row: Row, left: readonly Chunk[], right: readonly Chunk[]): boolean {
  const [first, second] = row.chunks;
  if (!first || !second || row.chunks.length > 2) return false;
  const starts = Math.abs(second.left - leftEdge(right)) < HEAD_INDENT;
  const ends = isFlushRight(right) && Math.abs(second.right - rightEdge(right)) < FLUSH;
  return Math.abs(first.left - leftEdge(left)) < HEAD_INDENT && (starts || ends);
}

function without(split: Split, row: Row): Pick<Split, 'left' | 'right'> {
  const inRow = new Set(row.chunks);
  return {
    left: split.left.filter((chunk) => !inRow.has(chunk)),
    right: split.right.filter((chunk) => !inRow.has(chunk)),
  };
}

/** Headings at the end of two columns belong to the full lines that follow them. */
export function peelHeading(split: Split): Split {
  const [next] = split.below;
  const rows = groupRows([...split.left, ...split.right]);
  const [before, last] = rows.slice(-2);
  if (!next || !before || !last || rows.length < 3) return split;
  const { left, right } = without(split, last);
  const oneSided = left.length === split.left.length || right.length === split.right.length;
  const closer = next.baseline - last.baseline < last.baseline - before.baseline;
  if (!oneSided || !closer || left.length === 0 || right.length === 0) return split;
  return { ...split, left, right, below: [...last.chunks, ...split.below] };
}

/**
 * A line of contact data above two columns can have a gap of its own just over the gutter. It is taken off the
 * columns when it was painted before them and clear white lies below it.
 */
export function peelHeader(split: Split): Split {
  const rows = groupRows([...split.left, ...split.right]);
  const [first, second] = rows;
  if (!first || !second || rows.length < 4) return split;
  const { left, right } = without(split, first);
  const twoSided = left.length < split.left.length && right.length < split.right.length;
  if (!twoSided || left.length === 0 || right.length === 0 || headsColumns(first, left, right)) return split;
  const painted = Math.max(...first.chunks.map((chunk) => chunk.order));
  const rest = [...left, ...right];
  const before = rest.filter((chunk) => chunk.order > painted).length > 0.6 * rest.length;
  const white = second.top - first.bottom;
  if (!before || white < CLEAR_WHITE * first.size) return split;
  return peelHeader({ ...split, left, right, above: [...split.above, ...first.chunks] });
}

const HEADING = 1.05; // of the largest text on the shorter side
const LEAST_BELOW = 0.5; // of the size, between the shorter side and the heading

/**
 * Two entries of a section stand side by side, and the next section begins below them on the left. Where one side holds
 * nothing as large as a heading that follows below it on the other, the columns end before that heading.
 */
export function peelTail(split: Split): Split {
  const bottom = (side: readonly Chunk[]): number => Math.max(...side.map((chunk) => chunk.bottom));
  const [short, long] =
    bottom(split.left) < bottom(split.right) ? [split.left, split.right] : [split.right, split.left];
  const largest = Math.max(...short.map(({ size }) => size));
  const end = bottom(short);
  const heading = groupRows(long).find(
    (row) => row.size > HEADING * largest && row.top > end + LEAST_BELOW * row.size,
  );
  const isBegun = long.some((chunk) => chunk.top < end && chunk.size <= HEADING * largest);
  if (!heading || !isBegun) return split;
  const keep = (side: readonly Chunk[]): Chunk[] => side.filter((chunk) => chunk.top < heading.top);
  const tail = long.filter((chunk) => chunk.top >= heading.top);
  return { ...split, left: keep(split.left), right: keep(split.right), below: [...tail, ...split.below] };
}
