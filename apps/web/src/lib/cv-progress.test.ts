import { expect, it } from 'vitest';
import { statusWords, stepsOf } from './cv-progress.ts';

const reading = (read: number) =>
  ({ status: 'PROCESSING', stage: 'reading', pages: { read, total: 4 }, aiPending: false }) as const;

it('names the page of a scan that is being read, and never one past the last', () => {
  expect(statusWords(reading(0))).toBe('Reading page 1 of 4');
  expect(statusWords(reading(3))).toBe('Reading page 4 of 4');
  expect(statusWords(reading(4))).toBe('Reading page 4 of 4');
});

it('fills the step under way as far as its pages are read, and no other', () => {
  expect(stepsOf(reading(1)).map(({ state, share }) => [state, share])).toEqual([
    ['done', undefined],
    ['now', 0.25],
    ['next', undefined],
    ['next', undefined],
  ]);
  expect(stepsOf({ status: 'PROCESSING', stage: 'analysing' })[2]).toEqual({
    name: 'Analysed',
    state: 'now',
  });
});
