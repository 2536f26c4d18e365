import type { CvLine, LineRun } from '@vitae/schema/cv-text';
import { expect, test } from 'vitest';
import { joinRow } from './join-row.ts';
import { addRun, mixedRuns, runsOf } from './line-runs.ts';
import { LineWriter } from './line-writer.ts';

const FRAME = { page: 1, region: 'body', column: 0, role: null, gapBefore: false } as const;
const LOOK = { italic: false, size: 11, hidden: null, url: null };

function line(...pieces: [text: string, bold: boolean][]): CvLine {
  const writer = new LineWriter(FRAME, []);
  for (const [text, bold] of pieces) writer.write(text, { ...LOOK, bold });
  const written = writer.finish();
  if (!written) throw new Error('nothing written');
  return written;
}

const words = (of: CvLine) => of.runs?.map(({ start, end, bold }) => [of.text.slice(start, end), bold]);

test('a line tells where its weight changes, and says nothing where it does not', () => {
  expect(words(line(['Baker, ', true], ['Example Mill', false]))).toEqual([
    ['Baker,', true],
    ['Example Mill', false],
  ]);
  expect(line(['Baker, ', true], ['Example Mill', true]).runs).toBeUndefined();
});

test('cells joined to a row keep their stretches at their new places', () => {
  const [row] = joinRow([[line(['2019', false])], [line(['Baker', true], [' at the mill', false])]], 0);
  expect(row && words(row)).toEqual([
    ['2019', false],
    ['Baker', true],
    ['at the mill', false],
  ]);
});

test('stretches without letters are none', () => {
  const runs: LineRun[] = [];
  addRun(runs, { start: 3, end: 3, bold: true, italic: false });
  expect(mixedRuns(runs)).toEqual({});
  expect(runsOf(line(['Baker', true]))).toEqual([{ start: 0, end: 5, bold: true, italic: false }]);
});
