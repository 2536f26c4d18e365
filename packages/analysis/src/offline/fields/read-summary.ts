import type { Line } from '../lines/line.ts';
import { type Found, found } from '../output/found.ts';

const SECTION = 0.95;
const TOP = 0.8;
const MIN_WORDS = 8;
const MIN_HAN_CHARS = 25;

/** The person's own description, from the section that carries it. */
export const summaryOf = (lines: readonly Line[]): Found | null =>
  found(
    lines.map(({ content }) => content),
    SECTION,
  );

function isProse(line: Line): boolean {
  const { text } = line.content;
  const han = (text.match(/[\p{Script=Han}\p{Script=Hiragana}]/gu)?.length ?? 0) >= MIN_HAN_CHARS;
  return line.cells.length === 1 && (han || text.split(/\s+/).length >= MIN_WORDS) && !/[|•]|@/.test(text);
}

/** A description without a heading: running text among the person's own lines, with the line its last sentence ends in. */
export function summaryAtTop(lines: readonly Line[], taken: ReadonlySet<number>): Found | null {
  const free = lines.filter(({ index }) => !taken.has(index));
  const first = free.findIndex(isProse);
  if (first < 0) return null;
  const style = free[first]?.style;
  const told: Line[] = [];
  for (const line of free.slice(first)) {
    const goesOn = line.style === style || isProse(line);
    if (!goesOn) break;
    told.push(line);
  }
  return found(
    told.map(({ content }) => content),
    TOP,
  );
}
