import { type Chunk, type Row, rowOf } from './chunk.ts';
import type { Band, Gutter } from './find-bands.ts';
import { groupRows } from './group-rows.ts';
import { joinDates } from './join-dates.ts';
import { judgeGutter } from './judge-gutter.ts';
import type { Edges } from './matrix.ts';

const MIN_GUTTER = 0.5; // of the usual size: narrower strips of white are found inside paragraphs
const RULE_REACH = 40; // points: a rule that goes this far to both sides belongs to both
const SAME_BASELINE = 0.13; // of the size
const MAX_CANDIDATES = 120; // left edges tried per region
const HEAD_INDENT = 14; // points: text may stand a little right of the heading of its column
const CLEAR_WHITE = 0.7; // of the size, between the bottom of a header line and the columns
const FULL_HEIGHT = 0.3; // what it counts that both columns begin and end together
const SIDEBAR = 0.8; // of the other column's width
const MAX_DEPTH = 12; // columns in columns in columns: no page a person reads goes deeper

/** One column, or the full width, of a part of a page. */
export interface Block {
  rows: Row[];
  /** columns counted from the left of the page, 0 where there is one only */
  column: number;
}

interface Split extends Gutter {
  above: Chunk[];
  below: Chunk[];
  /** height over which both sides have text; a little more where that is all of it */
  score: number;
}

function medianSize(chunks: readonly Chunk[]): number {
  const sizes = chunks.map((chunk) => chunk.size).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 10;
}

/** Left edges at which a column may begin, those shared by most chunks first. */
function candidateEdges(chunks: readonly Chunk[]): number[] {
  const counts = new Map<number, { edge: number; count: number }>();
  for (const chunk of chunks) {
    const key = Math.round(chunk.left / 2);
    const entry = counts.get(key);
    if (entry) {
      entry.count += 1;
      entry.edge = Math.min(entry.edge, chunk.left);
    } else counts.set(key, { edge: chunk.left, count: 1 });
  }
  return [...counts.values()]
    .sort((one, other) => other.count - one.count)
    .slice(0, MAX_CANDIDATES)
    .map(({ edge }) => edge);
}

interface Line {
  chunks: Chunk[];
  /** drawn between the line above and this one */
  rules: Edges[];
}

const chunksOf = (lines: readonly Line[]): Chunk[] => lines.flatMap((line) => line.chunks);

/** Chunks that stand on one baseline, from top to bottom, with the rules drawn between them. */
function linesOf(chunks: readonly Chunk[], rules: readonly Edges[]): Line[] {
  const lines: Line[] = [];
  for (const chunk of chunks.toSorted((one, other) => one.baseline - other.baseline)) {
    const line = lines.at(-1);
    const above = line?.chunks[0]?.baseline ?? Number.NEGATIVE_INFINITY;
    if (line && chunk.baseline - above <= SAME_BASELINE * chunk.size) line.chunks.push(chunk);
    else {
      const between = rules.filter(({ top }) => top > above && top < chunk.baseline - 0.3 * chunk.size);
      lines.push({ chunks: [chunk], rules: Number.isFinite(above) ? between : [] });
    }
  }
  return lines;
}

