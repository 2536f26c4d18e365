import { findSlope } from './find-tilt.ts';
import { crop, type GreyImage, shrink } from './grey-image.ts';

const WORKING_SIDE = 1_200; // pixels of the longer side
const BANDS = 7;
const FEWEST = 4; // bands with lines in them
const STEEPEST = 6; // degrees that lines slope once the page as a whole is level
const CLEAR = 1.15; // times the clearness of slopes on average: a band with lines of text
const UNLIKE = 0.6; // degrees between the lines at the top and at the bottom: less does no harm
const EXACT = 0.35; // degrees by which a band may miss what the others say

interface Band {
  /** the middle, in shares of the height */
  at: number;
  degrees: number;
}

function findBands(image: GreyImage): Band[] {
  const small = shrink(image, Math.max(1, Math.round(Math.max(image.width, image.height) / WORKING_SIDE)));
  const height = Math.floor(small.height / BANDS);
  return Array.from({ length: BANDS }, (_, index) => index).flatMap((index): Band[] => {
    const part = crop(small, { x0: 0, y0: index * height, x1: small.width, y1: (index + 1) * height });
    const { degrees, clearness } = findSlope(part, STEEPEST);
    return clearness > CLEAR ? [{ at: (index + 0.5) / BANDS, degrees }] : [];
  });
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** The slope at the top and by how much it grows to the bottom, as most pairs of bands have it (Theil and Sen). */
function slopesOf(bands: readonly Band[]): { top: number; growth: number } {
  const growths = bands.flatMap((one, index) =>
    bands.slice(index + 1).map((other) => (other.degrees - one.degrees) / (other.at - one.at)),
  );
  const growth = median(growths);
  return { growth, top: median(bands.map(({ at, degrees }) => degrees - growth * at)) };
}

/** Draws every line level about the middle of the page, where `slopeAt` a height says how it slopes. */
function warp({ width, height, pixels }: GreyImage, slopeAt: (y: number) => number): GreyImage {
  const level = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    const slope = Math.tan((slopeAt(y) * Math.PI) / 180);
    for (let x = 0; x < width; x += 1) {
      const from = y + (x - width / 2) * slope;
      const upper = Math.floor(from);
      if (upper < 0 || upper >= height - 1) continue;
      const at = upper * width + x;
      const [above, below] = [pixels[at] ?? 255, pixels[at + width] ?? 255];
      level[y * width + x] = above + (below - above) * (from - upper);
    }
  }
  return { width, height, pixels: level };
}

/**
 * Levels the lines of a page that was photographed from the side, whose lines fan out: each by its own slope, which
 * grows evenly down the page. A page whose lines are parallel, or run in no such order, is left as it is.
 */
export function levelLines(image: GreyImage): GreyImage {
  const bands = findBands(image);
  if (bands.length < FEWEST) return image;
  const { top, growth } = slopesOf(bands);
  const [first, last] = [bands[0]?.at ?? 0, bands.at(-1)?.at ?? 0];
  if (Math.abs(growth) * (last - first) < UNLIKE) return image;
  const misses = bands.filter(({ at, degrees }) => Math.abs(top + growth * at - degrees) > EXACT);
  if (misses.length * 3 > bands.length) return image;
  return warp(image, (y) => top + (growth * y) / image.height);
}
