/** Path data as pdf.js hands it over: 0 moveTo x y, 1 lineTo x y, 2 curveTo (6), 3 quadratic (4), 4 closePath. */
const ARGUMENTS: readonly number[] = [2, 2, 6, 4, 0];

export type Corners = [number, number, number, number];

const MAX_RECTANGLES = 200; // a chart may have thousands of subpaths; its bounding box says enough

interface Subpath {
  points: [number, number][];
  curved: boolean;
}

function splitPath(data: ArrayLike<number>): Subpath[] {
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
