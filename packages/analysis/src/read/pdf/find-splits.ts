import type { Chunk } from './chunk.ts';
import { type Gutter, paintedStretches } from './find-bands.ts';
import type { Edges } from './matrix.ts';

const MIN_GUTTER = 0.5; // of the usual size: narrower strips of white are found inside paragraphs
const RULE_REACH = 40; // points: a rule that goes this far to both sides belongs to both
const SAME_BASELINE = 0.13; // of the size
const MAX_CANDIDATES = 120; // left edges tried per region
const MAX_SPLITS = 32; // judged per region; the best are among the tallest
const FULL_HEIGHT = 0.3; // what it counts that both columns begin and end together

/** An upright strip of white and the text on both its sides, with what stands above and below it. */
export interface Split extends Gutter {
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

interface Ranked {
  split: Split;
  stretches: number;
}

/** Of strips of one height, the one that painting went over least: dates beside a column belong to it. */
const byHeightThenPainting = (one: Ranked, other: Ranked): number =>
  Math.round(other.split.score) - Math.round(one.split.score) || one.stretches - other.stretches;

/** Splits that could be columns, those with the tallest strip of white first. */
export function findSplits(chunks: readonly Chunk[], rules: readonly Edges[]): Split[] {
  const lines = linesOf(chunks, rules);
  const width = MIN_GUTTER * medianSize(chunks);
  const splits = new Map<string, Split>();
  for (const split of candidateEdges(chunks).flatMap((edge) => splitsAt(edge, lines, width))) {
    const { above, left, right } = split; // edges close together cut the same lines in the same places
    splits.set(`${above.length} ${left.length} ${right.length}`, split);
  }
  const tallest = [...splits.values()].sort((one, other) => other.score - one.score).slice(0, MAX_SPLITS);
  const ranked = tallest.map((split) => ({ split, stretches: paintedStretches(split).length }));
  return ranked.sort(byHeightThenPainting).map(({ split }) => split);
}
