import { expect, test } from 'vitest';
import { type Chunk, type Row, rowOf, textOfChunk } from './chunk.ts';
import { setRails } from './set-rails.ts';

const SIZE = 10;
const LETTER = 5;

/** A row of words, each at its own left edge, all in one chunk as narrow gaps leave them. */
function row(baseline: number, ...placed: [left: number, text: string][]): Row {
  const words = placed.map(([left, text]) => ({
    letters: [...text].map((letter, at) => ({
      text: letter,
      left: left + at * LETTER,
      right: left + (at + 1) * LETTER,
    })),
    left,
    right: left + text.length * LETTER,
    spaced: true,
  }));
  const chunk: Chunk = {
    words,
    baseline,
    size: SIZE,
    left: words[0]?.left ?? 0,
    right: words.at(-1)?.right ?? 0,
    top: baseline - SIZE,
    bottom: baseline,
    bold: false,
    italic: false,
    chars: words.reduce((sum, { letters }) => sum + letters.length, 0),
    order: 0,
    ink: 0,
    ground: 0,
  };
  return rowOf([chunk]);
}

const cells = (rows: readonly Row[]): string[][] =>
  setRails(rows).map(({ chunks }) => chunks.map(textOfChunk));

test('labels set against one edge are parted from the texts that begin at another, however narrow the gap', () => {
  expect(
    cells([
      row(10, [65, 'Deutsch'], [109, 'Muttersprache']),
      row(25, [60, 'Englisch'], [109, 'gut'], [127, 'lesbar']),
      row(40, [75, 'Dansk'], [109, 'etwas']),
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
      row(10, [40, 'Datum'], [90, 'Text']),
      row(25, [40, 'Ort'], [90, 'Text']),
      row(40, [40, 'Abschluss'], [90, 'Text']),
    ])[2],
  ).toEqual(['Abschluss', 'Text']);
});

test('words that begin with the same word in row after row, and evenly spaced ones, stay together', () => {
  const same = [10, 25, 40].map((baseline) => row(baseline, [40, 'FIELD'], [70, 'NOTES']));
  expect(cells(same)).toEqual([['FIELD NOTES'], ['FIELD NOTES'], ['FIELD NOTES']]);
  const typed = [10, 25, 40].map((baseline) =>
    row(baseline, [40, `wor${baseline}`], [71, 'word'], [97, 'word']),
  );
  expect(cells(typed).every((each) => each.length === 1)).toBe(true);
});
