import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchGlob } from './match-glob.ts';

test('a pattern matches as Redis documents it', () => {
  const cases: [pattern: string, matching: string[], other: string[]][] = [
    ['h?llo', ['hello', 'hxllo'], ['hllo', 'heello']],
    ['h*llo', ['hllo', 'heeello'], ['hell']],
    ['h[ae]llo', ['hello', 'hallo'], ['hillo']],
    ['h[^e]llo', ['hallo'], ['hello']],
    ['h[a-b]llo', ['hallo', 'hbllo'], ['hcllo']],
    ['\\*\\?\\[', ['*?['], ['xyz']],
    ['a\\', ['a\\'], ['a']],
    ['[\\]]', [']'], ['\\']],
    ['*', ['', 'x'], []],
    ['', [''], ['x']],
  ];
  for (const [pattern, matching, other] of cases) {
    for (const key of matching) expect([pattern, key, matchGlob(pattern, key)]).toEqual([pattern, key, true]);
    for (const key of other) expect([pattern, key, matchGlob(pattern, key)]).toEqual([pattern, key, false]);
  }
});

test('stars and question marks agree with the regular expression they stand for', () => {
  const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });
  const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 });
  fc.assert(
    fc.property(pattern, key, (glob, text) => {
      const expression = new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`);
      expect(matchGlob(glob, text)).toBe(expression.test(text));
    }),
  );
});

test('a pattern made to be slow is not', () => {
  expect(matchGlob(`${'*a'.repeat(200)}b`, 'a'.repeat(10_000))).toBe(false);
});
