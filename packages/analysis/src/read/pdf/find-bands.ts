import type { Chunk, Row } from './chunk.ts';
import { groupRows, offset } from './group-rows.ts';

const LONG = 4; // lines: what is painted in one go at this length is no accident
const MOSTLY = 0.85;

export interface Gutter {
  left: Chunk[];
  right: Chunk[];
}

export interface Band extends Gutter {
  top: number;
  bottom: number;
  /** the left side stood in a rail: a heading of its own, or a label of the right side's first line */
  rail?: 'heading' | 'label';
}

export interface Stretch {
  side: 'left' | 'right';
  chunks: Chunk[];
}

/** Stretches of chunks painted on one side before painting went to the other. */
export function paintedStretches({ left, right }: Gutter): Stretch[] {
  const marked = [
    ...left.map((chunk) => ({ side: 'left' as const, chunk })),
    ...right.map((chunk) => ({ side: 'right' as const, chunk })),
  ].sort((one, other) => one.chunk.order - other.chunk.order);
  const stretches: Stretch[] = [];
  for (const { side, chunk } of marked) {
    const last = stretches.at(-1);
    if (last?.side === side) last.chunks.push(chunk);
    else stretches.push({ side, chunks: [chunk] });
  }
  return stretches;
}

/** Cuts a region to bands that follow each other downwards, as painting did: rows of cards, entries of a table. */
export function findBands(gutter: Gutter): Band[] {
  const bands: Band[] = [];
  for (const { side, chunks } of paintedStretches(gutter)) {
    const top = Math.min(...chunks.map((chunk) => chunk.top));
    const bottom = Math.max(...chunks.map((chunk) => chunk.bottom));
    const last = bands.at(-1);
    const slack = 0.3 * (chunks[0]?.size ?? 0);
    if (last && last[side].length === 0 && top < last.bottom - slack) {
      last[side].push(...chunks);
      last.top = Math.min(last.top, top);
      last.bottom = Math.max(last.bottom, bottom);
    } else {
      const band: Band = { left: [], right: [], top, bottom };
      band[side].push(...chunks);
      bands.push(band);
    }
  }
  return bands;
}

/** Both sides begin on one height, or both are long. */
function convinces({ left, right }: Band): boolean {
  const sides: Row[][] = [groupRows(left), groupRows(right)];
  const [one, other] = sides.map((rows) => rows[0]);
  if (!one || !other || sides.every((rows) => rows.length >= LONG)) return true;
  return offset(one, other) < 0.6 * one.size;
}

/**
 * Whether these bands are how the page was made. (A file painted strictly from top to bottom also alternates between
 * its columns, line by line, but those lines begin where they happen to.)
 */
export function areBands(bands: readonly Band[]): boolean {
  const follow = bands.every((band, index) => {
    const next = bands[index + 1];
    const size = (band.left[0] ?? band.right[0])?.size ?? 0;
    return !next || next.top >= band.bottom - 0.4 * size;
  });
  return bands.length > 1 && follow && bands.filter(convinces).length >= MOSTLY * bands.length;
}

/** Larger or bolder than the usual text of a region, in every part of the row. */
function headingTest(rows: readonly Row[]): (row: Row) => boolean {
  const sizes = rows.map((row) => row.size).sort((one, other) => one - other);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return ({ chunks }) =>
    chunks.every(({ size }) => size > 1.12 * usual && Math.abs(size - (chunks[0]?.size ?? 0)) < 0.1);
}

/**
 * Bands that begin with a heading: a line on one side alone, after which both sides share lines, or headings on both
 * sides at once. Columns that have nothing to do with each other do not stop and start together.
 */
export function bandsAtHeadings(gutter: Gutter): Band[] {
  const leftSide = new Set(gutter.left);
  const rows = groupRows([...gutter.left, ...gutter.right]);
  const isHeading = headingTest(rows);
  const twoSided = rows.map(
    ({ chunks }) =>
      chunks.some((chunk) => leftSide.has(chunk)) && chunks.some((chunk) => !leftSide.has(chunk)),
  );
  const clear = (above: Row | undefined, row: Row): boolean =>
    !above || row.top - above.bottom > -0.1 * Math.min(row.size, above.size);
  const bands: Band[] = [];
  for (const [index, row] of rows.entries()) {
    const [above, below] = [rows[index - 1], rows[index + 1]];
    const free = below !== undefined && clear(above, row) && clear(row, below);
    const closer = !above || !below || row.baseline - above.baseline > below.baseline - row.baseline;
    const opens = twoSided[index] ? isHeading(row) : twoSided[index + 1] === true;
    const last = bands.at(-1);
    const band =
      !last || (free && closer && opens) ? { left: [], right: [], top: row.top, bottom: row.bottom } : last;
    if (band !== last) bands.push(band);
    for (const chunk of row.chunks) band[leftSide.has(chunk) ? 'left' : 'right'].push(chunk);
    band.bottom = row.bottom;
  }
  return bands;
}

function bandOf(left: Chunk[], right: Chunk[], rail?: 'heading' | 'label'): Band[] {
  const chunks = [...left, ...right];
  if (chunks.length === 0) return [];
  const top = Math.min(...chunks.map((chunk) => chunk.top));
  return [{ left, right, top, bottom: Math.max(...chunks.map((chunk) => chunk.bottom)), rail }];
}

/**
 * Bands of a region whose headings or labels stand in a rail of their own: what stands beside each of them, after its
 * heading or together with its label.
 */
export function bandsBesideRail(gutter: Gutter, starts: readonly Row[], rail: 'heading' | 'label'): Band[] {
  const tops = starts.map((row) => row.top - 0.3 * row.size);
  const indexOf = (chunk: Chunk): number => tops.findLastIndex((top) => chunk.top + 0.3 * chunk.size > top);
  const labels = Map.groupBy(gutter.left, indexOf);
  const texts = Map.groupBy(gutter.right, indexOf);
  const beside = starts.flatMap((_, index) => {
    const [label, text] = [labels.get(index) ?? [], texts.get(index) ?? []];
    const apart = rail === 'heading' || text.length === 0;
    return apart ? [...bandOf(label, [], 'heading'), ...bandOf([], text)] : bandOf(label, text, 'label');
  });
  return [...bandOf(labels.get(-1) ?? [], texts.get(-1) ?? []), ...beside];
}
