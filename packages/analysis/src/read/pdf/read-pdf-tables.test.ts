import { expect, test } from 'vitest';
import { type Drawing, makePdf, put, putLines } from '../testing/make-pdf.ts';
import { readPdf } from './read-pdf.ts';

const linesOf = async (draw: (page: Drawing) => void) => (await readPdf(await makePdf(draw))).lines;
const textsOf = async (draw: (page: Drawing) => void) => (await linesOf(draw)).map(({ text }) => text);

/** Draws the borders of a table: where its columns and rows begin, and where the last ones end. */
function rule(page: Drawing, xs: readonly number[], ys: readonly number[]): void {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  for (const y of ys) page.moveTo(left, y).lineTo(right, y).stroke();
  for (const x of xs) page.moveTo(x, top).lineTo(x, bottom).stroke();
}

test('a ruled table is read row by row: dates, employer and title on one line, the rest of the cells below', async () => {
  const texts = await textsOf((page) => {
    rule(page, [40, 130, 270, 560], [100, 120, 170, 220]);
    putLines(page, ['Dates', 'Sep 2016 to', 'date'], 46, 106, 20);
    put(page, '2007 - 2016', 46, 176);
    putLines(page, ['Employer', 'Hollow Quay Repairs', 'Penarth'], 136, 106, 20);
    putLines(page, ['Saltmarsh Plant', 'Barry'], 136, 176);
    putLines(page, ['Position', 'Charge Hand', 'Runs the night shift of six fitters.'], 276, 106, 20);
    putLines(page, ['Fitter', 'Looked after diggers and dumpers.'], 276, 176);
  });
  expect(texts).toEqual([
    'Dates\tEmployer\tPosition',
    'Sep 2016 to date\tHollow Quay Repairs\tCharge Hand',
    'Penarth',
    'Runs the night shift of six fitters.',
    '2007 - 2016\tSaltmarsh Plant\tFitter',
    'Barry',
    'Looked after diggers and dumpers.',
  ]);
});

test('a name that was broken for want of room is put together, one with a place below it is not', async () => {
  const texts = await textsOf((page) => {
    rule(page, [40, 130, 230, 560], [100, 145, 190]);
    put(page, '2016 - 2020', 46, 106);
    put(page, '2010 - 2016', 46, 151);
    putLines(page, ['Hollow Quay Boats', 'and Repairs', 'Penarth'], 136, 106, 13);
    putLines(page, ['Saltmarsh Plant', 'Barry'], 136, 151, 13);
    put(page, 'Charge Hand', 236, 106);
    put(page, 'Fitter', 236, 151);
  });
  expect(texts).toEqual([
    '2016 - 2020\tHollow Quay Boats and Repairs\tCharge Hand',
    'Penarth',
    '2010 - 2016\tSaltmarsh Plant\tFitter',
    'Barry',
  ]);
});

test('the names of sections in the first column of a form are headings, long and short sections alike, and labels above them are not', async () => {
  const lines = await linesOf((page) => {
    rule(page, [40, 130, 560], [80, 100, 160, 220, 245]);
    put(page, 'Name', 46, 86, { bold: true });
    put(page, 'Rhiannon Pell', 136, 86);
    for (const [index, name] of ['Work', 'Studies', 'Skills'].entries()) {
      put(page, name, 46, [124, 184, 228][index] ?? 0, { bold: true });
    }
    putLines(page, ['2019 - 2024 Saltmarsh Plant', 'Fitter', 'Looked after diggers.'], 136, 106, 16);
    putLines(page, ['2015 - 2019 Penarth College', 'Level 3', 'Day release'], 136, 166, 16);
    put(page, 'Welding, hydraulics', 136, 228);
  });
  expect(lines.filter(({ role }) => role === 'heading').map(({ text }) => text)).toEqual([
    'Work',
    'Studies',
    'Skills',
  ]);
  expect(lines[0]?.text).toBe('Name\tRhiannon Pell');
  expect(lines.at(-1)?.text).toBe('Welding, hydraulics');
});

test('an address that was broken in a narrow cell is one word again', async () => {
  const texts = await textsOf((page) => {
    rule(page, [40, 110, 220, 560], [100, 130, 150]);
    put(page, 'E-mail', 46, 106);
    putLines(page, ['rhiannon.pell@exa', 'mple.com'], 126, 104, 12);
    put(page, 'Barry', 226, 106);
    put(page, 'Phone', 46, 136);
    put(page, '01633 496 017', 126, 136);
    put(page, 'Home', 226, 136);
  });
  expect(texts[0]).toBe('E-mail\trhiannon.pell@example.com\tBarry');
});

test('lines drawn around two long columns do not make them a table', async () => {
  const [side, main] = ['Skill', 'Sentence'].map((word) =>
    Array.from({ length: 12 }, (_, at) => `${word} ${at}`),
  );
  const texts = await textsOf((page) => {
    rule(page, [40, 180, 560], [80, 330]);
    putLines(page, side ?? [], 50, 90, 18);
    putLines(page, main ?? [], 190, 95, 19);
  });
  expect(texts).toEqual([...(side ?? []), ...(main ?? [])]);
});
