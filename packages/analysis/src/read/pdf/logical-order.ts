import type { Letter, Word } from './chunk.ts';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const STAYS = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}@._:/%+-]/u;

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
};

export interface PlacedWord {
  word: Word;
  /** what stands between the word before it and itself */
  separator: string;
}

const has = (pattern: RegExp, word: Word): boolean =>
  word.letters.some((letter) => pattern.test(letter.text));

/** Reverses a list but for the stretches that keep their order. */
function reverseBut<Item>(items: readonly Item[], keeps: (item: Item) => boolean): Item[] {
  const reversed = items.toReversed();
  const result: Item[] = [];
  let kept: Item[] = [];
  for (const item of reversed) {
    if (keeps(item)) kept.push(item);
    else {
      result.push(...kept.toReversed(), item);
      kept = [];
    }
  }
  return [...result, ...kept.toReversed()];
}

function readWord(word: Word): Word {
  if (!has(RIGHT_TO_LEFT, word)) return word;
  const letters: Letter[] = reverseBut(word.letters, (letter) => STAYS.test(letter.text));
  const closes = letters.findIndex((letter) => letter.text === ')');
  const opens = letters.findIndex((letter) => letter.text === '(');
  const inverted = closes >= 0 && (opens < 0 || closes < opens);
  return {
    ...word,
    letters: inverted
      ? letters.map((letter) => ({ ...letter, text: MIRRORED[letter.text] ?? letter.text }))
      : letters,
  };
}

/**
 * Puts the words of a line, given from left to right, into the order they are read in. Hebrew and Arabic run from
 * right to left, Latin words and numbers inside them from left to right (a small part of the Unicode Bidirectional
 * Algorithm, UAX #9, backwards: the file holds what is displayed).
 */
export function toLogicalOrder(words: readonly PlacedWord[]): PlacedWord[] {
  let rtl = 0;
  let ltr = 0;
  for (const { word } of words) {
    if (has(RIGHT_TO_LEFT, word)) rtl += word.letters.length;
    else if (has(LEFT_TO_RIGHT, word)) ltr += word.letters.length;
  }
  if (rtl === 0) return [...words];
  const read = words.map(({ word, separator }) => ({ word: readWord(word), separator }));
  const separators = words.slice(1).map(({ separator }) => separator);
  const ordered =
    rtl >= ltr
      ? reverseBut(read, ({ word }) => has(LEFT_TO_RIGHT, word))
      : reverseBut(read.toReversed(), ({ word }) => has(RIGHT_TO_LEFT, word));
  const between = rtl >= ltr ? separators.toReversed() : separators;
  return ordered.map(({ word }, index) => ({
    word,
    separator: index === 0 ? '' : (between[index - 1] ?? ' '),
  }));
}
