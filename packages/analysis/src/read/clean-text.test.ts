import { expect, test } from 'vitest';
import { cleanText } from './clean-text.ts';

test('radicals that a browser wrote into a PDF become the characters a reader sees', () => {
  expect(cleanText('⼯作经历 ⻑⾕川 ⾷品 ⻘⽊')).toBe('工作经历 長谷川 食品 青木');
});

test('ligatures and odd spaces become plain letters and spaces', () => {
  expect(cleanText('e\uFB03cient\u00A0\u2011 work')).toBe('efficient - work');
});

test('dashes and slashes that share their glyph with a rarer character become the common ones', () => {
  expect(cleanText('2019.10 \u2012 2022.01 \u2215 IFRS')).toBe('2019.10 – 2022.01 / IFRS');
});

test('the hyphenation point that a font names for the middle dot of Japanese is one', () => {
  expect(cleanText('役職\u2027職種')).toBe('役職・職種');
});
