import { expect, test } from 'vitest';
import { splitRuns } from './split-runs.ts';

/** `*bold*` and `_italic_` words as a slice with its stretches. */
function typeset(marked: string): string[] {
  let text = '';
  const runs = [...marked.matchAll(/\*([^*]*)\*|_([^_]*)_|[^*_]+/g)].flatMap(([plain, bold, italic]) => {
    const start = text.length;
    text += bold ?? italic ?? plain;
    const run = { start, end: text.length, bold: bold !== undefined, italic: italic !== undefined };
    return plain.trim() === '' ? [] : [run];
  });
  return splitRuns({ line: 0, start: 0, end: text.length, text }, runs).map((slice) => slice.text);
}

test('title, employer and place are parted where the type changes', () => {
  expect(typeset('*Electrician,* _Harbour Works Ltd,_ Cork')).toEqual([
    'Electrician',
    'Harbour Works Ltd',
    'Cork',
  ]);
  expect(typeset('*Harbour Works* Electrician')).toEqual(['Harbour Works', 'Electrician']);
  expect(typeset('*Electrician* at Harbour Works')).toEqual(['Electrician', 'Harbour Works']);
});

test('a word emphasised inside a text is no part of its own', () => {
  expect(typeset('Lead *Python* Developer')).toEqual(['Lead Python Developer']);
  expect(typeset('*A* note')).toEqual(['A note']);
});

test('a subject behind a word that links it to its degree stays with it, however it is set', () => {
  expect(typeset('Bachelor of Science in *Physics*')).toEqual(['Bachelor of Science in Physics']);
});
