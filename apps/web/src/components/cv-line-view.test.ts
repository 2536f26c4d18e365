// @vitest-environment node
import { expect, test } from 'vitest';
import { cutLine } from './cv-line-view.tsx';

const span = (start: number, end: number) => ({ line: 0, start, end });

test('a line is cut where spans begin and end, and no word is lost', () => {
  const pieces = cutLine('Pilot, Larkhaven Air', [span(0, 5), span(7, 20)], [span(7, 16)]);
  expect(pieces).toEqual([
    { text: 'Pilot', look: 'used' },
    { text: ', ', look: 'plain' },
    { text: 'Larkhaven', look: 'active' },
    { text: ' Air', look: 'used' },
  ]);
});

test('a span beyond the end loses no word', () => {
  expect(cutLine('Pilot', [], [])).toEqual([{ text: 'Pilot', look: 'plain' }]);
  expect(
    cutLine('Pilot', [], [span(2, 99)])
      .map(({ text }) => text)
      .join(''),
  ).toBe('Pilot');
});