/** The parts of a region, from top to bottom, in which no line crosses the strip of white left of `edge`. */
function splitsAt(edge: number, lines: readonly Line[], width: number): Split[] {
  const splits: Split[] = [];
  let left: Chunk[] = [];
  let right: Chunk[] = [];
  let start = 0;
  const close = (end: number) => {
    if (left.length > 0 && right.length > 0) {
      const bottom = (side: Chunk[]) => Math.max(...side.map((chunk) => chunk.bottom));
      const top = (side: Chunk[]) => Math.min(...side.map((chunk) => chunk.top));
      const height = Math.min(bottom(left), bottom(right)) - Math.max(top(left), top(right));
      const whole = Math.max(bottom(left), bottom(right)) - Math.min(top(left), top(right));
      const score = height * (1 + FULL_HEIGHT * (height / whole));
      if (height > 0) {
        splits.push({
          left,
          right,
          above: chunksOf(lines.slice(0, start)),
          below: chunksOf(lines.slice(end)),
          score,
        });
      }
    }
    left = [];
    right = [];
  };
  for (const [index, { chunks, rules }] of lines.entries()) {
    if (rules.some((rule) => rule.left < edge - RULE_REACH && rule.right > edge + RULE_REACH)) {
      close(index);
      start = index;
    }
    if (chunks.some((chunk) => chunk.left < edge - 1 && chunk.right > edge - width)) {
      close(index);
      start = index + 1;
      continue;
    }
    for (const chunk of chunks) (chunk.left >= edge - 1 ? right : left).push(chunk);
  }
  close(lines.length);
  return splits;
}

/** Splits that could be columns, those with the tallest strip of white first. */
function findSplits(chunks: readonly Chunk[], rules: readonly Edges[]): Split[] {
  const lines = linesOf(chunks, rules);
  const width = MIN_GUTTER * medianSize(chunks);
  return candidateEdges(chunks)
    .flatMap((edge) => splitsAt(edge, lines, width))
    .sort((one, other) => other.score - one.score);
}

const leftEdge = (chunks: readonly Chunk[]): number => Math.min(...chunks.map((chunk) => chunk.left));

/** Both chunks stand where their column begins: the row holds the columns' first lines, not a line above them. */
function headsColumns(row: Row, left: readonly Chunk[], right: readonly Chunk[]): boolean {
  const starts = [leftEdge(left), leftEdge(right)];
  return (
    row.chunks.length === 2 &&
    row.chunks.every((chunk, side) => Math.abs(chunk.left - (starts[side] ?? 0)) < HEAD_INDENT)
  );
}

/** Headings at the end of two columns belong to the full lines that follow them. */
function peelHeading(split: Split): Split {
  const [next] = split.below;
  const rows = groupRows([...split.left, ...split.right]);
  const [before, last] = rows.slice(-2);
  if (!next || !before || !last || rows.length < 3) return split;
  const inRow = new Set(last.chunks);
  const left = split.left.filter((chunk) => !inRow.has(chunk));
  const right = split.right.filter((chunk) => !inRow.has(chunk));
  const oneSided = left.length === split.left.length || right.length === split.right.length;
  const closer = next.baseline - last.baseline < last.baseline - before.baseline;
  if (!oneSided || !closer || left.length === 0 || right.length === 0) return split;
  return { ...split, left, right, below: [...last.chunks, ...split.below] };
}

/**
 * A line of contact data above two columns can have a gap of its own just over the gutter. It is taken off the
 * columns when it was painted before them and clear white lies below it.
 */
function peelHeader(split: Split): Split {
  const rows = groupRows([...split.left, ...split.right]);
  const [first, second] = rows;
  if (!first || !second || rows.length < 4) return split;
  const inRow = new Set(first.chunks);
  const left = split.left.filter((chunk) => !inRow.has(chunk));
  const right = split.right.filter((chunk) => !inRow.has(chunk));
  const twoSided = left.length < split.left.length && right.length < split.right.length;
  if (!twoSided || left.length === 0 || right.length === 0 || headsColumns(first, left, right)) return split;
  const painted = Math.max(...first.chunks.map((chunk) => chunk.order));
  const rest = [...left, ...right];
  const before = rest.filter((chunk) => chunk.order > painted).length > 0.6 * rest.length;
  const white = second.top - first.bottom;
  if (!before || white < CLEAR_WHITE * first.size) return split;
  return peelHeader({ ...split, left, right, above: [...split.above, ...first.chunks] });
}

const biggest = (chunks: readonly Chunk[]): number => Math.max(...chunks.map((chunk) => chunk.size));

/** The person's name is the largest text of a page: the column that has it comes first. */
function hasName({ left, right }: Gutter, largest: number): boolean {
  return biggest(right) > 0.98 * largest && biggest(right) > 1.25 * biggest(left);
}

