import { expect, test } from 'vitest';
import { eraseRules } from './erase-rules.ts';
import type { GreyImage } from './grey-image.ts';

const SCALE = 4; // pixels to a point

/** White paper with black boxes on it, in points. */
function paper(...boxes: [left: number, top: number, width: number, height: number][]): GreyImage {
  const [width, height] = [300 * SCALE, 200 * SCALE];
  const pixels = new Uint8Array(width * height).fill(250);
  for (const [left, top, wide, high] of boxes) {
    for (let y = Math.round(top * SCALE); y < (top + high) * SCALE; y += 1) {
      for (let x = Math.round(left * SCALE); x < (left + wide) * SCALE; x += 1) pixels[y * width + x] = 20;
    }
  }
  return { width, height, pixels };
}

const darkest = ({ pixels }: GreyImage): number => pixels.reduce((one, other) => Math.min(one, other), 255);

test('the lines of a table are found and taken out', () => {
  const image = paper([20, 40, 250, 1], [20, 90, 250, 1], [20, 40, 1, 51], [120, 40, 1, 51]);
  const { levels, uprights } = eraseRules(image, SCALE);
  expect(levels.map(({ top }) => Math.round(top / SCALE))).toEqual([40, 90]);
  expect(uprights.map(({ left }) => Math.round(left / SCALE))).toEqual([20, 120]);
  expect(darkest(image)).toBeGreaterThan(200);
});

test('a line that letters touch is one line', () => {
  const letters = [40, 90, 140, 200].map((x): [number, number, number, number] => [x, 30, 4, 9.5]);
  const { levels } = eraseRules(paper([20, 40, 250, 1], ...letters), SCALE);
  expect(levels).toHaveLength(1);
});

test('a line that is not quite level is one line', () => {
  const steps = Array.from({ length: 10 }, (_, at): [number, number, number, number] => [
    20 + at * 25,
    40 + at * 0.25,
    25,
    1,
  ]);
  expect(eraseRules(paper(...steps), SCALE).levels).toHaveLength(1);
});

test('an upright line by itself stays where it is: it parts columns', () => {
  const image = paper([120, 20, 1, 150]);
  expect(eraseRules(image, SCALE).uprights).toEqual([]);
  expect(darkest(image)).toBe(20);
});

test('what underlines a word stays', () => {
  const image = paper([20, 40, 60, 1]);
  expect(eraseRules(image, SCALE).levels).toEqual([]);
  expect(darkest(image)).toBe(20);
});
