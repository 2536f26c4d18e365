import type { Chunk, Row } from './chunk.ts';
import {
  alignedShare,
  areCards,
  datedShare,
  type Fit,
  fitOf,
  meanWidth,
  type Rail,
  railOf,
} from './compare-sides.ts';
import {
  areBands,
  type Band,
  bandsAtHeadings,
  bandsBesideRail,
  findBands,
  type Gutter,
  paintedStretches,
} from './find-bands.ts';
import { groupRows } from './group-rows.ts';

/** How the two sides of an upright strip of white belong together; bands are to be judged one by one. */
export type Verdict = 'columns' | 'rows' | Band[];

const MOSTLY = 0.85;
const PARTLY = 0.6; // unrelated lines share a baseline one time in five
const NARROW = 0.36; // of the region's width: a rail of dates or labels
const SPARSE = 0.5; // a rail has a line per entry, the entry has several
const SECTION_LINES = 3; // beside a heading; beside a label there is a line or two
const ROW_BY_ROW = 0.9; // changes of side per line: a table is painted cell by cell
const MAX_LABEL_LINES = 4;
const LABEL_LINES = 2.2; // a label or a heading in a rail has one line, sometimes two
const MIN_ENTRIES = 3; // so many that begin level with something are no chance
const FEW_DATED = 0.2; // of the lines beside a rail; more are entries of a column of their own
const DATE_LINES = 3.2; // a range broken at its dash, and how long it lasted

const span = (chunks: readonly Chunk[]): number =>
  Math.max(...chunks.map((chunk) => chunk.right)) - Math.min(...chunks.map((chunk) => chunk.left));

interface Side {
  rows: Row[];
  fit: Fit;
}

/** Labels that look like headings (larger, or bold beside plain text) and have whole sections beside them. */
function isHeadingRail(side: readonly Row[], { starts }: Rail, other: readonly Row[]): boolean {
  if (other.length < SECTION_LINES * starts.length || datedShare(side) > 0.2) return false;
  if (side.length > LABEL_LINES * starts.length) return false;
  const sizes = other.map((row) => row.size).sort((one, another) => one - another);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  const plain = other.filter((row) => row.chunks.some((chunk) => !chunk.bold)).length > other.length / 2;
  return side.every((row) => row.size > 1.08 * usual || (plain && row.chunks.every((chunk) => chunk.bold)));
}

/** The lines of one side from where the other begins: a heading may stand above the dates of a rail. */
const withoutLead = (side: readonly Row[], other: readonly Row[]): Row[] =>
  side.filter(({ bottom }) => bottom > (other[0]?.top ?? 0));

/** A rail has a label or two lines of one where the other side has an entry. */
function isSparse(side: Side, other: Side): boolean {
  const { starts } = railOf(side.rows, other.rows);
  if (starts.length < 2 && datedShare(side.rows) === 0) return false;
  const most = starts.every((row) => datedShare([row]) > 0) ? DATE_LINES : LABEL_LINES;
  return side.rows.length <= SPARSE * other.rows.length && side.rows.length <= most * starts.length;
}

/** Entries of a grid: each begins with its date on the left and, level with it, what was done there on the right. */
function entryStarts(side: readonly Row[], other: readonly Row[]): readonly Row[] {
  const dated = side.filter((row) => datedShare([row]) > 0);
  const { starts, aligned } = railOf(dated, other);
  const isRail = starts.length >= MIN_ENTRIES && starts.length === dated.length && aligned >= MOSTLY;
  return isRail && datedShare(other) < FEW_DATED && side.length <= DATE_LINES * starts.length ? starts : [];
}

/** Nothing else of the page was painted in between. */
function inOneGo(chunks: readonly Chunk[]): boolean {
  const orders = chunks.map((chunk) => chunk.order);
  return Math.max(...orders) - Math.min(...orders) < chunks.length;
}

/** The entries of a table whose labels are wrapped: painted cell by cell, so that label and text come one after the other. */
function labelledBands(gutter: Gutter): Band[] | null {
  const bands = findBands(gutter);
  const labels = bands.filter(({ left, right }) => left.length > 0 && right.length > 0);
  const lines = labels.map(({ left }) => groupRows(left).length);
  const wrapped = lines.some((count) => count > 1) && lines.every((count) => count <= MAX_LABEL_LINES);
  return wrapped && areBands(bands)
    ? bands.map((band) => (labels.includes(band) ? { ...band, rail: 'label' } : band))
    : null;
}

/**
 * Decides whether the two sides of a gutter are columns to be read one after the other, or parts of the same rows
 * (dates at the margin, labels before their values), by three kinds of evidence: whether lines stand on common
 * baselines, whether one side is a sparse narrow rail, and whether the file paints one side after the other.
 */
export function judgeGutter(gutter: Gutter): Verdict {
  const leftRows = groupRows(gutter.left);
  const rightRows = groupRows(gutter.right);
  const left: Side = { rows: leftRows, fit: fitOf(leftRows, rightRows) };
  const right: Side = { rows: rightRows, fit: fitOf(rightRows, leftRows) };
  const stretches = paintedStretches(gutter).length;
  const fewest = Math.min(leftRows.length, rightRows.length);
  const width = span([...gutter.left, ...gutter.right]);

  const narrow = ({ rows }: Side): boolean => meanWidth(rows) <= NARROW * width || datedShare(rows) >= MOSTLY;
  const isRail = (side: Side, other: Side): boolean => {
    if (!narrow(side)) return false;
    const dated = datedShare(withoutLead(side.rows, other.rows));
    if (dated >= MOSTLY && datedShare(other.rows) < 0.5) return true;
    const share = alignedShare(side.fit);
    if (share >= 0.8 && dated >= 0.4) return true;
    if (isSparse(side, other) && railOf(side.rows, other.rows).aligned >= MOSTLY) return true;
    return share >= MOSTLY && (fewest === 1 || stretches >= side.rows.length);
  };

  const rail = railOf(leftRows, rightRows);
  if (narrow(left) && rail.aligned >= MOSTLY) {
    if (isHeadingRail(leftRows, rail, rightRows)) return bandsBesideRail(gutter, rail.starts, 'heading');
    const level = alignedShare(left.fit) >= MOSTLY;
    if (!level && isSparse(left, right)) return bandsBesideRail(gutter, rail.starts, 'label');
    const entries = level ? [] : entryStarts(leftRows, rightRows);
    if (entries.length > 0) return bandsBesideRail(gutter, entries, 'label');
  }
  const shared = Math.min(alignedShare(left.fit), alignedShare(right.fit));
  const level = shared >= MOSTLY;
  const atHeadings = shared >= PARTLY && stretches > 2 ? bandsAtHeadings(gutter) : [];
  if (atHeadings.length > 1) return atHeadings;
  const table =
    stretches >= ROW_BY_ROW * (leftRows.length + rightRows.length) &&
    inOneGo([...gutter.left, ...gutter.right]);
  if (level && !table && areCards(leftRows, rightRows)) return 'columns';
  if (isRail(right, left)) return 'rows';
  if (isRail(left, right)) return labelledBands(gutter) ?? 'rows';
  if (stretches <= 2) return level && fewest <= 1 ? 'rows' : 'columns';
  const bands = findBands(gutter);
  if (areBands(bands)) return bands;
  return alignedShare(left.fit) >= MOSTLY || alignedShare(right.fit) >= MOSTLY ? 'rows' : 'columns';
}
