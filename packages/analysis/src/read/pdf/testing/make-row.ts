import { type Chunk, type Row, rowOf } from '../chunk.ts';

const SIZE = 10;
const LETTER = 5;

/** A chunk of words, each at its own left edge. */
export function makeChunk(
  baseline: number,
  ...placed: readonly (readonly [left: number, text: string])[]
): Chunk {
  const words = placed.map(([left, text]) => ({
    letters: [...text].map((letter, at) => ({
      text: letter,
      left: left + at * LETTER,
      right: left + (at + 1) * LETTER,
    })),
    left,
    right: left + text.length * LETTER,
    spaced: true,
  }));
  return {
    words,
    baseline,
    size: SIZE,
    left: words[0]?.left ?? 0,
    right: words.at(-1)?.right ?? 0,
    top: baseline - SIZE,
    bottom: baseline,
    bold: false,
    italic: false,
    chars: words.reduce((sum, { letters }) => sum + letters.length, 0),
    order: 0,
    ink: 0,
    ground: 0,
  };
}

/** A row of words, all in one chunk as narrow gaps leave them. */
export const makeRow = (
  baseline: number,
  ...placed: readonly (readonly [left: number, text: string])[]
): Row => rowOf([makeChunk(baseline, ...placed)]);
