import type { CvLine } from '@vitae/schema/cv-text';
import { buildLine } from './build-line.ts';
import { BULLET, type Chunk, type Row, textOfChunk } from './chunk.ts';
import { groupRows } from './group-rows.ts';
import { joinPages } from './join-pages.ts';
import { orderPage } from './order-page.ts';
import type { ReadPage } from './read-page.ts';
import { findRunningLines } from './running-lines.ts';
import { setRails } from './set-rails.ts';
import { setTags } from './set-tags.ts';

const GAP = 0.4; // of the size, beyond the usual leading: an empty half line is a paragraph's end
const DEFAULT_LEADING = 1.35;
const MARK_REACH = 2.5; // of the size, from a drawn bullet to its text
const SAME_EDGE = 2; // points: items of one list begin at one place
const WIDEST_LEADING = 1.8; // more than that between all lines is a list of paragraphs

interface PlacedRow {
  row: Row;
  page: ReadPage;
  column: number;
  region: CvLine['region'];
}

/** Whether a row continues downwards from the one before it, in the same column of the same page. */
function follows(before: PlacedRow | undefined, { row, page, region }: PlacedRow): boolean {
  if (!before || before.page !== page || before.region !== region) return false;
  const beside = before.row.right < row.left - 2 * row.size || row.right < before.row.left - 2 * row.size;
  return before.row.baseline < row.baseline && !beside;
}

/** Distance of baselines inside paragraphs, in shares of the size, for each size of text in the document. */
function usualLeadings(rows: readonly PlacedRow[]): (size: number) => number {
  const bySize = new Map<number, number[]>();
  for (const [index, placed] of rows.entries()) {
    const before = rows[index - 1];
    if (
      !before ||
      !follows(before, placed) ||
      Math.abs(before.row.size - placed.row.size) > 0.1 * placed.row.size
    )
      continue;
    const ratio = (placed.row.baseline - before.row.baseline) / placed.row.size;
    if (ratio < 0.8 || ratio > 2.5) continue;
    const key = Math.round(placed.row.size * 2);
    bySize.set(key, [...(bySize.get(key) ?? []), ratio]);
  }
  const usual = new Map<number, number>();
  for (const [key, ratios] of bySize) {
    ratios.sort((one, other) => one - other);
    usual.set(key, Math.min(ratios[Math.floor(ratios.length * 0.3)] ?? DEFAULT_LEADING, WIDEST_LEADING));
  }
  return (size) => usual.get(Math.round(size * 2)) ?? DEFAULT_LEADING;
}

/** Over a page break nothing can be measured; another style than before begins something new. */
function opensAfter(previous: CvLine | undefined, line: CvLine): boolean {
  if (!previous) return true;
  const sameSize = Math.abs((previous.fontSize ?? 0) - (line.fontSize ?? 0)) < 0.05 * (line.fontSize ?? 1);
  return previous.bold !== line.bold || !sameSize;
}

const isBulleted = (chunk: Chunk): boolean => BULLET.test(textOfChunk(chunk).slice(0, 1));

/** Where lists begin: the left edges of rows that open with a bullet. */
const listEdges = (rows: readonly PlacedRow[]): number[] =>
  rows.flatMap(({ row: { chunks } }) => (chunks[0] && isBulleted(chunks[0]) ? [chunks[0].left] : []));

const DATED = /(?:19|20)\d\d/;

/**
 * A list item begins with a bullet, written or drawn (a dot left of the text, at the height of its small letters); it may
 * stand in a row with the label of its list. A dot behind a date is the mark of a time line.
 */
function startsListItem({ row, page }: PlacedRow, lists: readonly number[]): boolean {
  const [first, second] = row.chunks;
  const beside =
    second?.cell === true &&
    row.chunks.length === 2 &&
    lists.some((left) => Math.abs(left - second.left) < SAME_EDGE);
  const chunk = beside ? second : first;
  if (!chunk || (beside && first && DATED.test(textOfChunk(first)))) return false;
  if (isBulleted(chunk)) return true;
  return page.marks.some(({ left, right, top, bottom }) => {
    const [gap, height] = [chunk.left - right, row.baseline - (top + bottom) / 2];
    const small = right - left < 0.6 * chunk.size;
    return small && gap > 0 && gap < MARK_REACH * chunk.size && height > 0 && height < 0.65 * chunk.size;
  });
}

function toLines(rows: readonly PlacedRow[]): CvLine[] {
  const leading = usualLeadings(rows);
  const lists = listEdges(rows);
  const lines: CvLine[] = [];
  for (const [index, placed] of rows.entries()) {
    const { row, page, column, region } = placed;
    const before = rows[index - 1];
    const role = row.heading ? 'heading' : startsListItem(placed, lists) ? 'list-item' : null;
    const line = buildLine(row, { page: page.number, column, region, role, gapBefore: true }, page);
    if (!line) continue;
    if (row.gapBefore !== undefined) line.gapBefore = row.gapBefore;
    else if (before && follows(before, placed)) {
      const size = Math.max(row.size, before.row.size);
      const usual = leading(row.size) * row.size;
      line.gapBefore = row.baseline - before.row.baseline > Math.max(usual, 1.1 * size) + GAP * size;
    } else if (before && before.page !== page) line.gapBefore = opensAfter(lines.at(-1), line);
    lines.push(line);
  }
  return lines;
}

/** All lines of a document in reading order, from its pages' chunks. */
export function layOutLines(pages: readonly ReadPage[]): CvLine[] {
  const running = findRunningLines(pages);
  const inRegion = (page: ReadPage, region: CvLine['region']): Chunk[] =>
    page.chunks.filter((chunk) => (running.get(chunk) ?? 'body') === region);
  const plain = (page: ReadPage, chunks: readonly Chunk[], region: CvLine['region']): PlacedRow[] =>
    groupRows(chunks).map((row) => ({ row, page, column: 0, region }));
  const edge = (region: 'header' | 'footer'): PlacedRow[] =>
    pages.flatMap((page) => plain(page, inRegion(page, region), region));

  const blocks = joinPages(pages.map((page) => orderPage(inRegion(page, 'body'), page)));
  const body = blocks.flatMap(({ rows, column, page: index }): PlacedRow[] => {
    const page = pages[index];
    return page ? rows.map((row) => ({ row, page, column, region: 'body' })) : [];
  });
  const railed = setTags(setRails(body.map(({ row }) => row)));
  const parted = body.map((placed, index) => ({ ...placed, row: railed[index] ?? placed.row }));
  const turned = pages.flatMap((page) => page.turned.flatMap(({ chunks }) => plain(page, chunks, 'body')));
  return [parted, turned, edge('header'), edge('footer')].flatMap(toLines);
}
