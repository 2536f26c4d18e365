import { type Chunk, type Row, rowOf } from './chunk.ts';
import { datedShare, meanWidth } from './compare-sides.ts';
import type { Band } from './find-bands.ts';
import { groupRows } from './group-rows.ts';
import type { Edges } from './matrix.ts';

const SAME_LINE = 1; // points: pieces of one line stand on one place
const REACH = 3; // points: a label may stand a little over the end of the line beside it
const FEWEST = 3; // pieces: two boxes one below the other have two
const NARROW = 0.36; // of the region's width
const MOST_LABEL_LINES = 5; // a heading, and a range or a title in the narrow rail below it
const HEADING = 1.08; // of the size of what is dated in the rail

export interface RuledRail {
  above: Chunk[];
  bands: Band[];
  below: Chunk[];
}

const middleOf = (chunk: Chunk): number => chunk.baseline - 0.3 * chunk.size;

const largestOf = (chunks: readonly Chunk[]): number => Math.max(0, ...chunks.map(({ size }) => size));

/** Upright lines that were drawn in pieces, one below the other, each from top to bottom. */
function brokenLines(uprights: readonly Edges[]): Edges[][] {
  const lines: Edges[][] = [];
  for (const piece of uprights.toSorted((one, other) => one.left - other.left || one.top - other.top)) {
    const line = lines.at(-1);
    if (line?.[0] && piece.left - line[0].left < SAME_LINE) line.push(piece);
    else lines.push([piece]);
  }
  return lines
    .map((line) => line.toSorted((one, other) => one.top - other.top))
    .filter((line) => line.every((piece, index) => (line[index - 1]?.bottom ?? 0) < piece.top));
}

const bandOf = (left: Chunk[], right: Chunk[], rail?: Band['rail']): Band[] => {
  const chunks = [...left, ...right];
  return chunks.length === 0 ? [] : [{ ...rowOf(chunks), left, right, rail }];
};

const chunksOf = (rows: readonly Row[]): Chunk[] => rows.flatMap(({ chunks }) => chunks);

function readAlong(line: readonly Edges[], chunks: readonly Chunk[]): RuledRail | null {
  const at = line[0]?.left ?? 0;
  const pieceOf = (chunk: Chunk): number => line.findLastIndex(({ top }) => middleOf(chunk) > top - REACH);
  const isBeside = (chunk: Chunk): boolean =>
    middleOf(chunk) < (line[pieceOf(chunk)]?.bottom ?? Number.NEGATIVE_INFINITY) + REACH;
  const beside = chunks.filter(isBeside);
  if (beside.some((chunk) => chunk.left < at && chunk.right > at)) return null;

  const isLeft = (chunk: Chunk): boolean => chunk.right <= at;
  const rail = groupRows(beside.filter(isLeft));
  const width = Math.max(...beside.map(({ right }) => right)) - Math.min(...beside.map(({ left }) => left));
  const dated = largestOf(chunksOf(rail.filter((row) => datedShare([row]) > 0)));
  const isHeading = (row: Row): boolean => row.size > HEADING * dated;
  if (rail.length < FEWEST || meanWidth(rail) > NARROW * width || !rail.some(isHeading)) return null;

  const pieces = Map.groupBy(chunks, pieceOf);
  const below = (pieces.get(line.length - 1) ?? []).filter((chunk) => !isBeside(chunk));
  const above = pieces.get(-1) ?? [];
  const railed = line.map((_, index) => {
    const near = (pieces.get(index) ?? []).filter(isBeside);
    return { labels: groupRows(near.filter(isLeft)), text: near.filter((chunk) => !isLeft(chunk)) };
  });
  const isRail = railed.every(({ labels }) => labels.length <= MOST_LABEL_LINES);
  const two = railed.filter(({ labels, text }) => labels.length > 0 && text.length > 0);
  const isBetween = above.length + beside.length + below.length < chunks.length;
  if (!isRail || isBetween || two.length < FEWEST) return null;
  const bands = railed.flatMap(({ labels, text }) => {
    const from = labels.findIndex((row) => !isHeading(row));
    const split = from < 0 ? labels.length : from;
    return [
      ...bandOf(chunksOf(labels.slice(0, split)), [], 'heading'),
      ...bandOf(chunksOf(labels.slice(split)), text, 'label'),
    ];
  });
  return { above, bands, below };
}

/**
 * A rail of headings and labels that a line parts from the text beside it, with one piece of the line for each of them:
 * the pieces say what stands beside what, wherever in its height a label was set.
 */
export function findRuledRail(chunks: readonly Chunk[], uprights: readonly Edges[]): RuledRail | null {
  for (const line of brokenLines(uprights)) {
    const found = line.length >= FEWEST ? readAlong(line, chunks) : null;
    if (found) return found;
  }
  return null;
}
