import type { GreyImage } from './grey-image.ts';
import type { PixelBox } from './recogniser.ts';

const FEWEST_RUNS = 6; // to tell a stroke from an odd one

function rangeOf({ width, pixels }: GreyImage, { x0, y0, x1, y1 }: PixelBox): [number, number] {
  let [darkest, brightest] = [255, 0];
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      const value = pixels[y * width + x] ?? 0;
      if (value < darkest) darkest = value;
      if (value > brightest) brightest = value;
    }
  }
  return [darkest, brightest];
}

/** The shade a box has most of beside its ink: whether letters are dark on bright. */
function isDarkOnBright({ width, pixels }: GreyImage, { x0, y0, x1, y1 }: PixelBox, middle: number): boolean {
  let bright = 0;
  let all = 0;
  // the frame around letters is ground
  for (const y of [y0 - 2, y1 + 1]) {
    for (let x = x0; x < x1; x += 1) {
      all += 1;
      if ((pixels[y * width + x] ?? 255) > middle) bright += 1;
    }
  }
  return 2 * bright >= all;
}

/** The usual width of a word's strokes in pixels, crossed level; null where there are too few. */
export function strokeWidth(image: GreyImage, box: PixelBox): number | null {
  const [darkest, brightest] = rangeOf(image, box);
  if (brightest - darkest < 40) return null;
  const middle = (darkest + brightest) / 2;
  const dark = isDarkOnBright(image, box, middle);
  const runs: number[] = [];
  for (let y = box.y0; y < box.y1; y += 1) {
    // the share of ink in each pixel of a run, for a stroke is as wide as it is dark
    let run = 0;
    for (let x = box.x0; x <= box.x1; x += 1) {
      const value = x < box.x1 ? (image.pixels[y * image.width + x] ?? 0) : dark ? brightest : darkest;
      const ink = (dark ? brightest - value : value - darkest) / (brightest - darkest);
      if (ink > 0.35) run += Math.min(1, ink);
      else if (run > 0) {
        runs.push(run);
        run = 0;
      }
    }
  }
  if (runs.length < FEWEST_RUNS) return null;
  runs.sort((one, other) => one - other);
  return runs[Math.floor(runs.length * 0.4)] ?? null;
}
