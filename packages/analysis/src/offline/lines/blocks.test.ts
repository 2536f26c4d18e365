import { expect, it } from 'vitest';
import { pageCv, textCv } from '../testing/text-cv.ts';
import { toBlocks } from './blocks.ts';
import { measureLayout } from './layout.ts';
import { readLines } from './read-lines.ts';

function blocksOf(text: Parameters<typeof readLines>[0]): string[] {
  const lines = readLines(text);
  return toBlocks(lines, measureLayout(lines)).map((block) => block.text);
}

const FULL = 'A line that runs on until the margin of its column and can hold no further';

it('joins a line with the one it wraps into', () => {
  expect(blocksOf(pageCv([FULL, 'word of it.', 'Next line', FULL, 'rest.', 'x', 'y']))).toContain(
    `${FULL} word of it.`,
  );
});

it('keeps short lines apart: the next word had room', () => {
  expect(blocksOf(pageCv([FULL, '', 'Ridgemont College', 'B.Sc. Physics', 'x', 'y', 'z']))).toContain(
    'Ridgemont College',
  );
});

it('never joins a line that begins with a date', () => {
  expect(blocksOf(pageCv([FULL, '2014 – 2018', 'x', 'y', 'z', 'v']))).toContain('2014 – 2018');
});

it('joins a list item with its indented rest', () => {
  const text = pageCv([
    [`• ${FULL}`, { left: 50 }],
    ['of the item', { left: 58 }],
    ['• Second', { left: 50 }],
    'x',
    'y',
    'z',
  ]);
  expect(blocksOf(text).slice(0, 2)).toEqual([`${FULL} of the item`, 'Second']);
});

it('takes each line of a text without wrapped paragraphs for itself', () => {
  expect(blocksOf(textCv('Engineer\nAcme\nLeeds'))).toEqual(['Engineer', 'Acme', 'Leeds']);
});

it('joins what hangs under the words behind a date with them', () => {
  const text = pageCv([
    [`2011 – 2014\t${FULL.slice(0, 60)}`, { left: 50 }],
    ['goes on', { left: 112 }],
    ['2009 – 2011\tShort', { left: 50 }],
    ['Below', { left: 112 }],
    [FULL, { left: 50 }],
    'x',
    'y',
  ]);
  expect(blocksOf(text).slice(0, 3)).toEqual([
    `2011 – 2014\t${FULL.slice(0, 60)} goes on`,
    '2009 – 2011\tShort',
    'Below',
  ]);
});
