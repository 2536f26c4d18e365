import { CvId } from '@vitae/schema/ids';
import { MAX_LINE_CHARS } from '@vitae/schema/limits';
import { expect, it } from 'vitest';
import { analyseOffline } from './analyse-offline.ts';
import { textCv } from './testing/text-cv.ts';

const cvId = CvId.parse('cv_hostile');
const UNITS = [
  '(',
  '((a',
  'a.',
  'a@',
  '1-',
  '2019 - ',
  '(2019',
  'Jan 2019 - ',
  'A, B',
  ' - a',
  'a\t',
  'a|',
  'a: ',
  '"a',
  '20XX',
  'Aa',
  '漢 ',
  '2019年',
  'http://a',
  '+1 ',
  '●',
  'ﷺ',
  'of ',
  '  ',
];
const HEADINGS = ['Experience', 'Education', 'Skills', 'Languages', 'Publications', 'Contact'];
/** Far above what a slow machine needs (tens of milliseconds), far below what backtracking would take. */
const MAX_CPU_MS = 3_000;

const longLine = (unit: string): string => unit.repeat(MAX_LINE_CHARS).slice(0, MAX_LINE_CHARS);

it.each(UNITS)('lines of %j end in time in every section', (unit) => {
  const body = HEADINGS.map((heading) => `${heading}\n${longLine(unit)}`).join('\n\n');
  const before = process.cpuUsage();
  analyseOffline(textCv(`Ada Quill\nada@quill.example\n\n${body}`), { cvId });
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(MAX_CPU_MS);
});
