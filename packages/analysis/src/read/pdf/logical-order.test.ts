import { expect, test } from 'vitest';
import { textOfWord, type Word } from './chunk.ts';
import { toLogicalOrder } from './logical-order.ts';

/** A line as it is displayed, from left to right. */
const displayed = (line: string) =>
  line.split(' ').map((text, index) => ({
    word: {
      letters: [...text].map((letter) => ({ text: letter, left: 0, right: 0 })),
      left: 0,
      right: 0,
      spaced: true,
    } satisfies Word,
    separator: index > 0 ? ' ' : '',
  }));

const read = (line: string, rightToLeft: boolean): string =>
  toLogicalOrder(displayed(line), rightToLeft)
    .map(({ word, separator }) => separator + textOfWord(word))
    .join('');

test('a line from left to right stays as it is', () => {
  expect(read('Senior Engineer (Berlin) 2019', false)).toBe('Senior Engineer (Berlin) 2019');
});

test('Hebrew is turned, the Latin words and numbers in it are not', () => {
  expect(read('Fintech Labs 2019 - 2023 תרבח', true)).toBe('חברת Fintech Labs 2019 - 2023');
  expect(read('2015 - 2012 הפיח', true)).toBe('חיפה 2012 - 2015');
});

test('a Hebrew name in an English line is turned where it stands', () => {
  expect(read('Worked at םולש Ltd', false)).toBe('Worked at שלום Ltd');
});

test('brackets are mirrored together with the words they enclose', () => {
  expect(read('(הריכב) תחתפמ', true)).toBe('מפתחת (בכירה)');
});
