import type { PixelBox, RecognisedLine, RecognisedWord } from './recogniser.ts';

const DOT = 0.75; // of the height of small letters: a list mark is smaller
const DESCENDS = 0.2; // of it: how far below the line no capital or figure reaches
const TOWERS = 1.6; // of the height of capitals: what is higher is no letter of its line
const UNSURE = 30; // of 100: below it short words are guesses at pictures and specks
const DOUBTFUL = 55;
const LONG = 5; // letters: as many in a row do not come out of a picture by chance
const WIDE = 1.2; // of the height of small letters: no bracket is so wide

const SET_APART = 1.4; // times the usual white between words

/** What icons come out as: they stand before a phone number, an address or a date. */
const ICON = /^[©®@&¢°€£¥§~_|\\=«»*%$#]{1,2}$/;
const LEVEL_SYMBOL = /^[A-IK-PR-Z0-9©®]$/;
const LONE_ICON = /^[©®¢§|~_\\¥()[\]{}]$/;
const LONE_SIGN = /^[,.;:!?‚‘’'`"]{1,2}$/;
const DESCENDER = /[gjpqyQ,;()/@[\]{}|$§]/;
const GLUED_ICON = /^(?:[&©®¢|\\[({]|[COQG0]\))(?=\p{Ll}|\p{Lu}\p{Ll})/u;
const GLUED_TO_ADDRESS = /^[A-Z0-9&©®](?=\p{Ll}[\p{Ll}\d._-]*@)/u;
const SPACED_ICON = /^[@&9QO0°*#]$/;
const LEVEL_MARK = /^[*»«•·°+¢©¤oeae.>]$/;

interface Measures {
  small: number;
  capital: number;
  baseline: number;
}

/** The height of small letters and of capitals, and where the line stands. */
export function measuresOf({ rowAttributes, baseline }: RecognisedLine): Measures {
  const { rowHeight, ascenders, descenders } = rowAttributes;
  const small = Math.max(1, rowHeight - ascenders - Math.abs(descenders));
  return { small, capital: small + ascenders, baseline: (baseline.y0 + baseline.y1) / 2 };
}

/** A dot at the height of small letters, which no letter is. */
function isDot({ text, bbox }: RecognisedWord, { small, baseline }: Measures): boolean {
  const [width, height] = [bbox.x1 - bbox.x0, bbox.y1 - bbox.y0];
  const round = width < 1.6 * height && height < 1.6 * width;
  const floats = baseline - bbox.y1 > 0.1 * small && baseline - bbox.y0 < 1.2 * small;
  return round && floats && height < DOT * small && LEVEL_MARK.test(text);
}

/** A flat stroke at half the height of small letters: a dash, however sure the recogniser is of it. */
function isDash({ text, bbox }: RecognisedWord, { small, baseline }: Measures): boolean {
  const [width, height] = [bbox.x1 - bbox.x0, bbox.y1 - bbox.y0];
  const floats = baseline - bbox.y1 > 0.1 * small && baseline - bbox.y0 < 1.1 * small;
  return /^[-–—~_=]{1,2}$/.test(text) && floats && height < 0.5 * small && width > 1.5 * height;
}

/** Whether a word has the height of letters and stands on the line. */
function fits({ text, bbox }: RecognisedWord, { small, capital, baseline }: Measures): boolean {
  const height = bbox.y1 - bbox.y0;
  const sinks = bbox.y1 - baseline > (DESCENDER.test(text) ? 0.6 : 0.3) * small;
  return height > 0.5 * small && height < TOWERS * capital && !sinks;
}

function isPicture(word: RecognisedWord, measures: Measures, first: boolean): boolean {
  const { text, confidence, bbox } = word;
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (LEVEL_SYMBOL.test(text) && bbox.y1 - measures.baseline > DESCENDS * measures.small) return true;
  if (LONE_ICON.test(text) || (first && (ICON.test(text) || LONE_SIGN.test(text)))) return true;
  if (letters >= LONG || confidence >= DOUBTFUL || (!first && isDash(word, measures))) return false;
  if (letters === 0 || (first && letters < 3)) return true;
  return confidence < UNSURE && !fits(word, measures);
}

/** More white on both sides than between the words of the line. */
function isSetApart(words: readonly RecognisedWord[], index: number): boolean {
  const gaps = words.slice(1).map((word, at) => word.bbox.x0 - (words[at]?.bbox.x1 ?? 0));
  const usual = gaps.toSorted((one, other) => one - other)[Math.floor(gaps.length / 3)] ?? 0;
  const [before, after] = [gaps[index - 1] ?? Number.POSITIVE_INFINITY, gaps[index] ?? 0];
  return gaps.length > 2 && before > SET_APART * usual && after > SET_APART * usual;
}

/** Cuts an icon off the word it was read into. */
function withoutIcon(word: RecognisedWord, { small }: Measures): RecognisedWord {
  const [icon] = GLUED_ICON.exec(word.text) ?? GLUED_TO_ADDRESS.exec(word.text) ?? [];
  const next = icon ? word.symbols[icon.length] : undefined;
  if (!icon || !next || word.symbols.length < LONG) return word;
  if (next.bbox.x0 - word.bbox.x0 < WIDE * small) return word;
  return {
    ...word,
    text: word.text.slice(icon.length),
    symbols: word.symbols.slice(icon.length),
    bbox: { ...word.bbox, x0: next.bbox.x0 },
  };
}

/** A line without what is no text, and the list mark before it. */
export interface CleanLine {
  line: RecognisedLine;
  mark: PixelBox | null;
}

/**
 * Leaves out of a line what the recogniser made of icons, logos, dots and specks, told by size and place more than by
 * its doubt: a word it doubts is kept as it was recognised.
 */
export function dropNoise(line: RecognisedLine): CleanLine {
  const measures = measuresOf(line);
  let mark: PixelBox | null = null;
  const words: RecognisedWord[] = [];
  for (const [index, word] of line.words.entries()) {
    const first = words.length === 0;
    if (word.text.trim() === '') continue;
    if (first && isDot(word, measures)) mark = word.bbox;
    else if (SPACED_ICON.test(word.text) && isSetApart(line.words, index)) continue;
    else if (!isPicture(word, measures, first)) words.push(withoutIcon(word, measures));
  }
  return { line: { ...line, words }, mark };
}

/** Text outweighs doubt: a line of guesses, as photos and textures give, says nothing. */
export function isText({ words }: RecognisedLine): boolean {
  const letters = (word: RecognisedWord) => word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const count = words.reduce((sum, word) => sum + letters(word), 0);
  const sum = words.reduce((total, word) => total + word.confidence * letters(word), 0);
  return count > 0 && sum / count > (count < LONG ? DOUBTFUL : UNSURE);
}
