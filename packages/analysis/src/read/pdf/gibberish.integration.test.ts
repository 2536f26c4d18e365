import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { makePdf } from '../testing/make-pdf.ts';

const FONT = fileURLToPath(
  import.meta.resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff'),
);

const LINES = [
  'Led the platform team and its on-call rota since 2019',
  'Moved forty services to one build system in two years',
  'Wrote the design notes for the regions of the cloud',
  'Hired nine engineers for the offices in Bergen and Oslo',
];

/** A PDF with its own font, whose codes say nothing of the characters they stand for. */
async function withoutUnicode(): Promise<Uint8Array> {
  const pdf = await makePdf(
    (page) => {
      page.font(FONT).fontSize(12);
      for (const [index, line] of LINES.entries()) page.text(line, 60, 80 + index * 20, { lineBreak: false });
    },
    { compress: false },
  );
  const file = Buffer.from(pdf).toString('latin1');
  return new Uint8Array(
    Buffer.from(
      file.replace(/\/ToUnicode \d+ \d+ R/g, (map) => ' '.repeat(map.length)),
      'latin1',
    ),
  );
}

test('a page whose font does not say its characters is read from its picture', async () => {
  const { lines } = await readDocument(await withoutUnicode());
  expect(lines.map(({ text }) => text)).toEqual(LINES);
  expect(lines.every(({ sureness }) => sureness !== undefined)).toBe(true);
});
