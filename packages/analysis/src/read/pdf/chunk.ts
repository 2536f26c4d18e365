import type { Edges } from './matrix.ts';

/** One character of a word: its text after cleaning and its place along the line. */
export interface Letter {
  text: string;
  left: number;
  right: number;
}

export interface Word {
  letters: Letter[];
  left: number;
  right: number;
  /** whether a space stands before it within its chunk (CJK and superscripts join without one) */
  spaced: boolean;
  /** most of its letters are */
  bold?: boolean;
  italic?: boolean;
}

/** Words of one line that clearly belong together: no column edge, tab or change of box between them. */
export interface Chunk extends Edges {
  words: Word[];
  baseline: number;
  size: number;
  bold: boolean;
  italic: boolean;
  chars: number;
  /** place among the page's chunks in order of painting */
  order: number;
  /** colour and opacity of its first letter, as one number to compare by */
  ink: number;
  /** the chip or cell it stands on, 0 for the bare page */
  ground: number;
  /** it begins a part of its own in its row, whatever the distance */
  cell?: boolean;
  /** it goes on with a word that was broken for want of room */
  glued?: boolean;
  /** how sure a recogniser is of its letters, 0 to 1 */
  sureness?: number;
}

/** Chunks that stand side by side on one line of the page, from left to right. */
export interface Row extends Edges {
  chunks: Chunk[];
  baseline: number;
  size: number;
  /** a table says so: it names the section beside it */
  heading?: boolean;
  /** a table says whether something new begins here; elsewhere the white above tells */
  gapBefore?: boolean;
}

export const textOfWord = (word: Word): string => word.letters.map((letter) => letter.text).join('');

export const textOfChunk = (chunk: Chunk): string =>
  chunk.words.map((word, index) => (index > 0 && word.spaced ? ' ' : '') + textOfWord(word)).join('');

export const leftEdge = (chunks: readonly Chunk[]): number => Math.min(...chunks.map((chunk) => chunk.left));

/** Marks that begin list items. */
export const BULLET = /^[\p{So}•◦▪▫▸▹►▻‣⁃∙·→»›]$/u;

export const isBullet = (chunk: Chunk): boolean => chunk.chars === 1 && BULLET.test(textOfChunk(chunk));

/** Whether most letters of the words are so; undefined where the words do not know. */
function mostly(words: readonly Word[], look: 'bold' | 'italic'): boolean | undefined {
  if (words.every((word) => word[look] === undefined)) return undefined;
  const letters = (some: readonly Word[]): number => some.reduce((sum, word) => sum + word.letters.length, 0);
  return letters(words.filter((word) => word[look] === true)) * 2 > letters(words);
}

/** The part of a chunk that some of its words make up, in their own look. */
export const partOf = (chunk: Chunk, words: Word[]): Chunk => ({
  ...chunk,
  words,
  bold: mostly(words, 'bold') ?? chunk.bold,
  italic: mostly(words, 'italic') ?? chunk.italic,
  left: Math.min(...words.map(({ left }) => left)),
  right: Math.max(...words.map(({ right }) => right)),
  chars: words.reduce((sum, { letters }) => sum + letters.length, 0),
});

/** The chunks as one row, in the order given. */
export function rowOf(chunks: Chunk[]): Row {
  const words = chunks.filter((chunk) => chunk.chars > 2); // a large quotation mark sets no line's size
  const largest = (words.length > 0 ? words : chunks).reduce((one, other) =>
    other.size > one.size ? other : one,
  );
  return {
    chunks,
    left: Math.min(...chunks.map((chunk) => chunk.left)),
    right: Math.max(...chunks.map((chunk) => chunk.right)),
    top: Math.min(...chunks.map((chunk) => chunk.top)),
    bottom: Math.max(...chunks.map((chunk) => chunk.bottom)),
    baseline: largest.baseline,
    size: largest.size,
  };
}
