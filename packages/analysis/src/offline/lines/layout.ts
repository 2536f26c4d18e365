import type { Line } from './line.ts';

/** What the page's geometry says about where lines end and how far apart they stand. */
export type Layout = {
  /** the right edge that text in this line's column wraps at; null without geometry */
  readonly marginOf: (line: Line) => number | null;
  /** the usual distance from one line of this size to the next; null where none was seen */
  readonly pitchOf: (line: Line) => number | null;
  /** the longest line of a plain text that wraps its paragraphs by hand; null where paragraphs are one line */
  readonly textWidth: number | null;
};

const FEW_LINES = 6; // a column with fewer lines on a page borrows the margin of the other pages
const MAX_HAND_WRAP = 130; // editors wrap below this; longer lines mean that paragraphs are not wrapped
const MIN_HAND_WRAP = 60;
const FULL_SHARE = 0.85;
const MIN_FULL = 4; // so many lines of nearly one length are no chance
const MAX_PITCH = 3; // in font sizes: beyond it, two lines are not neighbours

const NEAR_ROWS = 40; // points: how far above or below a neighbouring column is looked for
const GRID_STEP = 20; // points: cells of one grid begin about as far to the right

const columnKey = ({ page, column }: Line): string => `${page}.${column}`;

type Edges = Map<string, { right: number; count: number }>;

/** Where the column to the right of a line begins at its height; null where the line has none beside it. */
function leftOfNeighbours(lines: readonly Line[]): (line: Line) => number | null {
  const byColumn = Map.groupBy(lines, columnKey);
  return ({ page, column, place }) => {
    if (place === null) return null;
    const beside = (byColumn.get(`${page}.${column + 1}`) ?? []).flatMap((other) =>
      other.place !== null &&
      Math.abs(other.place.top - place.top) <= NEAR_ROWS &&
      other.place.left > place.left
        ? [other.place.left]
        : [],
    );
    return beside.length === 0 ? null : Math.min(...beside);
  };
}

function rightEdges(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
  nextLeft: (line: Line) => number | null,
): Edges {
  const edges: Edges = new Map();
  for (const line of lines) {
    const limit = nextLeft(line);
    if (line.place === null || (limit !== null && line.place.right > limit)) continue; // it spans both columns
    const key = keyOf(line);
    const edge = edges.get(key) ?? { right: 0, count: 0 };
    edges.set(key, { right: Math.max(edge.right, line.place.right), count: edge.count + 1 });
  }
  return edges;
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** The usual distance of neighbouring lines, for each size of type. */
function pitches(lines: readonly Line[]): Map<number, number | null> {
  const distances = new Map<number, number[]>();
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (before?.place == null || line.place === null || line.size === null || line.size !== before.size)
      continue;
    const distance = line.place.top - before.place.top;
    if (columnKey(before) !== columnKey(line) || distance <= 0 || distance > MAX_PITCH * line.size) continue;
    distances.set(line.size, [...(distances.get(line.size) ?? []), distance]);
  }
  return new Map([...distances].map(([size, values]) => [size, median(values)]));
}

function handWrapWidth(lines: readonly Line[]): number | null {
  if (lines.some(({ place }) => place !== null)) return null;
  const longest = lines.reduce((most, { content }) => Math.max(most, content.end), 0);
  const full = lines.filter(({ content }) => content.end >= FULL_SHARE * longest).length;
  return longest <= MAX_HAND_WRAP && longest >= MIN_HAND_WRAP && full >= MIN_FULL ? longest : null;
}

/** Measures margins and line distances of a whole document. */
export function measureLayout(lines: readonly Line[]): Layout {
  const neighbour = leftOfNeighbours(lines);
  const limits = new Map(lines.map((line) => [line, neighbour(line)]));
  const nextLeft = (line: Line): number | null => limits.get(line) ?? null;
  const cellKey = (line: Line): string => {
    const limit = nextLeft(line);
    return `${columnKey(line)}${limit === null ? '' : `:${Math.round(limit / GRID_STEP)}`}`;
  };
  const perCell = rightEdges(lines, cellKey, nextLeft);
  const pitch = pitches(lines);
  const overall = rightEdges(lines, ({ column }) => String(column), nextLeft);
  return {
    marginOf: (line) => {
      const own = perCell.get(cellKey(line));
      if (nextLeft(line) !== null || (own !== undefined && own.count >= FEW_LINES)) return own?.right ?? null;
      return (overall.get(String(line.column)) ?? own)?.right ?? null;
    },
    pitchOf: ({ size }) => (size === null ? null : (pitch.get(size) ?? null)),
    textWidth: handWrapWidth(lines),
  };
}
