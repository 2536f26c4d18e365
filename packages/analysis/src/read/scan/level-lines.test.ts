import { expect, test } from 'vitest';
import type { GreyImage } from './grey-image.ts';
import { levelLines } from './level-lines.ts';

const [WIDTH, HEIGHT] = [900, 1_200];

/** White paper with lines of dark dashes, each sloping as `slopeAt` its height says, in degrees. */
function paper(slopeAt: (y: number) => number): GreyImage {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(250);
  for (let line = 60; line < HEIGHT - 60; line += 24) {
    const slope = Math.tan((slopeAt(line) * Math.PI) / 180);
    for (let x = 80; x < WIDTH - 80; x += 1) {
      if (x % 9 > 5) continue;
      const top = Math.round(line + (x - WIDTH / 2) * slope);
      for (let y = top; y < top + 9; y += 1) pixels[y * WIDTH + x] = 30;
    }
  }
  return { width: WIDTH, height: HEIGHT, pixels };
}

/** How many rows of the picture have no ink: many where lines are level, few where they slope. */
const whiteRows = ({ pixels }: GreyImage): number =>
  Array.from({ length: HEIGHT }, (_, y) => pixels.subarray(y * WIDTH, (y + 1) * WIDTH)).filter((row) =>
    row.every((pixel) => pixel > 150),
  ).length;

test('lines that fan out down the page are made level', () => {
  const fanned = paper((y) => 2 - (4 * y) / HEIGHT);
  const level = levelLines(fanned);
  expect(whiteRows(level)).toBeGreaterThan(2 * whiteRows(fanned));
});

test('a page whose lines are parallel is left as it is', () => {
  const page = paper(() => 0);
  expect(levelLines(page)).toBe(page);
});

test('an empty page is left as it is', () => {
  const page = { width: 300, height: 400, pixels: new Uint8Array(300 * 400).fill(255) };
  expect(levelLines(page)).toBe(page);
});
