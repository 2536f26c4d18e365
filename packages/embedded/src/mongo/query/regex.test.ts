import { expect, test } from 'vitest';
import { compileRegex } from './regex.ts';

test.each<[string, string, string, boolean]>([
  ['^ada', 'i', 'Ada', true],
  ['^b$', 'm', 'a\nb', true],
  ['a.b', 's', 'a\nb', true],
  ['a b # comment', 'x', 'ab', true],
  ['[ #]b', 'x', '#b', true],
  ['a\\ b', 'x', 'a b', true],
  ['(?i)ada', '', 'ADA', true],
  ['^.$', '', '😀', true],
  ['a\\-b', '', 'a-b', true],
  ['\\.', '', 'a', false],
])('/%s/%s on %j: %j', (pattern, options, text, matches) => {
  expect(compileRegex(pattern, options).test(text)).toBe(matches);
});

test.each<[string, string]>([
  ['(', ''],
  ['a', 'z'],
])('/%s/%s is refused', (pattern, options) => {
  expect(() => compileRegex(pattern, options)).toThrow();
});
