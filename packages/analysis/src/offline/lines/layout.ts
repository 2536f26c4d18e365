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
const MAX_PITCH = 3; // in font sizes: beyond it, two lines are not neighbours

const columnKey = ({ page, column }: Line): string => `${page}.${column}`;

function rightEdges(
  lines: readonly Line[],
  keyOf: (line: Line) => string,
): Map<string, { right: number; count: number }> {
  const leftOfNext = new Map<string, number>();
  for (const { page, column, place } of lines) {
    if (place === null) continue;
    const key = `${page}.${column - 1}`;
    leftOfNext.set(key, Math.min(leftOfNext.get(key) ?? Number.POSITIVE_INFINITY, place.left));
  }
  const edges = new Map<string, { right: number; count: number }>();
  for (const line of lines) {
    const { place } = line;
    if (place === null) continue;
    const neighbour = leftOfNext.get(columnKey(line));
    if (neighbour !== undefined && neighbour > place.left && place.right > neighbour) continue; // spans both columns
    const key = keyOf(line);
    const edge = edges.get(key) ?? { right: 0, count: 0 };
    edges.set(key, { right: Math.max(edge.right, place.right), count: edge.count + 1 });
  }
  return edges;
}

function median(values: number[]): number | null {
  const sorted = values.sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function pitches(lines: readonly Line[]): Map<string, number | null> {
  const distances = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before?.place == null || line.place === null || line.size === null) return;
    if (columnKey(before) !== columnKey(line) || before.size !== line.size) return;
    const distance = line.place.top - before.place.top;
    if (distance <= 0 || distance > MAX_PITCH * line.size) return;
    const key = String(line.size);
    distances.set(key, [...(distances.get(key) ?? []), distance]);
  });
  return new Map([...distances].map(([key, values]) => [key, median(values)]));
}

function handWrapWidth(lines: readonly Line[]): number | null {
  if (lines.some(({ place }) => place !== null)) return null;
  const longest = lines.reduce((most, { content }) => Math.max(most, content.end), 0);
  return longest <= MAX_HAND_WRAP && longest >= MIN_HAND_WRAP ? longest : null;
}

/** Measures margins and line distances of a whole document. */
export function measureLayout(lines: readonly Line[]): Layout {
  const perPage = rightEdges(lines, columnKey);
  const overall = rightEdges(lines, ({ column }) => String(column));
  const pitch = pitches(lines);
  return {
    marginOf: (line) => {
      const own = perPage.get(columnKey(line));
      const all = overall.get(String(line.column));
      const edge = own !== undefined && own.count >= FEW_LINES ? own : (all ?? own);
      return edge?.right ?? null;
    },
    pitchOf: ({ size }) => pitch.get(String(size)) ?? null,
    textWidth: handWrapWidth(lines),
  };
}
