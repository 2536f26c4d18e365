import { expect, test } from 'vitest';
import { textCv } from '../testing/text-cv.ts';
import { findTableHeads } from './find-table-heads.ts';
import { readLines } from './read-lines.ts';

const headsOf = (...lines: string[]): string[] =>
  findTableHeads(readLines(textCv(lines.join('\n')))).map(({ content }) => content.text);

test.each([
  'Dates\tEmployer\tPosition and duties',
  'Dates\tCollege / School\tQualification',
  'Zeitraum\tArbeitgeber\tTätigkeit',
  'Bereich\tWerkzeuge',
  'Ferramenta\tNível',
  '起止时间\t学历\t毕业院校\t专业',
  'Навык\tУровень',
  'Sprache\tNiveau',
])('%s is the head of a table', (head) => {
  expect(headsOf(head, '2016\tHollow Quay Repairs\tFitter')).toEqual([head]);
});

test.each(['Employer\tHollow Quay Repairs', 'School\t2010\tDiploma', '性别\t女', 'Навык\tРезка камня'])(
  '%s is not',
  (row) => {
    expect(headsOf(row)).toEqual([]);
  },
);
