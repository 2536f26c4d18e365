import type { Letter, Word } from './chunk.ts';

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const DIGIT = /\p{Nd}/u;
const IN_NUMBER = /[.,:/%+-]/;

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

/** A letter of the line, or the white between two words (`letter` null). */
interface Item {
  text: string;
  letter: Letter | null;
}

type Kind = 'right' | 'left' | 'number' | 'neutral';

function kindOf({ text }: Item): Kind {
  if (RIGHT_TO_LEFT.test(text)) return 'right';
  if (LEFT_TO_RIGHT.test(text)) return 'left';
  return DIGIT.test(text) ? 'number' : 'neutral';
}

/** End of the stretch that runs from left to right: Latin words with the numbers and signs between them. */
function endOfLatin(items: readonly Item[], start: number): number {
  let end = start + 1;
  let depth = 0;
  for (let index = start; index < items.length; index += 1) {
    const item = items[index];
    if (!item || item.text === '\t') break;
    const kind = kindOf(item);
    if (kind === 'right') break;
    if (item.text === '(') depth += 1;
    const closes = item.text === ')' && depth > 0;
    if (closes) depth -= 1;
    if (kind !== 'neutral' || closes) end = index + 1;
  }
  return end;
}

/** End of a number, with the signs inside it. */
function endOfNumber(items: readonly Item[], start: number): number {
  let end = start + 1;
  for (let index = start + 1; index < items.length; index += 1) {
    const item = items[index];
    if (!item) break;
    if (kindOf(item) === 'number') end = index + 1;
    else if (item.letter === null || !IN_NUMBER.test(item.text)) break;
  }
  return end;
}

/** Undoes the display order of a line that is read from right to left: all is turned but what runs from left to right. */
function turn(items: readonly Item[]): Item[] {
  const stretches: Item[][] = [];
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (!item) break;
    const kind = kindOf(item);
    const opensLatin = item.text === '(' && items[index + 1] && kindOf(items[index + 1] as Item) === 'left';
    const end =
      kind === 'left' || opensLatin
        ? endOfLatin(items, index)
        : kind === 'number'
          ? endOfNumber(items, index)
          : index + 1;
    const mirrored = end === index + 1 ? MIRRORED[item.text] : undefined;
    const turned =
      mirrored && item.letter ? [{ text: mirrored, letter: { ...item.letter, text: mirrored } }] : null;
    stretches.push(turned ?? items.slice(index, end));
    index = end;
  }
  return stretches.reverse().flat();
}

/** A line read from left to right with stretches from right to left in it: those are turned where they stand. */
function turnInside(items: readonly Item[]): Item[] {
  const result: Item[] = [];
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (!item) break;
    let end = index + 1;
    if (kindOf(item) === 'right') {
      for (let ahead = index; ahead < items.length; ahead += 1) {
        const next = items[ahead];
        if (!next || kindOf(next) === 'left' || next.text === '\t') break;
        if (kindOf(next) === 'right') end = ahead + 1;
      }
    }
    const stretch = items.slice(index, end);
    result.push(...(end > index + 1 ? turn(stretch) : stretch));
    index = end;
  }
  return result;
}

function toWords(items: readonly Item[]): PlacedWord[] {
  const words: PlacedWord[] = [];
  let separator = '';
  let open = false;
  for (const { text, letter } of items) {
    if (!letter) {
      separator = text;
      open = false;
      continue;
    }
    const last = words.at(-1);
    if (open && last) last.word.letters.push(letter);
    else
      words.push({
        word: { letters: [letter], left: letter.left, right: letter.right, spaced: true },
        separator,
      });
    separator = '';
    open = true;
  }
  return words;
}

/**
 * Puts the words of a line, given from left to right, into the order they are read in. Hebrew and Arabic run from
 * right to left, Latin words and numbers inside them from left to right (a small part of the Unicode Bidirectional
 * Algorithm, UAX #9, backwards: the file holds what is displayed). `rightToLeft` is the direction of the page.
 */
export function toLogicalOrder(words: readonly PlacedWord[], rightToLeft: boolean): PlacedWord[] {
  const has = (pattern: RegExp) =>
    words.some(({ word }) => word.letters.some(({ text }) => pattern.test(text)));
  if (!has(RIGHT_TO_LEFT)) return [...words];
  const items = words.flatMap(({ word, separator }): Item[] => [
    ...(separator ? [{ text: separator, letter: null }] : []),
    ...word.letters.map((letter) => ({ text: letter.text, letter })),
  ]);
  return toWords(rightToLeft ? turn(items) : turnInside(items));
}

/** Whether a page is written from right to left: most of its letters are. */
export function readsRightToLeft(words: readonly Word[]): boolean {
  let balance = 0;
  for (const { letters } of words) {
    for (const { text } of letters)
      balance += RIGHT_TO_LEFT.test(text) ? 1 : LEFT_TO_RIGHT.test(text) ? -1 : 0;
  }
  return balance > 0;
}
