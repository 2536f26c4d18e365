import { type Chunk, leftEdge, type Row } from './chunk.ts';
import type { Band, Gutter } from './find-bands.ts';
import type { Grid } from './find-grids.ts';
import { findSplits } from './find-splits.ts';
import { groupRows } from './group-rows.ts';
import { joinDates } from './join-dates.ts';
import { judgeGutter } from './judge-gutter.ts';
import { headingRow, labelRows } from './label-rows.ts';
import type { Edges } from './matrix.ts';
import { findTable, orderCells } from './order-table.ts';
import { peelHeader, peelHeading, peelTail } from './peel-split.ts';
import { findRuledRail } from './ruled-rail.ts';

const SIDEBAR = 0.8; // of the other column's width
const MAX_DEPTH = 12; // columns in columns in columns: no page a person reads goes deeper

/** One column, or the full width, of a part of a page. */
export interface Block {
  rows: Row[];
  /** columns counted from the left of the page, 0 where there is one only */
  column: number;
}

const biggest = (chunks: readonly Chunk[]): number => Math.max(...chunks.map((chunk) => chunk.size));

/** The person's name is the largest text of a page: the column that has it comes first. */
function hasName({ left, right }: Gutter, largest: number): boolean {
  return biggest(right) > 0.98 * largest && biggest(right) > 1.25 * biggest(left);
}

interface Page {
  /** size of the largest text */
  largest: number;
  /** long level lines drawn across it */
  rules: readonly Edges[];
  grids: readonly Grid[];
  /** upright lines of any length */
  uprights: readonly Edges[];
  rightToLeft: boolean;
}

/** Two columns side by side, each already in reading order. */
export interface Columns {
  left: Block[];
  right: Block[];
  /** where the right column begins */
  edge: number;
  rightFirst: boolean;
  /** one column is clearly narrower: a sidebar, whose text does not continue in the other column */
  sidebar: boolean;
}

/** A part of a page over its full width, from top to bottom. */
export type Part = { blocks: Block[] } | Columns;

/** The blocks of a part in reading order. */
export function blocksOf(part: Part): Block[] {
  if ('blocks' in part) return part.blocks;
  return part.rightFirst ? [...part.right, ...part.left] : [...part.left, ...part.right];
}

const columnsOf = (blocks: readonly Block[]): number =>
  Math.max(0, ...blocks.map((block) => block.column)) + 1;

function columnsPart(split: Gutter, column: number, depth: number, page: Page): Columns {
  const left = order(split.left, column, depth, page).flatMap(blocksOf);
  const right = order(split.right, columnsOf(left), depth, page).flatMap(blocksOf);
  const width = (side: readonly Chunk[]) =>
    Math.max(...side.map((chunk) => chunk.right)) - Math.min(...side.map((chunk) => chunk.left));
  const widths = [width(split.left), width(split.right)];
  return {
    left,
    right,
    edge: leftEdge(split.right),
    rightFirst: page.rightToLeft || hasName(split, page.largest),
    sidebar: Math.min(...widths) < SIDEBAR * Math.max(...widths),
  };
}

/** What stood in a rail: a heading by itself, a label before the first line of the text beside it. */
function railParts({ left, rail }: Band, column: number, text: Part[]): Part[] {
  const rows = rail === 'heading' ? headingRow(left) : labelRows(left, text.flatMap(blocksOf)[0]?.rows ?? []);
  return rows.length > 0 ? [{ blocks: [{ rows, column }] }, ...text] : text;
}

function order(chunks: Chunk[], column: number, depth: number, page: Page): Part[] {
  if (chunks.length === 0) return [];
  const table = depth < MAX_DEPTH ? findTable(chunks, page.grids) : null;
  if (table) {
    const around = (part: Chunk[]) => order(part, column, depth + 1, page);
    const inside = (part: Chunk[]) =>
      order(part, column, depth + 1, { ...page, grids: [] }).flatMap(blocksOf);
    const blocks = [{ rows: orderCells(table.cells, inside), column }];
    return [...around(table.above), { blocks }, ...around(table.below)];
  }
  const rail = depth < MAX_DEPTH ? findRuledRail(chunks, page.uprights) : null;
  if (rail) {
    const inside = (part: Chunk[]) => order(part, column, depth + 1, page);
    const bands = rail.bands.flatMap((band) => railParts(band, column, inside(band.right)));
    return [...inside(rail.above), ...bands, ...inside(rail.below)];
  }
  if (depth < MAX_DEPTH && chunks.length > 1) {
    for (const found of findSplits(chunks, page.rules)) {
      const split = peelHeading(found);
      const verdict = judgeGutter(split);
      if (verdict === 'rows') continue;
      const inside = (part: Chunk[]) => order(part, column, depth + 1, page);
      const { above, below, left, right } = verdict === 'columns' ? peelTail(peelHeader(split)) : split;
      const middle =
        verdict === 'columns'
          ? [columnsPart({ left, right }, column, depth + 1, page)]
          : verdict.flatMap((band) =>
              band.rail ? railParts(band, column, inside(band.right)) : inside([...band.left, ...band.right]),
            );
      return [...inside(above), ...middle, ...inside(below)];
    }
  }
  return [{ blocks: [{ rows: joinDates(groupRows(chunks)), column }] }];
}

/**
 * The parts of a page in reading order: columns found by the white between them (see judgeGutter), which no line of
 * text and no drawn rule crosses.
 */
export function orderPage(
  chunks: readonly Chunk[],
  { rules, grids, uprights, rightToLeft }: Omit<Page, 'largest'>,
): Part[] {
  return order([...chunks], 0, 0, { largest: biggest(chunks), rules, grids, uprights, rightToLeft });
}
