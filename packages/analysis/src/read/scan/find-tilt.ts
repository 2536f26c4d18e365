import { type GreyImage, shrink } from './grey-image.ts';

const WORKING_SIDE = 1_000; // pixels of the longer side: letters of 10 points still have edges
const EDGE = 32; // of 255, between neighbours: the border of a letter, not the grain of paper
const MOST_POINTS = 120_000;
const WIDEST = 12; // degrees: beyond it a page was not laid, it was thrown
const COARSE = 0.5;
const FINE = 0.05;
const SIDEWAYS = 1.25; // how much clearer the lines must be across than along

interface Points {
  along: number[];
  across: number[];
}

/** Places where brightness changes from one row to the next (or, `sideways`, from one column to the next). */
function edges({ width, height, pixels }: GreyImage, sideways: boolean): Points {
  const points: Points = { along: [], across: [] };
  const step = sideways ? 1 : width;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x;
      if (Math.abs((pixels[at + step] ?? 0) - (pixels[at] ?? 0)) < EDGE) continue;
      points.along.push(sideways ? y : x);
      points.across.push(sideways ? x : y);
    }
  }
  const keep = Math.ceil(points.along.length / MOST_POINTS);
  const thin = (values: number[]) => (keep > 1 ? values.filter((_, index) => index % keep === 0) : values);
  return { along: thin(points.along), across: thin(points.across) };
}

/** How unevenly the points fall into rows tilted by an angle: most where the rows are the lines of text. */
function unevenness({ along, across }: Points, degrees: number, size: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Float64Array(3 * size);
  for (let index = 0; index < along.length; index += 1) {
    const row = Math.round((across[index] ?? 0) - (along[index] ?? 0) * slope) + size;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, count) => sum + count * count, 0);
}

interface Best {
  degrees: number;
  score: number;
}

function search(points: Points, from: number, to: number, step: number, size: number): Best {
  let best: Best = { degrees: 0, score: unevenness(points, 0, size) };
  for (let degrees = from; degrees <= to; degrees += step) {
    const score = unevenness(points, degrees, size);
    if (score > best.score * 1.000_1) best = { degrees, score };
  }
  return best;
}

function lines(image: GreyImage, sideways: boolean): Best {
  const size = Math.max(image.width, image.height);
  const points = edges(image, sideways);
  const coarse = search(points, -WIDEST, WIDEST, COARSE, size);
  const fine = search(points, coarse.degrees - COARSE, coarse.degrees + COARSE, FINE, size);
  const count = points.along.length || 1;
  return { degrees: fine.degrees, score: fine.score / (count * count) };
}

/** The slope of the lines in a part of a page, and how much clearer they are by it than by slopes on average. */
export interface Slope {
  degrees: number;
  clearness: number;
}

/** Finds by how much the lines of a part of a nearly level page slope, no more than `widest` degrees. */
export function findSlope(image: GreyImage, widest: number): Slope {
  const size = Math.max(image.width, image.height);
  const points = edges(image, false);
  const coarse = search(points, -widest, widest, COARSE, size);
  const fine = search(points, coarse.degrees - COARSE, coarse.degrees + COARSE, FINE, size);
  const others: number[] = [];
  for (let degrees = -widest; degrees <= widest; degrees += COARSE)
    others.push(unevenness(points, degrees, size));
  const mean = others.reduce((sum, score) => sum + score, 0) / Math.max(1, others.length);
  return { degrees: fine.degrees, clearness: fine.score / Math.max(1, mean) };
}

/** How a page lies in its picture. */
export interface Tilt {
  /** clockwise, of the lines of text */
  degrees: number;
  /** the lines run from top to bottom or back */
  sideways: boolean;
}

/**
 * Finds the direction of the lines of text by the profile they throw: summed along the lines, ink and white alternate
 * most clearly (Postl, "Detection of linear oblique structures and skew scan in digitized documents", 1986).
 */
export function findTilt(image: GreyImage): Tilt {
  const factor = Math.max(1, Math.round(Math.max(image.width, image.height) / WORKING_SIDE));
  const small = shrink(image, factor);
  const upright = lines(small, false);
  const turned = lines(small, true);
  const sideways =
    turned.score * Math.min(small.width, small.height) > SIDEWAYS * upright.score * small.height;
  return sideways ? { degrees: -turned.degrees, sideways } : { degrees: upright.degrees, sideways };
}
