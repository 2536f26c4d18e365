import { expect, test } from 'vitest';
import { type Row, textOfChunk } from './chunk.ts';
import { setRails } from './set-rails.ts';
import { makeRow } from './testing/make-row.ts';

const cells = (rows: readonly Row[]): string[][] =>
  setRails(rows).map(({ chunks }) => chunks.map(textOfChunk));

test('labels set against one edge are parted from the texts that begin at another, however narrow the gap', () => {
  expect(
    cells([
      makeRow(10, [65, 'Deutsch'], [109, 'Muttersprache']),
      makeRow(25, [60, 'Englisch'], [109, 'gut'], [127, 'lesbar']),
      makeRow(40, [75, 'Dansk'], [109, 'etwas']),
    ]),
  ).toEqual([
    ['Deutsch', 'Muttersprache'],
    ['Englisch', 'gut lesbar'],
    ['Dansk', 'etwas'],
  ]);
});

test('texts that begin at a tab stop of other rows are parted from a label that nearly reaches it', () => {
  expect(
    cells([
      makeRow(10, [40, 'Datum'], [90, 'Text']),
      makeRow(25, [40, 'Ort'], [90, 'Text']),
      makeRow(40, [40, 'Abschluss'], [90, 'Text']),
    ])[2],
  ).toEqual(['Abschluss', 'Text']);
});

test('words that begin with the same word in row after row, and evenly spaced ones, stay together', () => {
  const same = [10, 25, 40].map((baseline) => makeRow(baseline, [40, 'FIELD'], [70, 'NOTES']));
  expect(cells(same)).toEqual([['FIELD NOTES'], ['FIELD NOTES'], ['FIELD NOTES']]);
  const typed = [10, 25, 40].map((baseline) =>
    makeRow(baseline, [40, `wor${baseline}`], [71, 'word'], [97, 'word']),
  );
  expect(cells(typed).every((each) => each.length === 1)).toBe(true);
});

test('what is cut from a chunk has the look of its own words', () => {
  const row = makeRow(10, [40, 'Mai 2017'], [86, 'Diretor']);
  const [chunk] = row.chunks;
  const words = chunk?.words.map((word, at) => ({ ...word, italic: at === 1 })) ?? [];
  const dated = chunk === undefined ? row : { ...row, chunks: [{ ...chunk, words, italic: false }] };
  const [first] = setRails([
    dated,
    makeRow(25, [40, 'Jun 2012'], [86, 'Chefe']),
    makeRow(40, [40, 'Abr 2010'], [86, 'Caixa']),
  ]);
  expect(first?.chunks.map(({ italic }) => italic)).toEqual([false, true]);
});
