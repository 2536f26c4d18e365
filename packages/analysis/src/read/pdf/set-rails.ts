import { type Chunk, type Row, textOfWord, type Word } from './chunk.ts';
import { cutChunk } from './cut-chunk.ts';

const LEAST_GAP = 0.4; // of the size: nearer than that are words of one text
const CLEAR_GAP = 1; // of the size: a tab by itself
const WIDER = 1.5; // than the row's own gaps between words: justified and typewritten text lines up by chance
const SAME_EDGE = 0.8; // points
const RAIL_ROWS = 3; // labels that end, and texts that begin, at the same two edges
const STOP_ROWS = 2; // texts that begin at an edge after a clear gap

/** A gap between two words of a row, with what stands right and left of it. */
interface Gap {
  row: Row;
  chunk: Chunk;
  /** index in the chunk of the word behind the gap */
  index: number;
  right: number;
  left: number;
  wide: number;
  /** the word before it */
  before: string;
}

const wordsOf = (row: Row): { chunk: Chunk; index: number; word: Word }[] =>
  row.chunks.flatMap((chunk) => chunk.words.map((word, index) => ({ chunk, index, word })));

const median = (values: readonly number[]): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** The gaps of a row that may part a label from its text: clearly wider than the row's others. */
function gapsOf(row: Row): Gap[] {
  const words = wordsOf(row);
  const gaps = words.slice(1).map(({ chunk, index, word }, at): Gap => {
    const label = words[at]?.word;
    const right = label?.right ?? 0;
    const wide = (word.left - right) / Math.max(row.size, 0.1);
    return { row, chunk, index, right, left: word.left, wide, before: label ? textOfWord(label) : '' };
  });
  return gaps.filter((gap) => {
    const others = gaps.filter((each) => each !== gap && each.wide > 0 && each.wide < CLEAR_GAP);
    return gap.wide > LEAST_GAP && gap.wide > WIDER * median(others.map(({ wide }) => wide));
  });
}

const near = (one: number, other: number): boolean => Math.abs(one - other) < SAME_EDGE;

/** Whether a gap repeats down the column: labels set against it from the left, or texts that begin at a tab stop. */
function isRail(gap: Gap, all: readonly Gap[]): boolean {
  const beside = all.filter(({ left, row }) => row !== gap.row && near(left, gap.left));
  const aligned = [gap, ...beside.filter(({ right }) => near(right, gap.right))];
  const differ = new Set(aligned.map(({ before }) => before)).size > 1; // the same word is as wide each time
  return (
    (aligned.length >= RAIL_ROWS && differ) ||
    beside.filter(({ wide }) => wide >= CLEAR_GAP).length >= STOP_ROWS
  );
}

/**
 * Parts labels from the text beside them where the white between is narrow, but stands at the same place in row after
 * row: a rail of dates or labels, as LaTeX classes and tables set them.
 */
export function setRails(rows: readonly Row[]): Row[] {
  const all = rows.flatMap(gapsOf);
  const rails = all.filter((gap) => gap.wide < CLEAR_GAP && isRail(gap, all));
  const byRow = Map.groupBy(rails, ({ row }) => row);
  return rows.map((row) => {
    const [first] = byRow.get(row) ?? [];
    if (!first) return row;
    return {
      ...row,
      chunks: row.chunks.flatMap((chunk) =>
        chunk === first.chunk ? cutChunk(chunk, [first.index]) : [chunk],
      ),
    };
  });
}
