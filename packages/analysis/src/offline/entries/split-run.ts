import { organisationScore } from '../lexicon/organisations.ts';
import type { Block } from '../lines/blocks.ts';
import type { Line } from '../lines/line.ts';
import { beginsAtDot } from '../lines/time-line.ts';
import { isDuration } from '../text/durations.ts';
import type { Anchor } from './anchors.ts';
import type { BlockRole } from './block-role.ts';

/** A block with the dates that stand in it and its role. */
export type Marked = { readonly block: Block; readonly anchors: readonly Anchor[]; readonly role: BlockRole };

/** A date, and no words beside it but how long it was. */
export const isDateOnly = ({ block, anchors }: Marked): boolean => {
  const rest = anchors.reduce(
    (text, { slice, date }) => text.replace(slice.text.slice(date.from, date.to), ''),
    block.text,
  );
  return anchors.length > 0 && (!/\p{L}{3,}/u.test(rest) || isDuration(rest.trim()));
};

type Options = {
  /** how many head lines stand before the dated one, in every run of the section */
  readonly before: readonly number[];
  readonly partOf: (text: string) => string | null;
  /** without dates, every line is an entry */
  readonly linePerEntry: boolean;
  /** entries of this section may take one line each */
  readonly lines: boolean;
};

function mostCommon(values: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

const beginsAt = (marked: Marked | undefined): boolean =>
  marked !== undefined && beginsAtDot(marked.block.first);

const only = (indexes: readonly number[]): number | null =>
  indexes.length === 1 ? (indexes[0] ?? null) : null;

/** Where the entry of the date at `anchor` begins, given that the entry before it holds everything up to `from`. */
function startOf(heads: readonly Marked[], from: number, anchor: number, options: Options): number {
  const range = Array.from({ length: anchor - from + 1 }, (_, index) => from + index);
  if (range.length === 1) return anchor;
  const dotted = only(range.filter((at) => beginsAt(heads[at])));
  if (dotted !== null) return dotted;
  const gap = only(range.filter((at) => heads[at]?.block.first.gapBefore === true));
  if (gap !== null) return gap;
  const firstStyle = heads[0]?.block.first.style;
  const styles = new Set(heads.map(({ block }) => block.first.style));
  const alike =
    styles.size > 1 ? only(range.filter((at) => heads[at]?.block.first.style === firstStyle)) : null;
  if (alike !== null) return alike;
  const usual = mostCommon(options.before) ?? 0;
  return Math.max(from, anchor - usual);
}

const SAME_SIZE = 0.6; // points: the letters of two scripts in one size measure apart
const SAME_SIZE_IN_WEIGHT = 1.5; // where the weight tells names from what is told of them

/** Whether a line is set as the first one; a short name that is all capitals ("TNCC") looks like the names around it. */
function looksLike(first: Marked, other: Marked, slack: number): boolean {
  const [a, b] = [first.block.first, other.block.first];
  const caps = (line: Line): boolean => line.caps && /\s/.test(line.content.text);
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.isHeadingRole === b.isHeadingRole &&
    caps(a) === caps(b) &&
    Math.abs((a.size ?? 0) - (b.size ?? 0)) <= slack
  );
}

/** Without dates: a line begins a new entry when the entry has its kind of part already, or stands apart. */
function splitUndated(heads: readonly Marked[], options: Options): Marked[][] {
  const entries: Marked[][] = [];
  const [first] = heads;
  const weights = new Set(heads.map(({ block }) => block.first.bold)).size;
  const isFirstLook = (each: Marked): boolean =>
    first !== undefined && looksLike(first, each, weights > 1 ? SAME_SIZE_IN_WEIGHT : SAME_SIZE);
  const mixed = !heads.every(isFirstLook);
  const gaps = heads.filter(({ block }) => block.first.gapBefore).length;
  const usesGaps = gaps > 1 && gaps < heads.length;
  let parts = new Set<string>();
  for (const each of heads) {
    const part = options.partOf(each.block.text);
    const repeats = part !== null && parts.has(part);
    const looks = mixed
      ? isFirstLook(each)
      : usesGaps
        ? each.block.first.gapBefore
        : options.linePerEntry || repeats;
    if (entries.length === 0 || looks) {
      entries.push([]);
      parts = new Set();
    }
    entries.at(-1)?.push(each);
    if (part !== null) parts.add(part);
  }
  return entries;
}

/** Lines that look alike and are complete in themselves: "Name, issuer" or "Name, issuer, 2020" in each. */
function areComplete(heads: readonly Marked[]): boolean {
  const [first] = heads;
  return heads.every(({ block, anchors }) => {
    const parts = block.text.split(/,\s|\s[–—|•·-]\s/).length;
    return (
      parts > 1 &&
      block.first.style === first?.block.first.style &&
      anchors.every(({ date }) => date.from > 0)
    );
  });
}

/** Ends of the names of certificates in Chinese and Japanese: such a line is no issuer. */
const CERTIFICATE = /(?:证书?|證照?|资格|資格|[级級等]|认证|認證|検定|試験|免許|取得|合格|考试)$/u;
const NAMED_BY = 0.6;

/** Lines of a list, most of which carry their own date beside their words; those without one are entries as well. */
function areRows(heads: readonly Marked[]): boolean {
  if (heads.every(({ block }) => block.bullet)) return true;
  const [first] = heads;
  const dated = heads.filter(({ anchors }) => anchors.length > 0);
  const alike = heads.every(
    ({ block }) => block.first.style === first?.block.first.style && block.lines.length === 1,
  );
  if (!alike || dated.length === 0 || dated.length * 2 < heads.length) return false;
  return heads.every(({ block, anchors }) => {
    const rest = anchors.reduce(
      (text, { slice, date }) => text.replace(slice.text.slice(date.from, date.to), ''),
      block.text,
    );
    const named = organisationScore(rest) < NAMED_BY && dated.length > 1;
    return /\p{L}{3}/u.test(rest) && (anchors.length > 0 || named || CERTIFICATE.test(rest.trim()));
  });
}

/** Lines below the last date, apart and in the look of the first title: entries without a date of their own. */
function titlesAfter(heads: readonly Marked[], last: number): number[] {
  const style = heads[0]?.block.first.style;
  return heads.flatMap(({ block: { first } }, at) => {
    const opens =
      at > last && first.gapBefore && first.style === style && (first.bold || first.isHeadingRole);
    return opens && heads[at - 1]?.block.first.style !== style ? [at] : [];
  });
}

/** Cuts head lines that follow one another into entries: one for each date, each with the lines that belong to it. */
export function splitRun(heads: readonly Marked[], options: Options): Marked[][] {
  if (heads.length === 0) return [];
  const strong = heads.flatMap(({ anchors }, at) => (anchors.some(({ weak }) => !weak) ? [at] : []));
  const dated =
    strong.length > 0 ? strong : heads.flatMap(({ anchors }, at) => (anchors.length > 0 ? [at] : []));
  if (dated.length === 0) return splitUndated(heads, options);
  if (options.lines && heads.length > 1 && (areComplete(heads) || areRows(heads)))
    return heads.map((each) => [each]);
  const starts = [0];
  for (let index = 1; index < dated.length; index += 1) {
    starts.push(startOf(heads, (dated[index - 1] ?? 0) + 1, dated[index] ?? 0, options));
  }
  if (options.lines) starts.push(...titlesAfter(heads, dated.at(-1) ?? 0));
  return starts.map((start, index) => heads.slice(start, starts[index + 1] ?? heads.length));
}
