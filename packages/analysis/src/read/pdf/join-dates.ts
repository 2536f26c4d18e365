import { type Chunk, type Row, rowOf, textOfChunk } from './chunk.ts';

const YEAR = /(?:19|20)\d\d/;
const MAX_DATE_CHARS = 32;
const OPEN_DATE = /(?:[-–—]|\b(?:to|bis|until|à|au|al|a|do|по))$|^\p{L}{3,10}\.?$/iu;
const OPEN_RANGE = /[-–—]$|\b(?:to|bis|until|à|au|al|a|do|tot|по)$/iu;
const REST_OF_DATE =
  /^[-–—]?\s?(?:(?:\p{L}{3,10}\.?\s)?(?:19|20)\d\d|\d{1,2}[./]\d{2,4}|present|heute|today|now|current)\)?$/iu;

const isAbove = (chunk: Chunk, below: Chunk): boolean =>
  (Math.abs(chunk.left - below.left) < 3 || Math.abs(chunk.right - below.right) < 3) &&
  below.baseline - chunk.baseline < 1.8 * chunk.size;

/** A date set at half height between a title and the line below it. */
function floatsBeside(above: Row, row: Row): boolean {
  const [chunk] = row.chunks;
  if (!chunk || row.chunks.length > 1 || chunk.chars > MAX_DATE_CHARS || !YEAR.test(textOfChunk(chunk)))
    return false;
  const overlap = Math.min(above.bottom, row.bottom) - Math.max(above.top, row.top);
  return overlap > 0.15 * row.size && chunk.left > above.right;
}

/**
 * Brings dates to the line they belong to: one that was wrapped in its narrow column ("March" over "2022") goes up to
 * where it began, one that floats at half height goes to the line above.
 */
export function joinDates(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  for (const row of rows) {
    const above = result.at(-1);
    const rest = row.chunks.find((chunk) => REST_OF_DATE.test(textOfChunk(chunk)));
    const open = row.chunks.length > 1 ? OPEN_DATE : OPEN_RANGE; // by itself, a year below a word may be a date of its own
    const start =
      rest && above?.chunks.find((chunk) => isAbove(chunk, rest) && open.test(textOfChunk(chunk)));
    if (above && floatsBeside(above, row)) {
      result[result.length - 1] = rowOf([...above.chunks, ...row.chunks]);
    } else if (rest && start && above && above.chunks.length > 1) {
      above.chunks.splice(above.chunks.indexOf(start) + 1, 0, rest);
      const others = row.chunks.filter((chunk) => chunk !== rest);
      if (others.length > 0) result.push(rowOf(others));
    } else result.push(row);
  }
  return result;
}
