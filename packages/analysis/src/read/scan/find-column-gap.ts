import { measuresOf } from './drop-noise.ts';
import type { RecognisedLine } from './recogniser.ts';
import { splitLine } from './split-line.ts';

const UNEVEN = 0.2; // of the height of capitals: parts of one line differ by less
const FEWEST = 2; // lines; one may be measured badly
const EDGE = 0.4; // of the height of capitals, left of the column that begins there

/** White between two columns, in pixels: a strip around `x` from `top` to `bottom` that no word crosses. */
export interface ColumnGap {
  x: number;
  top: number;
  bottom: number;
}

interface Joint {
  left: number;
  right: number;
  y: number;
  x: number;
}

/** Where recognised lines run over a gap although what stands left and right of it is not on one line. */
function unevenJoints(lines: readonly RecognisedLine[]): Joint[] {
  return lines.flatMap((line) => {
    const { capital } = measuresOf(line);
    const parts = splitLine(line);
    return parts.slice(1).flatMap((part, index): Joint[] => {
      const before = parts[index];
      const [end, start] = [before?.words.at(-1)?.bbox, part.words[0]?.bbox];
      if (!before || !end || !start) return [];
      if (Math.abs(before.baseline.y0 - part.baseline.y0) < UNEVEN * capital) return [];
      return [{ left: end.x1, right: start.x0, y: part.baseline.y0, x: start.x0 - EDGE * capital }];
    });
  });
}

/**
 * Finds columns the recogniser took for one: it then reads both at once, with one baseline for two, and misreads them.
 * Parts of real rows (a title and its date) stand on one baseline.
 */
export function findColumnGap(lines: readonly RecognisedLine[], height: number): ColumnGap | null {
  const joints = unevenJoints(lines);
  const through = (x: number) => joints.filter((joint) => joint.left < x && x < joint.right);
  const [best] = joints
    .map(({ x }) => ({ x, joints: through(x) }))
    .sort((one, other) => other.joints.length - one.joints.length);
  if (!best || best.joints.length < FEWEST) return null;
  const crossing = lines
    .flatMap((line) => line.words)
    .filter(({ bbox }) => bbox.x0 < best.x && best.x < bbox.x1)
    .map(({ bbox }) => bbox);
  const ys = best.joints.map(({ y }) => y);
  const middle = ys.toSorted((one, other) => one - other)[Math.floor(ys.length / 2)] ?? 0;
  const top = Math.max(0, ...crossing.filter(({ y1 }) => y1 < middle).map(({ y1 }) => y1));
  const bottom = Math.min(height, ...crossing.filter(({ y0 }) => y0 > middle).map(({ y0 }) => y0));
  if (ys.filter((y) => y > top && y < bottom).length < FEWEST) return null;
  return { x: Math.round(best.x), top, bottom };
}
