/** Path data as pdf.js hands it over: 0 moveTo x y, 1 lineTo x y, 2 curveTo (6), 3 quadratic (4), 4 closePath. */
const ARGUMENTS: readonly number[] = [2, 2, 6, 4, 0];

export type Corners = [number, number, number, number];

const MAX_RECTANGLES = 200; // a chart may have thousands of subpaths; its bounding box says enough

interface Subpath {
  points: [number, number][];
  curved: boolean;
}

/** The subpaths of a path; `close` adds the side that closes one, as it is drawn and not only filled. */
function splitPath(data: ArrayLike<number>, close = false): Subpath[] {
  const subpaths: Subpath[] = [];
  let current: Subpath | undefined;
  for (let index = 0; index < data.length; ) {
    const code = data[index] ?? 4;
    const count = ARGUMENTS[code] ?? 0;
    const x = data[index + count - 1] ?? 0;
    const y = data[index + count] ?? 0;
    if (code === 0) {
      if (subpaths.length >= MAX_RECTANGLES) return [];
      current = { points: [[x, y]], curved: false };
      subpaths.push(current);
    } else if (code !== 4 && current) {
      current.points.push([x, y]);
      current.curved ||= code !== 1;
    } else if (close && code === 4 && current) {
      const [first] = current.points;
      if (first) current.points.push(first);
    }
    index += count + 1;
  }
  return subpaths;
}

function rectangleOf({ points, curved }: Subpath): Corners | null {
  const [first] = points;
  if (!first || curved || points.length < 4 || points.length > 5) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const corners: Corners = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  const onCorners = points.every(
    ([x, y]) => (x === corners[0] || x === corners[2]) && (y === corners[1] || y === corners[3]),
  );
  const turns = points.every(([x, y], index) => {
    const [nextX, nextY] = points[index + 1] ?? first;
    return x === nextX || y === nextY;
  });
  return onCorners && turns ? corners : null;
}

/** The upright rectangles a path consists of; null if any part of it is something else. */
export function rectanglesOf(data: ArrayLike<number>): Corners[] | null {
  const subpaths = splitPath(data).filter((subpath) => subpath.points.length > 1);
  if (subpaths.length === 0) return null;
  const rectangles: Corners[] = [];
  for (const subpath of subpaths) {
    const rectangle = rectangleOf(subpath);
    if (!rectangle) return null;
    rectangles.push(rectangle);
  }
  return rectangles;
}

/** The level and upright lines that a path draws: its straight pieces, and the sides of its rectangles. */
export function straightLinesOf(data: ArrayLike<number>): Corners[] {
  const lines: Corners[] = [];
  for (const { points, curved } of splitPath(data, true)) {
    if (curved) continue;
    for (const [index, [x, y]] of points.entries()) {
      const [nextX, nextY] = points[index + 1] ?? [x, y];
      if ((x === nextX) === (y === nextY)) continue;
      lines.push([Math.min(x, nextX), Math.min(y, nextY), Math.max(x, nextX), Math.max(y, nextY)]);
    }
  }
  return lines;
}
