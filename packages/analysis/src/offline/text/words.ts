import { fold } from './fold.ts';

/** A word, a number or a single mark of a line, with its place. */
export type Word = {
  readonly kind: 'word' | 'number' | 'mark';
  /** folded */
  readonly key: string;
  readonly from: number;
  readonly to: number;
};

// One character class per alternative: the scan is linear whatever the line holds. Each Han character is a word of its own.
const WORD =
  /(?<han>\p{Script=Han})|(?<number>[0-9０-９]+)|(?<word>[[\p{L}\p{M}]--\p{Script=Han}]+)|(?<mark>[^\s\p{L}\p{M}0-9０-９])/gv;

/** The words, numbers and marks of a line, in order; white space is left out. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const { number, mark } = match.groups ?? {};
    const kind = number !== undefined ? 'number' : mark !== undefined ? 'mark' : 'word';
    words.push({ kind, key: fold(raw), from: match.index, to: match.index + raw.length });
  }
  return words;
}
