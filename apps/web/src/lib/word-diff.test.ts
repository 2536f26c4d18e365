// @vitest-environment node
import { expect, test } from 'vitest';
import { diffWords } from './word-diff.ts';

const join = (before: string, after: string, without: 'added' | 'removed') =>
  diffWords(before, after)
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

test('the words that stay, go and come are told apart', () => {
  expect(diffWords('Responsible for the booking service', 'Ran the booking service')).toEqual([
    { kind: 'removed', text: 'Responsible for' },
    { kind: 'added', text: 'Ran' },
    { kind: 'same', text: ' the booking service' },
  ]);
});

test('the parts give both texts again, whatever they are', () => {
  const texts = ['', 'a', 'a b c', 'c b a', 'one  two\nthree', 'the end of the end', 'x '.repeat(900)];
  for (const before of texts) {
    for (const after of texts) {
      expect(join(before, after, 'added')).toBe(before);
      expect(join(before, after, 'removed')).toBe(after);
    }
  }
});

test('equal texts have one part', () => {
  expect(diffWords('as it was', 'as it was')).toEqual([{ kind: 'same', text: 'as it was' }]);
});
