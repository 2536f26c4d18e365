import { expect, test } from 'vitest';
import { type Row, textOfChunk } from './chunk.ts';
import { setTags } from './set-tags.ts';
import { makeRow } from './testing/make-row.ts';

/** Words one after the other, with a gap of points before each. */
function spread(baseline: number, ...words: (readonly [gap: number, text: string])[]): Row {
  let left = 40;
  const placed = words.map(([gap, text]): [number, string] => {
    const at = left + gap;
    left = at + text.length * 5;
    return [at, text];
  });
  return makeRow(baseline, ...placed);
}

const plain = Array.from({ length: 8 }, (_, at) =>
  spread(
    at * 14,
    [0, 'These'],
    [3, 'are'],
    [3, 'the'],
    [3, 'words'],
    [3, 'of'],
    [3, 'a'],
    [3, 'plain'],
    [3, 'text'],
  ),
);

const cells = (rows: readonly Row[]): string[][] =>
  setTags(rows).map(({ chunks }) => chunks.map(textOfChunk));

test('tags in a row are parted where the space between them is twice that of the text', () => {
  const tags = spread(140, [0, 'Rota'], [3, 'planning'], [7, 'Budgets'], [7, 'Excel']);
  expect(cells([...plain, tags]).at(-1)).toEqual(['Rota planning', 'Budgets', 'Excel']);
});

test('two spaces behind a full stop part nothing', () => {
  const typed = spread(140, [0, 'It'], [3, 'ended.'], [7, 'Then'], [3, 'more']);
  expect(cells([...plain, typed]).at(-1)).toEqual(['It ended. Then more']);
});

test('justified text, whose spaces have every width, stays as it is', () => {
  const justified = [5, 6, 7, 8].map((gap, at) =>
    spread(150 + at * 14, [0, 'Lines'], [gap, 'that'], [gap, 'reach'], [gap, 'both'], [gap, 'edges']),
  );
  expect(cells([...plain, ...justified]).every((each) => each.length === 1)).toBe(true);
});

test('a single justified line among others is prose, and stays whole', () => {
  const line = spread(140, [0, 'After'], [7, 'eight'], [7, 'years'], [7, 'I'], [7, 'changed'], [7, 'trades']);
  expect(cells([...plain, line]).at(-1)).toHaveLength(1);
});

test('a line of capitals whose commas are followed by the same white as its words is no row of tags', () => {
  const line = spread(
    140,
    [0, 'Senior'],
    [7, 'Fitter,'],
    [7, 'Marine'],
    [7, 'Pumps,'],
    [7, 'Acme'],
    [7, 'Boats'],
  );
  expect(cells([...plain, line]).at(-1)).toHaveLength(1);
});
