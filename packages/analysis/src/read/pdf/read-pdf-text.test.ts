import { expect, test } from 'vitest';
import { makePdf, put, rawPdf } from '../testing/make-pdf.ts';
import { readPdf } from './read-pdf.ts';

const line = async (content: string): Promise<string | undefined> =>
  (await readPdf(rawPdf(`BT /F1 12 Tf 1 0 0 1 40 700 Tm ${content} ET`))).lines[0]?.text;

test('words set without spaces are parted by the gaps between them, kerned letters are not', async () => {
  expect(await line('[(Senior) -300 (En) 60 (gineer) -280 (at) -300 (Acme)] TJ')).toBe(
    'Senior Engineer at Acme',
  );
});

test('letter-spaced headings come out as words', async () => {
  expect(await line('4 Tc (WORK) Tj 12 0 Td (EXPERIENCE) Tj')).not.toContain('W O');
  expect(
    await line('[(E) -600 (X) -600 (P) -600 (E) -600 (R) -600 (I) -600 (E) -600 (N) -600 (C) -600 (E)] TJ'),
  ).toBe('EXPERIENCE');
});

test('text struck twice to look bold is read once, as bold', async () => {
  const { lines } = await readPdf(
    rawPdf('BT /F1 12 Tf 40 700 Td (Education) Tj ET BT /F1 12 Tf 40.4 700 Td (Education) Tj ET'),
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ text: 'Education', bold: true });
});

test('links cover the words under their annotation', async () => {
  const { lines } = await readPdf(
    await makePdf((page) => {
      put(page, 'See my code and talks', 40, 60);
      page.link(
        40 + page.widthOfString('See my '),
        58,
        page.widthOfString('code'),
        14,
        'https://code.example.org/ola',
      );
    }),
  );
  const [found] = lines;
  const [link] = found?.links ?? [];
  expect(link?.url).toBe('https://code.example.org/ola');
  expect(found?.text.slice(link?.start, link?.end)).toBe('code');
});

test('a drawn dot before a line marks a list item', async () => {
  const { lines } = await readPdf(
    await makePdf((page) => {
      page.circle(45, 64, 2).fill('black');
      put(page, 'Cut the build time by half', 56, 60);
      put(page, 'an ordinary line', 56, 80);
    }),
  );
  expect(lines.map((found) => found.role)).toEqual(['list-item', null]);
});

test('turned text is read like upright text', async () => {
  const { lines } = await readPdf(
    await makePdf((page) => {
      put(page, 'Ola Tveit, platform engineer in Bergen, Norway', 200, 60);
      page.save().rotate(-90, { origin: [30, 400] });
      put(page, 'Curriculum Vitae', 30, 400);
      page.restore();
    }),
  );
  expect(lines.map((found) => found.text)).toEqual([
    'Ola Tveit, platform engineer in Bergen, Norway',
    'Curriculum Vitae',
  ]);
});

test('a letter that a font keeps under the code of the space is a letter', async () => {
  const font = '/Encoding<</Type/Encoding/Differences[32/m]>>';
  const { lines } = await readPdf(
    rawPdf('BT /F1 12 Tf 40 700 Td [(Progra  er) -300 (Ro e)] TJ ET', '', font),
  );
  expect(lines.map(({ text }) => text)).toEqual(['Programmer Rome']);
});
