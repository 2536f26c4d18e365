import { expect, test } from 'vitest';
import { type Drawing, makePdf, put, type TextLook } from '../testing/make-pdf.ts';
import { readPdf } from './read-pdf.ts';

const textsOf = async (draw: (page: Drawing) => void): Promise<string[]> =>
  (await readPdf(await makePdf(draw))).lines.map((line) => line.text);

/** Puts a line of text so that it ends at `right`. */
function putEnding(page: Drawing, text: string, right: number, y: number, look: TextLook = {}): void {
  page.font('Helvetica').fontSize(look.size ?? 10);
  put(page, text, right - page.widthOfString(text), y, look);
}

test('dates that end where a column ends belong to it, and the headings of a flush right sidebar to that', async () => {
  const texts = await textsOf((page) => {
    put(
      page,
      'Leads the platform group of a shipping line, its people, its budget and its on-call rota at night, from Bergen.',
      40,
      50,
    );
    put(page, 'Experience', 40, 90, { size: 14 });
    for (const [index, [title, range]] of [
      ['Platform lead', 'May 2019 - present'],
      ['Engineer', 'March 2015 - April 2019'],
    ].entries()) {
      put(page, title ?? '', 40, 115 + index * 60, { bold: true });
      putEnding(page, range ?? '', 380, 115 + index * 60);
      put(page, 'Fjord Systems', 40, 129 + index * 60);
      put(page, 'Moved forty services', 40, 143 + index * 60);
    }
    putEnding(page, 'Skills', 570, 90, { size: 14 });
    for (const [index, skill] of ['Kotlin', 'Postgres', 'Terraform', 'Observability'].entries())
      putEnding(page, skill, 570, 121 + index * 13);
    putEnding(page, 'Languages', 570, 183, { size: 14 });
    for (const [index, name] of ['Norwegian', 'English'].entries())
      putEnding(page, name, 570, 210 + index * 13);
  });
  expect(texts.slice(1)).toEqual([
    'Experience',
    'Platform lead\tMay 2019 - present',
    'Fjord Systems',
    'Moved forty services',
    'Engineer\tMarch 2015 - April 2019',
    'Fjord Systems',
    'Moved forty services',
    'Skills',
    'Kotlin',
    'Postgres',
    'Terraform',
    'Observability',
    'Languages',
    'Norwegian',
    'English',
  ]);
});

test('a heading above a rail of dates takes no date from the entries beside them', async () => {
  const texts = await textsOf((page) => {
    put(
      page,
      'Leads the platform group of a shipping line, its people, its budget and its on-call rota at night, from Bergen.',
      40,
      50,
    );
    put(page, 'Education', 40, 90, { size: 13, bold: true });
    for (const [index, [range, lasted, title, school]] of [
      ['Aug 2005 - Apr 2006', '8 months', 'Diploma of cooking', 'Harbour School'],
      ['Sep 2006 - Jan 2007', '4 months', 'Certificate of baking', 'Harbour School'],
    ].entries()) {
      const top = 115 + index * 40;
      put(page, range ?? '', 40, top + 1, { size: 8 });
      put(page, lasted ?? '', 40, top + 13, { size: 8 });
      put(page, title ?? '', 160, top, { size: 11, bold: true });
      put(page, school ?? '', 160, top + 15, { size: 8 });
    }
  });
  expect(texts.slice(1).join('\n')).toMatch(/8 months[\s\S]*Harbour School\nSep 2006/);
});
