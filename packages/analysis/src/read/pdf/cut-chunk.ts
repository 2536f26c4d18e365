import { type Chunk, partOf } from './chunk.ts';

/** Cuts a chunk before some of its words; what follows a cut is a cell of its own. */
export function cutChunk(chunk: Chunk, before: readonly number[]): Chunk[] {
  if (before.length === 0) return [chunk];
  const edges = [...new Set([0, ...before])].sort((one, other) => one - other);
  return edges.map((from, at) => {
    const cell = before.includes(from) || chunk.cell;
    const words = chunk.words.slice(from, edges[at + 1]);
    return { ...partOf(chunk, words), ...(cell && { cell: true }) };
  });
}
