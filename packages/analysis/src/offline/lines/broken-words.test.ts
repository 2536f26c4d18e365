import { expect, it } from 'vitest';
import { textCv } from '../testing/text-cv.ts';
import { joinSlices } from '../text/slice.ts';
import { readLines } from './read-lines.ts';

const joined = (source: string): string =>
  joinSlices(readLines(textCv(source)).map(({ content }) => content));

it('puts a word together that a line break parts, in documents that hyphenate', () => {
  expect(joined('Betreuung von Praktikantin-\nnen und Gästen in drei Semes-\nterwochen')).toBe(
    'Betreuung von Praktikantinnen und Gästen in drei Semesterwochen',
  );
});

it('keeps the hyphens of addresses, compounds and words left out, and of a document with one break', () => {
  for (const source of [
    'write to ada@quill-\nmarsh.example for the full-\ntime post and the part-\ntime one',
    'Groß- \nund Einzelhandel, Kauf-\nund Mietrecht, Ein-\nund Verkauf',
    'Praktikantin-\nnen',
  ])
    expect(joined(source)).toContain('-');
  expect(joined('Kauf-\nund Mietrecht, Ein-\nund Verkauf')).toBe('Kauf- und Mietrecht, Ein- und Verkauf');
});
