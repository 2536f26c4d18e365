import type { CvLine } from '@vitae/schema/cv-text';
import { expect, test } from 'vitest';
import { setBoxesApart } from './set-boxes-apart.ts';

const line = (text: string, bold = false): CvLine => ({
  text,
  bold,
  page: 1,
  region: 'body',
  column: 0,
  box: null,
  fontSize: 11,
  italic: false,
  role: null,
  gapBefore: false,
  links: [],
});

const words = (lines: readonly CvLine[]) => lines.map(({ text, column }) => `${column} ${text}`);

test('a text box with sections of its own does not part the section it is anchored in', () => {
  const sidebar = [line('Skills', true), line('Charts'), line('Languages', true), line('English')];
  const [name, heading, job] = [line('Ada Quill'), line('Experience', true), line('Keeper, Orrery')];
  expect(words(setBoxesApart([name, heading, ...sidebar, job], [sidebar]))).toEqual([
    '1 Skills',
    '1 Charts',
    '1 Languages',
    '1 English',
    '0 Ada Quill',
    '0 Experience',
    '0 Keeper, Orrery',
  ]);
});

test('a text box that holds a title, a card or one entry stays where it is anchored', () => {
  const card = [line('Keeper', true), line('Orrery'), line('2019 – 2021'), line('Looked after lenses')];
  const text = [line('Ada Quill'), line('Experience', true), ...card, line('Education', true)];
  expect(setBoxesApart(text, [card])).toEqual(text);
});
