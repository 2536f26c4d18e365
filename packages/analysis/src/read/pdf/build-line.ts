import type { CvLine, LineRun } from '@vitae/schema/cv-text';
import { addRun, mixedRuns } from '../layout/line-runs.ts';
import { type Chunk, isBullet, type Row, textOfChunk, textOfWord } from './chunk.ts';
import { type PlacedWord, toLogicalOrder } from './logical-order.ts';
import type { Edges } from './matrix.ts';
import type { ReadPage } from './read-page.ts';

const TOUCHING = 0.13; // of the size: a superscript at its word
const STYLE_GAP = 0.6; // where the style changes too
const TAB = 1; // of the size: wider gaps separate the parts of a row

/** A link annotation: where it can be clicked, and where it leads. */
export interface LinkArea {
  edges: Edges;
  url: string;
}

export type LinePlace = Pick<CvLine, 'page' | 'column' | 'region' | 'role' | 'gapBefore'>;

function separatorBetween(before: Chunk, after: Chunk): string {
  if (after.glued) return '';
  if (after.cell) return '\t';
  const size = Math.min(before.size, after.size);
  if (Math.abs(before.baseline - after.baseline) > 0.7 * size) return ' '; // a wrapped label
  if (isBullet(before)) return ' ';
  const gap = (after.left - before.right) / Math.max(size, 0.1);
  if (gap < TOUCHING) return '';
  if (before.ground !== after.ground && before.ground > 0 && after.ground > 0) return '\t';
  const script = Math.abs(before.baseline - after.baseline) > 0.2 * size && gap < 0.35;
  if (script) return '';
  if (before.bold !== after.bold && gap > STYLE_GAP) return '\t';
  return gap < TAB &&
    before.size / after.size < 1.5 &&
    after.size / before.size < 1.5 &&
    before.order <= after.order
    ? ' '
    : '\t';
}

function placeWords(chunks: readonly Chunk[]): PlacedWord[] {
  const placed: PlacedWord[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const before = chunks[index - 1];
    for (const [position, word] of chunk.words.entries()) {
      const separator =
        position > 0 ? (word.spaced ? ' ' : '') : before ? separatorBetween(before, chunk) : '';
      placed.push({ word, separator });
    }
  }
  return placed;
}

const DATED = /(?:19|20)\d\d/;

const WORDED = /\p{L}/u;

/** The part of a row that names its style: the first one between tabs that has words and is no date. */
function leadOf(chunks: readonly Chunk[]): readonly Chunk[] {
  const parts: Chunk[][] = [];
  for (const [index, chunk] of chunks.entries()) {
    const before = chunks[index - 1];
    const part = parts.at(-1);
    if (part && before && separatorBetween(before, chunk) !== '\t') part.push(chunk);
    else parts.push([chunk]);
  }
  const isDated = (part: readonly Chunk[]): boolean => part.some((chunk) => DATED.test(textOfChunk(chunk)));
  const others = parts.filter((part) => !isDated(part));
  return others.find((part) => part.some((chunk) => WORDED.test(textOfChunk(chunk)))) ?? others[0] ?? chunks;
}

function mostly(chunks: readonly Chunk[], test: (chunk: Chunk) => boolean): boolean {
  const chars = (some: readonly Chunk[]) => some.reduce((sum, chunk) => sum + chunk.chars, 0);
  return chars(chunks.filter(test)) > chars(chunks) / 2;
}

interface Covered {
  start: number;
  end: number;
  url: string;
}

/** The link under a letter, if its middle lies in one. */
function linkAt(links: readonly LinkArea[], x: number, y: number): string | null {
  const hit = links.find(
    ({ edges }) => x >= edges.left && x <= edges.right && y >= edges.top - 1 && y <= edges.bottom + 1,
  );
  return hit?.url ?? null;
}

/** One line of the result, made from the chunks of a row. */
export function buildLine(
  row: Row,
  place: LinePlace,
  { links, rightToLeft }: Pick<ReadPage, 'links' | 'rightToLeft'>,
): CvLine | null {
  const near = links.filter(({ edges }) => edges.top <= row.bottom && edges.bottom >= row.top);
  const middle = row.baseline - row.size * 0.3;
  const covered: Covered[] = [];
  const runs: LineRun[] = [];
  let text = '';
  for (const { word, separator } of toLogicalOrder(placeWords(row.chunks), rightToLeft)) {
    text += separator;
    const normal = textOfWord(word).normalize('NFC');
    const shifted = normal.length !== textOfWord(word).length; // letters and text no longer count alike
    let offset = text.length;
    for (const letter of near.length > 0 ? word.letters : []) {
      const end = shifted ? text.length + normal.length : offset + letter.text.length;
      const url = linkAt(near, (letter.left + letter.right) / 2, middle);
      const last = covered.at(-1);
      if (url && last?.url === url && text.slice(last.end, offset).trim() === '') last.end = end;
      else if (url) covered.push({ start: offset, end, url });
      if (!shifted) offset = end;
    }
    const { bold = false, italic = false } = word;
    addRun(runs, { start: text.length, end: text.length + normal.length, bold, italic });
    text += normal;
  }
  if (text.trim() === '') return null;
  const lead = leadOf(row.chunks);
  return {
    text,
    ...place,
    box: {
      x: round(row.left),
      y: round(row.top),
      width: round(row.right - row.left),
      height: round(row.bottom - row.top),
    },
    fontSize: round(row.size),
    bold: mostly(lead, (chunk) => chunk.bold),
    italic: mostly(lead, (chunk) => chunk.italic),
    links: covered,
    ...mixedRuns(runs),
    ...surenessOf(row.chunks),
  };
}

/** How sure the recogniser is of a scan's line: of its letters, on average. */
function surenessOf(chunks: readonly Chunk[]): Pick<CvLine, 'sureness'> {
  const recognised = chunks.filter((chunk) => chunk.sureness !== undefined);
  if (recognised.length === 0) return {};
  const chars = recognised.reduce((sum, chunk) => sum + chunk.chars, 0);
  const sure = recognised.reduce((sum, chunk) => sum + chunk.chars * (chunk.sureness ?? 1), 0);
  return { sureness: round(sure / chars) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
