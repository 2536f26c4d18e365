import type { Chunk, Word } from './chunk.ts';

/** The words of a chunk as a chunk of their own. */
function part(chunk: Chunk, words: Word[]): Chunk {
  return {
    ...chunk,
    words,
    left: Math.min(...words.map(({ left }) => left)),
    right: Math.max(...words.map(({ right }) => right)),
    chars: words.reduce((sum, { letters }) => sum + letters.length, 0),
  };
}

/** Cuts a chunk before some of its words; what follows a cut is a cell of its own. */
export function cutChunk(chunk: Chunk, before: readonly number[]): Chunk[] {
  if (before.length === 0) return [chunk];
  const edges = [...new Set([0, ...before])].sort((one, other) => one - other);
  return edges.map((from, at) => {
    const cell = before.includes(from) || chunk.cell;
    const words = chunk.words.slice(from, edges[at + 1]);
    return { ...part(chunk, words), ...(cell && { cell: true }) };
  });
}
