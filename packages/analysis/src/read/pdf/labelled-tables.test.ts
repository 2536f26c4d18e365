import { expect, test } from 'vitest';
import { type Drawing, makePdf, put, putLines } from '../testing/make-pdf.ts';
import { readPdf } from './read-pdf.ts';

const EDGES = [40, 140, 570] as const;

/** Draws the borders of a table cell by cell, as word processors do. */
function frame(page: Drawing, heights: readonly number[]): void {
  const [left, wall, right] = EDGES;
  for (const y of heights) page.moveTo(left, y).lineTo(wall, y).moveTo(wall, y).lineTo(right, y).stroke();
  for (const [index, y] of heights.slice(1).entries()) {
    const top = heights[index] ?? 0;
    for (const x of EDGES) page.moveTo(x, top).lineTo(x, y).stroke();
  }
}

const textsOf = async (draw: (page: Drawing) => void): Promise<string[]> =>
  (await readPdf(await makePdf(draw))).lines.map((line) => line.text);

test('a label at half the height of its cell names all lines beside it', async () => {
  const texts = await textsOf((page) => {
    frame(page, [50, 70, 130, 190, 210]);
    put(page, 'Name', 60, 55, { bold: true });
    put(page, 'Ola Tveit', 150, 55);
    put(page, 'Education', 60, 95, { bold: true });
    putLines(page, ['2012 - 2015 Nordic Technical College', 'Marine engineering', 'Grade: B'], 150, 77, 17);
    put(page, 'Work', 60, 155, { bold: true });
    putLines(
      page,
      ['2016 - 2020 Fjord Systems AS', 'Engine room mechanic', 'Kept the pumps dry'],
      150,
      137,
      17,
    );
    put(page, 'Skills', 60, 195, { bold: true });
    put(page, 'Welding, hydraulics', 150, 195);
  });
  expect(texts).toEqual([
    'Name\tOla Tveit',
    'Education',
    '2012 - 2015 Nordic Technical College',
    'Marine engineering',
    'Grade: B',
    'Work',
    '2016 - 2020 Fjord Systems AS',
    'Engine room mechanic',
    'Kept the pumps dry',
    'Skills',
    'Welding, hydraulics',
  ]);
});

test('a range that a narrow cell broke in three is one date before the text beside it', async () => {
  const texts = await textsOf((page) => {
    frame(page, [50, 70, 130, 190]);
    put(page, 'Period', 60, 55);
    put(page, 'Duties', 150, 55);
    putLines(page, ['04/2016', '-', '09/2020'], 70, 77, 15);
    putLines(page, ['Depot manager', 'Ran the night shift', 'Trained four clerks'], 150, 77, 17);
    putLines(page, ['10/2020', '-', 'present'], 70, 137, 15);
    putLines(page, ['Planner', 'Plans the ferry fleet', 'Keeps the dock book'], 150, 137, 17);
  });
  expect(texts).toContain('04/2016 - 09/2020\tDepot manager');
  expect(texts).toContain('10/2020 - present\tPlanner');
});

test('section names in a rail, each beside one line, are no lines of one name', async () => {
  const career = [
    'Clerk, Acme Ltd',
    ...'abcdefghij'.split('').map((shelf) => `Filed the letters of shelf ${shelf}`),
  ];
  const below = ['Filing, typing', 'English, Irish', 'Clerk of the year', 'Shortlist, Best Desk'];
  const texts = await textsOf((page) => {
    put(page, 'Career', 50, 60, { bold: true });
    putLines(page, career, 170, 60, 13);
    putLines(page, below, 170, 222, 21);
    for (const [at, name] of ['Skills', 'Languages', 'Awards'].entries())
      put(page, name, 50, 222 + 21 * at, { bold: true });
  });
  expect(texts).toContain('Languages');
  expect(texts).toContain('Awards');
});
