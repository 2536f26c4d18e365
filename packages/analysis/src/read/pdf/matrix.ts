/** A PDF transformation [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` applied first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** A rectangle by its edges; y grows downwards. */
export interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The upright rectangle around a transformed one, given by two opposite corners. */
export function transformEdges(matrix: Matrix, corners: readonly [number, number, number, number]): Edges {
  const [x0, y0, x1, y1] = corners;
  const [a, b, c, d, e, f] = matrix;
  const [ax0, ax1, cy0, cy1] = [a * x0, a * x1, c * y0, c * y1];
  const [bx0, bx1, dy0, dy1] = [b * x0, b * x1, d * y0, d * y1];
  return {
    left: Math.min(ax0, ax1) + Math.min(cy0, cy1) + e,
    right: Math.max(ax0, ax1) + Math.max(cy0, cy1) + e,
    top: Math.min(bx0, bx1) + Math.min(dy0, dy1) + f,
    bottom: Math.max(bx0, bx1) + Math.max(dy0, dy1) + f,
  };
}

/** The part two rectangles share; empty ones have right < left or bottom < top. */
export function intersect(one: Edges, other: Edges): Edges {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** Whether the second rectangle lies inside the first, with `slack` points to spare. */
export function contains(outer: Edges, inner: Edges, slack = 0): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}
