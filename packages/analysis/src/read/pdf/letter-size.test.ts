import { expect, test } from 'vitest';
import { letterSize } from './letter-size.ts';

const letters = (text: string, sizes: readonly number[]) =>
  [...text].map((letter, index) => ({ text: letter, size: sizes[index] ?? sizes.at(-1) ?? 10 }));

test('small capitals are as large as the capital before them', () => {
  expect(letterSize(letters('SKILLS', [12, 9]))).toBe(12);
});

test('a large letter among small ones does not set their size', () => {
  expect(letterSize(letters('Skills', [12, 9]))).toBeCloseTo(9.5);
  expect(letterSize(letters('NANCE.', [9, 9, 9, 9, 9, 12]))).toBeCloseTo(9.5);
});
