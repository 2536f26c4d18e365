import { expect, test } from 'vitest';
import { findGrids } from './find-grids.ts';
import type { Edges } from './matrix.ts';

const level = (y: number, left: number, right: number): Edges => ({ left, right, top: y, bottom: y });
const upright = (x: number, top: number, bottom: number): Edges => ({ left: x, right: x, top, bottom });

const THREE_LEVELS = [0, 20, 40].map((y) => level(y, 0, 300));

test('lines that cross make cells, and a side that is missing joins two of them', () => {
  const [grid] = findGrids(THREE_LEVELS, [upright(0, 0, 40), upright(100, 0, 20), upright(300, 0, 40)]);
  expect(grid?.cells).toEqual([
    { left: 0, right: 100, top: 0, bottom: 20 },
    { left: 100, right: 300, top: 0, bottom: 20 },
    { left: 0, right: 300, top: 20, bottom: 40 },
  ]);
});

test('borders that were drawn cell by cell are one line', () => {
  const pieces = [0, 20, 40].flatMap((y) => [level(y, 0, 100), level(y, 100.5, 300)]);
  const sides = [0, 100, 300].flatMap((x) => [upright(x, 0, 20), upright(x + 0.4, 20, 40)]);
  expect(findGrids(pieces, sides)[0]?.cells).toHaveLength(4);
});

test('a table that is open at its sides ends where its level lines do', () => {
  const [grid] = findGrids(THREE_LEVELS, [upright(100, 0, 40)]);
  expect(grid).toMatchObject({ left: 0, right: 300, cells: { length: 4 } });
});

test('chips in a row are boxes by themselves', () => {
  const boxes = [0, 60, 120].map((left) => ({ left, right: left + 56 }));
  const levels = boxes.flatMap(({ left, right }) => [level(0, left, right), level(16, left, right)]);
  const uprights = boxes.flatMap(({ left, right }) => [upright(left, 0, 16), upright(right, 0, 16)]);
  expect(findGrids(levels, uprights)).toEqual([]);
});

test('a chart of thousands of lines is no table', () => {
  const levels = Array.from({ length: 5_000 }, (_, at) => level(at, 0, 300));
  expect(findGrids(levels, [upright(0, 0, 5_000), upright(300, 0, 5_000)])).toEqual([]);
});
