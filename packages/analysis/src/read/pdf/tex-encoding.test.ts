import { expect, test } from 'vitest';
import { texEncoding } from './tex-encoding.ts';

const LETTERS = [0x43, 0x68, 0x65, 0x1b, 0x15, 0xe9, 0xff];
const read = (codes: readonly number[], from = LETTERS): (string | null)[] =>
  codes.map((code) => texEncoding(from)(code, `a${code}`));

test('ligatures, dashes and letters of the Cork encoding are read from the codes of TeX’s bitmap fonts', () => {
  expect(read([0x43, 0x68, 0x65, 0x1b, 0x65]).join('')).toBe('Cheffe');
  expect(read([0x32, 0x15, 0x34]).join('')).toBe('2–4');
  expect(read([0xe9, 0xff, 0xaa, 0xd7]).join('')).toBe('éßłŒ');
  expect(read([0x0c]).join('')).toBe('fi');
});

test('a font without letters is one of symbols', () => {
  expect(read([0xbf], [0xbf])).toEqual(['€']);
  expect(read([0xbf])).toEqual(['£']);
});

test('glyphs that TeX did not name keep what their font says', () => {
  expect(texEncoding(LETTERS)(0x1b, 'ff')).toBeNull();
});
