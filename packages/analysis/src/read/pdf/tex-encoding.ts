/**
 * What the codes of TeX's bitmap fonts stand for, where they differ from Latin-1. Such fonts (Type 3, glyphs named after
 * their codes) bring no map to Unicode. Source: the Cork encoding T1 and the text symbols TS1 (TUGboat 11, 1990; LaTeX's
 * encguide), and Knuth's OT1 for the ligatures below 16.
 */
const LIGATURES: readonly [code: number, text: string][] = [
  [0x0b, 'ff'],
  [0x0c, 'fi'],
  [0x0d, 'fl'],
  [0x0e, 'ffi'],
  [0x0f, 'ffl'],
  [0x1b, 'ff'],
  [0x1c, 'fi'],
  [0x1d, 'fl'],
  [0x1e, 'ffi'],
  [0x1f, 'ffl'],
];
const MARKS = '“”„«»–—';
const FIRST_MARK = 0x10;
/** 0x80 to 0xbf of T1 */
const CORK = 'ĂĄĆČĎĚĘĞĹĽŁŃŇŊŐŔŘŚŠŞŤŢŰŮŸŹŽŻĲİđ§ăąćčďěęğĺľłńňŋőŕřśšşťţűůÿźžżĳ¡¿£';
const FIRST_CORK = 0x80;
const OTHERS: readonly [number, string][] = [
  [0x27, '’'],
  [0x60, '‘'],
  [0x7f, '-'],
  [0xd7, 'Œ'],
  [0xdf, 'SS'],
  [0xf7, 'œ'],
  [0xff, 'ß'],
];
const numbered = (text: string, first: number): [number, string][] =>
  [...text].map((character, at) => [first + at, character]);

const TEXT = new Map<number, string>([
  ...LIGATURES,
  ...numbered(MARKS, FIRST_MARK),
  ...numbered(CORK, FIRST_CORK),
  ...OTHERS,
]);
const SYMBOLS = new Map<number, string>([
  [0x84, '†'],
  [0x88, '•'],
  [0x8e, '™'],
  [0xbf, '€'],
]);
/** Codes below a space that no table names are accents and invisible marks. */
const NOTHING = /^\p{Cc}$/u;

const isLetter = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const DIGITS_AND_MARKS = 0x40; // a font used for a date alone has no letters and is no font of symbols

/** The text of a code whose glyph has a name; null where the name is none that TeX gives. */
export type TexEncoding = (code: number, glyphName: string) => string | null;

/** How to read a Type 3 font that holds glyphs for some codes, should it be one of TeX's. */
export function texEncoding(codes: readonly number[]): TexEncoding {
  const symbols = !codes.some((code) => isLetter(code) || code < DIGITS_AND_MARKS);
  const table = symbols ? SYMBOLS : TEXT;
  return (code, glyphName) => {
    if (glyphName !== `a${code}`) return null;
    const text = table.get(code) ?? String.fromCharCode(code);
    return NOTHING.test(text) ? '' : text;
  };
}
