import type { Glyph } from './glyph.ts';

/** Accents that typesetters paint as characters of their own over a letter, and the combining mark each one is. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '\u00B4': '\u0301',
  '\u02CA': '\u0301',
  '\u02CB': '\u0300',
  '^': '\u0302',
  '\u02C6': '\u0302',
  '~': '\u0303',
  '\u02DC': '\u0303',
  '\u00AF': '\u0304',
  '\u02C9': '\u0304',
  '\u02D8': '\u0306',
  '\u02D9': '\u0307',
  '\u00A8': '\u0308',
  '\u02DA': '\u030A',
  '\u02DD': '\u030B',
  '\u02C7': '\u030C',
  '\u00B8': '\u0327',
  '\u02DB': '\u0328',
};

const LETTER = /^\p{L}$/u;
const MARKS = /^\p{M}+$/u;

const middle = (glyph: Glyph): number => (glyph.x + glyph.endX) / 2;

/** The accent's middle lies over the letter, and both belong to one line. */
function liesOver(accent: Glyph, letter: Glyph): boolean {
  if (!LETTER.test(letter.text) || Math.abs(accent.y - letter.y) > 0.5 * letter.size) return false;
  const slack = 0.05 * letter.size;
  const width = Math.abs(letter.endX - letter.x);
  return Math.abs(middle(accent) - middle(letter)) < width / 2 + slack - Math.abs(accent.endX - accent.x) / 4;
}

const undotted = (letter: string): string => (letter === '\u0131' ? 'i' : letter === '\u0237' ? 'j' : letter);

/**
 * Joins accents and combining marks that were painted apart to their letters ("´" over "e" becomes "é").
 * Takes and returns glyphs in order of painting.
 */
export function joinMarks(glyphs: readonly Glyph[]): Glyph[] {
  const joined: Glyph[] = [];
  let pending: { glyph: Glyph; mark: string } | null = null;
  for (const glyph of glyphs) {
    const last = joined.at(-1);
    if (pending && liesOver(pending.glyph, glyph)) {
      joined.pop();
      joined.push({ ...glyph, text: (undotted(glyph.text) + pending.mark).normalize('NFC') });
      pending = null;
      continue;
    }
    pending = null;
    const mark = ACCENTS[glyph.text];
    if (mark && last && liesOver(glyph, last)) {
      joined[joined.length - 1] = { ...last, text: (undotted(last.text) + mark).normalize('NFC') };
    } else if (MARKS.test(glyph.text) && last && Math.abs(glyph.x - last.endX) < glyph.size) {
      joined[joined.length - 1] = { ...last, text: last.text + glyph.text };
    } else {
      joined.push(glyph);
      if (mark) pending = { glyph, mark };
    }
  }
  return joined;
}
