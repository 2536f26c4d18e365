import { expect, test } from 'vitest';
import { makePdf, put, putLines } from '../testing/make-pdf.ts';
import { readPdf } from './read-pdf.ts';

const BANDS = [
  { labels: ['Contact'], text: ['Mail: ola@example.org', 'Phone: 555 0101', 'Web: tveit.example'] },
  { labels: ['Work', '2019 – today'], text: ['Platform engineer at Fjord Systems', 'Moved forty services'] },
  {
    labels: ['2014 – 2018'],
    text: ['Developer at Nord Bank', 'Card payments for shops', 'Two releases a week'],
  },
];

test('pieces of an upright line say what stands beside a label, wherever in its height it was set', async () => {
  const { lines } = await readPdf(
    await makePdf((page) => {
      put(page, 'Ola Tveit', 200, 40, { size: 20 });
      let top = 90;
      const tops = BANDS.map(({ text }) => {
        const at = top;
        top += text.length * 14 + 24;
        return at;
      });
      for (const [index, { labels, text }] of BANDS.entries()) {
        const middle = (tops[index] ?? 0) + 7 * (text.length - labels.length);
        for (const [row, label] of labels.entries())
          put(page, label, 40, middle + 14 * row, { size: label.includes('20') ? 8 : 13 });
      }
      for (const [index, { text }] of BANDS.entries()) {
        const at = tops[index] ?? 0;
        page.rect(150, at - 4, 0.7, text.length * 14 + 8).fill('grey');
        putLines(page, text, 170, at);
      }
    }),
  );
  expect(lines.map(({ text }) => text)).toEqual([
    'Ola Tveit',
    'Contact',
    'Mail: ola@example.org',
    'Phone: 555 0101',
    'Web: tveit.example',
    'Work',
    '2019 – today\tPlatform engineer at Fjord Systems',
    'Moved forty services',
    '2014 – 2018\tDeveloper at Nord Bank',
    'Card payments for shops',
    'Two releases a week',
  ]);
});