interface Page {
  /** size of the largest text */
  largest: number;
  /** long level lines drawn across it */
  rules: readonly Edges[];
}

/** Two columns side by side, each already in reading order. */
export interface Columns {
  left: Block[];
  right: Block[];
  /** where the right column begins */
  edge: number;
  rightFirst: boolean;
  /** one column is clearly narrower: a sidebar, whose text does not continue in the other column */
  sidebar: boolean;
}

/** A part of a page over its full width, from top to bottom. */
export type Part = { blocks: Block[] } | Columns;

/** The blocks of a part in reading order. */
export function blocksOf(part: Part): Block[] {
  if ('blocks' in part) return part.blocks;
  return part.rightFirst ? [...part.right, ...part.left] : [...part.left, ...part.right];
}

const columnsOf = (blocks: readonly Block[]): number =>
  Math.max(0, ...blocks.map((block) => block.column)) + 1;

function columnsPart(split: Gutter, column: number, depth: number, page: Page): Columns {
  const left = order(split.left, column, depth, page).flatMap(blocksOf);
  const right = order(split.right, columnsOf(left), depth, page).flatMap(blocksOf);
  const width = (side: readonly Chunk[]) =>
    Math.max(...side.map((chunk) => chunk.right)) - Math.min(...side.map((chunk) => chunk.left));
  const widths = [width(split.left), width(split.right)];
  return {
    left,
    right,
    edge: leftEdge(split.right),
    rightFirst: hasName(split, page.largest),
    sidebar: Math.min(...widths) < SIDEBAR * Math.max(...widths),
  };
}

/**
 * What stood in a rail becomes one line, however often it was wrapped there: a heading by itself, a label before the
 * first line of the text beside it.
 */
function railPart({ left, rail }: Band, column: number, text: Part[]): Part[] {
  const rows = joinDates(groupRows(left));
  const [first] = rows;
  if (!first) return text;
  if (rail === 'heading') {
    const chunks = rows.flatMap((row) => row.chunks);
    return [{ blocks: [{ rows: [{ ...rowOf(chunks), baseline: first.baseline }], column }] }, ...text];
  }
  const target = text.flatMap(blocksOf)[0]?.rows[0];
  if (!target) return text;
  const label = rows.flatMap((row) => row.chunks.map((chunk, index) => ({ ...chunk, cell: index === 0 })));
  const [title, ...rest] = target.chunks;
  if (title)
    Object.assign(target, rowOf([...label, { ...title, cell: true }, ...rest]), {
      baseline: target.baseline,
    });
  return text;
}

function order(chunks: Chunk[], column: number, depth: number, page: Page): Part[] {
  if (chunks.length === 0) return [];
  if (depth < MAX_DEPTH && chunks.length > 1) {
    for (const found of findSplits(chunks, page.rules)) {
      const split = peelHeading(found);
      const verdict = judgeGutter(split);
      if (verdict === 'rows') continue;
      const inside = (part: Chunk[]) => order(part, column, depth + 1, page);
      const { above, below, left, right } = verdict === 'columns' ? peelHeader(split) : split;
      const middle =
        verdict === 'columns'
          ? [columnsPart({ left, right }, column, depth + 1, page)]
          : verdict.flatMap((band) =>
              band.rail ? railPart(band, column, inside(band.right)) : inside([...band.left, ...band.right]),
            );
      return [...inside(above), ...middle, ...inside(below)];
    }
  }
  return [{ blocks: [{ rows: joinDates(groupRows(chunks)), column }] }];
}

/**
 * The parts of a page in reading order: columns found by the white between them (see judgeGutter), which no line of
 * text and no drawn rule crosses.
 */
export function orderPage(chunks: readonly Chunk[], rules: readonly Edges[] = []): Part[] {
  return order([...chunks], 0, 0, { largest: biggest(chunks), rules });
}
