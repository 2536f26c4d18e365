import { type Row, textOfChunk } from './chunk.ts';
import { offset } from './group-rows.ts';

const ALIGNED = 0.13; // of the size: lines of one row differ by less; unrelated lines do so one time in five
const BLOCK_END = 1.75; // of the size, between baselines: more is white between blocks, not leading
const WRAPPED = 1.8; // of the size: lines of one label are nearer
const LABEL_END = 2.3; // of the size: lines of one label, a date and a place below it, stand closer
const SAME_OFFSET = 1; // points
const EDGE = 3; // points: edges that are meant to be in line differ by less

const DATE =
  /(?:19|20)\d\d|\d{1,2}\s?[./]\s?\d{2,4}|\b(?:present|today|heute|now|current|oggi|actual|presente|nu|nå)\b/i;
/** "4 years 3 months" below a range. */
export const LASTED = /^\d{1,2}\s\p{L}/u;

export interface Fit {
  /** for each line whether it stands on the baseline of a line of the other side */
  aligned: boolean[];
  /** for each line whether it overlaps one in height without that */
  crossing: boolean[];
}

const meets = (one: Row, other: Row): boolean =>
  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.2 * Math.min(one.size, other.size);

/** Whether two lines stand on one baseline. */
const standsBeside = (one: Row, other: Row): boolean =>
  offset(one, other) <= Math.max(ALIGNED * Math.min(one.size, other.size), 0.6);

/** How the lines of one side of a gutter stand to those of the other. */
export function fitOf(side: readonly Row[], other: readonly Row[]): Fit {
  const result: Fit = { aligned: [], crossing: [] };
  let from = 0;
  for (const row of side) {
    while (from < other.length && (other[from]?.bottom ?? 0) < row.top - row.size * 2) from += 1;
    let met = false;
    let matched = false;
    for (let index = from; index < other.length; index += 1) {
      const candidate = other[index];
      if (!candidate || candidate.top > row.bottom + row.size) break;
      met ||= meets(row, candidate);
      matched ||= standsBeside(row, candidate);
    }
    result.aligned.push(matched);
    result.crossing.push(met && !matched);
  }
  return result;
}

const count = (flags: readonly boolean[]): number => flags.filter(Boolean).length;

/** Of the lines that share their height with the other side, the part that shares a baseline too. */
export function alignedShare({ aligned, crossing }: Fit): number {
  const shared = count(aligned) + count(crossing);
  return shared > 0 ? count(aligned) / shared : 1;
}

const percentile = (values: readonly number[], share: number): number | undefined =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)];

/** First lines of groups of lines, with more white above them than between lines of a paragraph. */
function blockStarts(rows: readonly Row[]): Row[] {
  const steps = rows.slice(1).map((row, index) => row.baseline - (rows[index]?.baseline ?? 0));
  const usual = percentile(steps, 0.3) ?? 0;
  return rows.filter((row, index) => {
    const step = steps[index - 1];
    return (
      step === undefined || step > Math.min(BLOCK_END * row.size, Math.max(1.25 * usual, 1.3 * row.size))
    );
  });
}

const isBold = ({ chunks }: Row): boolean => chunks.every(({ bold }) => bold);

/** Groups of lines in a rail: a wrapped label is one of them, whatever the lines beside it do. */
function railStarts(rows: readonly Row[], other: readonly Row[]): Row[] {
  return rows.filter((row, index) => {
    const above = rows[index - 1];
    if (!above) return true;
    const step = (row.baseline - above.baseline) / Math.max(row.size, above.size);
    const names = isBold(row) && isBold(above); // of sections; dates and what stands below them are in one weight with the text
    return step > LABEL_END || (step > WRAPPED && names && other.some((text) => standsBeside(row, text)));
  });
}

export interface Rail {
  starts: Row[];
  /** part of them that begin where a block of the other side begins, all by one same offset */
  aligned: number;
}

/**
 * Sees one side of a gutter as a rail of labels: where its labels begin, and whether the other side keeps to them.
 * Labels with nothing beside them (headings over the whole width) do not count.
 */
export function railOf(side: readonly Row[], other: readonly Row[]): Rail {
  const starts = railStarts(side, other);
  const blocks = blockStarts(other);
  const beside = starts.filter((row) => other.some((text) => meets(row, text)));
  const offsets = beside.flatMap((row) => {
    const near = blocks
      .map((block) => row.baseline - block.baseline)
      .filter((gap) => Math.abs(gap) < 0.6 * row.size);
    return near.length > 0 ? [Math.min(...near)] : [];
  });
  const usual = percentile(offsets, 0.5) ?? 0;
  const same = offsets.filter((gap) => Math.abs(gap - usual) < SAME_OFFSET).length;
  return { starts, aligned: same / Math.max(beside.length, 1) };
}

const textOfRow = (row: Row): string => row.chunks.map(textOfChunk).join(' ');

/** The part of the lines that have a date in them, or below one how long it was. */
export function datedShare(rows: readonly Row[]): number {
  const texts = rows.map(textOfRow);
  const dated = texts.filter(
    (text, index) => DATE.test(text) || (LASTED.test(text) && DATE.test(texts[index - 1] ?? '')),
  );
  return dated.length / Math.max(rows.length, 1);
}

export function meanWidth(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.right - row.left, 0) / Math.max(rows.length, 1);
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

const styleOf = (row: Row): string => {
  const [chunk] = row.chunks;
  return `${Math.round(row.size * 2)} ${chunk?.bold} ${chunk?.italic} ${chunk?.ink}`;
};

/**
 * Cards side by side: line by line both sides look alike, and each has more than one kind of line (a bold name, its
 * level below). Parts of one row look different from each other, or stand flush right.
 */
export function areCards(left: readonly Row[], right: readonly Row[]): boolean {
  const pairs = left.flatMap((row) => {
    const partner = right.find((other) => standsBeside(row, other));
    return partner ? [{ row, partner }] : [];
  });
  if (pairs.length < 2) return false;
  const flushRight =
    spread(right.map((row) => row.right)) < EDGE && spread(right.map((row) => row.left)) > EDGE;
  const alike = pairs.every(({ row, partner }) => styleOf(row) === styleOf(partner));
  return !flushRight && alike && new Set(pairs.map(({ row }) => styleOf(row))).size > 1;
}
