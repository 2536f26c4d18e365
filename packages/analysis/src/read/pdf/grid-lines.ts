import type { Edges } from './matrix.ts';

const SAME_LINE = 1.5; // points: borders of neighbouring cells are one line
const SAME_EDGE = 3; // points

/** The level and the upright lines drawn on a page, cell by cell or as a whole. */
export interface Borders {
  level: readonly Edges[];
  upright: readonly Edges[];
}

/** Turned by a quarter, so that upright lines can be joined like level ones. */
const turn = ({ left, right, top, bottom }: Edges): Edges => ({
  left: top,
  right: bottom,
  top: left,
  bottom: right,
});

/** Borders drawn cell by cell, joined to the level lines a reader sees. */
function joinLevel(segments: readonly Edges[]): Edges[] {
  const lines: Edges[] = [];
  for (const segment of segments.toSorted((one, other) => one.top - other.top || one.left - other.left)) {
    const last = lines.at(-1);
    const joins =
      last !== undefined &&
      segment.top - last.top < SAME_LINE &&
      segment.left <= last.right + SAME_LINE &&
      segment.right >= last.left - SAME_LINE;
    if (joins) {
      last.left = Math.min(last.left, segment.left);
      last.right = Math.max(last.right, segment.right);
    } else lines.push({ ...segment });
  }
  return lines;
}

/** The upright lines of a page, each from its top to its bottom. */
export const joinUpright = (segments: readonly Edges[]): Edges[] => joinLevel(segments.map(turn)).map(turn);

/** The lines that reach from one edge of a table to the other, by the edges most lines share, from top to bottom. */
export function fullLines(segments: readonly Edges[]): Edges[] {
  const key = ({ left, right }: Edges): string =>
    `${Math.round(left / SAME_EDGE)} ${Math.round(right / SAME_EDGE)}`;
  const groups = [...Map.groupBy(joinLevel(segments), key).values()];
  return groups.sort((one, other) => other.length - one.length)[0] ?? [];
}
