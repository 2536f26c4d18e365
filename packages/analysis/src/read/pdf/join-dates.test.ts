import { expect, test } from 'vitest';
import { type Row, rowOf, textOfChunk } from './chunk.ts';
import { joinDates } from './join-dates.ts';
import { makeChunk } from './testing/make-row.ts';

const cells = (rows: readonly Row[]): string[][] =>
  joinDates(rows).map(({ chunks }) => chunks.map(textOfChunk));

test('a date wrapped in its narrow column goes up to where it began, also from a row of its own', () => {
  const rows = [
    rowOf([makeChunk(10, [40, 'Archivist']), makeChunk(10, [300, 'Jan'], [318, '2014'], [341, '–'])]),
    rowOf([makeChunk(22, [300, 'Jun'], [318, '2019'])]),
    rowOf([makeChunk(40, [40, 'Acquired'], [90, 'books'])]),
  ];
  expect(cells(rows)).toEqual([['Archivist', 'Jan 2014 –', 'Jun 2019'], ['Acquired books']]);
});

test('a year by itself under a word is a date of its own', () => {
  const rows = [
    rowOf([makeChunk(10, [40, 'Archivist']), makeChunk(10, [300, 'Leeds'])]),
    rowOf([makeChunk(22, [300, '2019'])]),
  ];
  expect(cells(rows)).toEqual([['Archivist', 'Leeds'], ['2019']]);
});
