import { expect, test } from 'vitest';
import { dropNoise } from './drop-noise.ts';
import { mendLetters } from './mend-letters.ts';
import type { RecognisedLine, RecognisedWord } from './recogniser.ts';

const BASELINE = 100;

/** Words one after the other as a recogniser gives them, small letters 20 pixels high. */
function line(...words: (string | RecognisedWord)[]): RecognisedLine {
  const placed = words.map((word, index): RecognisedWord => {
    if (typeof word !== 'string') return word;
    const box = (x0: number, x1: number) => ({ x0, x1, y0: BASELINE - 28, y1: BASELINE });
    const symbols = [...word].map((text, at) => ({
      text,
      bbox: box(index * 200 + at * 12, index * 200 + at * 12 + 10),
    }));
    return { text: word, confidence: 90, bbox: box(index * 200, index * 200 + word.length * 12), symbols };
  });
  return {
    words: placed,
    bbox: { x0: 0, x1: 1000, y0: BASELINE - 30, y1: BASELINE + 8 },
    baseline: { x0: 0, x1: 1000, y0: BASELINE, y1: BASELINE },
    rowAttributes: { ascenders: 8, descenders: 6, rowHeight: 34 },
  };
}

const textOf = ({ words }: RecognisedLine): string => words.map(({ text }) => text).join(' ');

test.each([
  ['[OSH Managing Safely', 'IOSH Managing Safely'],
  ['[ISO 17025', 'ISO 17025'],
  ['1.E.S. Albariza', 'I.E.S. Albariza'],
  ['lllustrator Photoshop', 'Illustrator Photoshop'],
  ["Restaurant L’'Embrun", 'Restaurant L’Embrun'],
  ['школа Ne 13', 'школа № 13'],
])('%s can only be %s', (read, meant) => {
  expect(textOf(mendLetters(line(...read.split(' '))))).toBe(meant);
});

test.each(['[AB] notes', 'Ne 13 touche pas', '1. Erste Station'])('%s stays as it was read', (read) => {
  expect(textOf(mendLetters(line(...read.split(' '))))).toBe(read);
});

const dash = (height: number): RecognisedWord => ({
  text: '—',
  confidence: 40,
  bbox: { x0: 260, x1: 285, y0: BASELINE - 12, y1: BASELINE - 12 + height },
  symbols: [],
});

test('a dash between two years is kept, however doubtful', () => {
  expect(textOf(dropNoise(line('2002', dash(5), '2003')).line)).toBe('2002 — 2003');
});

test('a doubtful sign that is as high as letters is no dash', () => {
  expect(textOf(dropNoise(line('2002', dash(26), '2003')).line)).toBe('2002 2003');
});
