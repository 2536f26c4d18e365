import type { CvText, Span } from '@vitae/schema/cv-text';
import { MAX_FIELD_CHARS } from '@vitae/schema/limits';
import { foldText, isDash } from './fold-text.ts';
import { Break, Dash, type Detail, indexText, isGap, type TextIndex } from './index-text.ts';
import { type Boundary, boundaryAfter, boundaryBefore } from './word-boundary.ts';

/** A value folded as the text is: its characters, and where it has spaces and dashes. */
type Needle = { stream: string; spaceBefore: boolean[]; dashBefore: boolean[] };

type Match = { at: number; joined: boolean; spacing: number; distance: number };

// A single letter may stand anywhere thousands of times; beyond this many places a value proves nothing.
const MAX_PLACES = 2_000;
const DASHES_ONLY = /^[\s\p{Pd}\u00ad]+$/u;
const WORD = /[\p{L}\p{N}]/u;
// What models add around a quote or leave of the list it stood in.
const EDGES = /^[\s•▪●○◦‣·*–—-]+|[\s.,;:•]+$/gu;

function foldValue(value: string, detail: Detail): Needle {
  const needle: Needle = { stream: '', spaceBefore: [], dashBefore: [] };
  const chars: string[] = [];
  let space = false;
  let dash = false;
  for (const folded of foldText(value)) {
    if (isGap(folded, detail)) space = true;
    else if (isDash(folded)) dash = true;
    else
      for (const unit of folded.char.split('')) {
        chars.push(unit);
        needle.spaceBefore.push(space);
        needle.dashBefore.push(dash);
        space = false;
        dash = false;
      }
  }
  needle.stream = chars.join('');
  return needle;
}

type Gap = { space: boolean; dash: boolean };

const needleGap = (needle: Needle, at: number): Gap => ({
  space: needle.spaceBefore[at] ?? false,
  dash: needle.dashBefore[at] ?? false,
});

const textGap = (index: TextIndex, at: number): Gap => ({
  space: index.breakBefore[at] !== Break.none,
  dash: index.dashBefore[at] !== Dash.none,
});

/** Spaces may differ, dashes not: they are words' own characters. */
const differsExactly = (wanted: Gap, printed: Gap) => wanted.dash !== printed.dash;

/** Between words stands something, whatever it is; within them nothing. */
const differsInWords = (wanted: Gap, printed: Gap) =>
  (wanted.space || wanted.dash) !== (printed.space || printed.dash);

/** How many spaces differ, or null where more does. A hyphen at a line's end may be there or not. */
function compareGaps(index: TextIndex, needle: Needle, at: number, detail: Detail): number | null {
  const differs = detail === 'exact' ? differsExactly : differsInWords;
  let spacing = 0;
  for (let offset = 1; offset < needle.stream.length; offset += 1) {
    const wanted = needleGap(needle, offset);
    const printed = textGap(index, at + offset);
    const hyphenated = index.dashBefore[at + offset] === Dash.lineEnd;
    if (!hyphenated && differs(wanted, printed)) return null;
    if (hyphenated && wanted.space) return null;
    if (!hyphenated && wanted.space !== printed.space) spacing += 1;
  }
  return spacing;
}

function boundariesOf(text: CvText, index: TextIndex, first: number, last: number): [Boundary, Boundary] {
  const firstLine = text.lines[index.line[first] ?? 0]?.text ?? '';
  const lastLine = text.lines[index.line[last] ?? 0]?.text ?? '';
  return [boundaryBefore(firstLine, index.start[first] ?? 0), boundaryAfter(lastLine, index.end[last] ?? 0)];
}

/** Whether one character of the text (a ligature, say) gave both the unit before `at` and the one at it. */
function splitsCharacter(index: TextIndex, at: number): boolean {
  return at > 0 && index.line[at] === index.line[at - 1] && index.start[at] === index.start[at - 1];
}

function distanceTo(hintLines: readonly number[], line: number): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const hint of hintLines) nearest = Math.min(nearest, Math.abs(hint - line));
  return hintLines.length === 0 ? 0 : nearest;
}

function matchAt(
  text: CvText,
  index: TextIndex,
  needle: Needle,
  at: number,
  detail: Detail,
  hints: readonly number[],
): Match | null {
  const last = at + needle.stream.length - 1;
  if (splitsCharacter(index, at) || splitsCharacter(index, last + 1)) return null;
  const boundaries = boundariesOf(text, index, at, last);
  if (boundaries.includes('inside')) return null;
  const spacing = compareGaps(index, needle, at, detail);
  if (spacing === null) return null;
  const distance = distanceTo(hints, index.line[at] ?? 0);
  return { at, joined: boundaries.includes('joined'), spacing, distance };
}

/** Whole words before parts of compounds, equal spacing before other, near before far, early before late. */
function isBetter(match: Match, than: Match): boolean {
  if (match.joined !== than.joined) return than.joined;
  if (match.spacing !== than.spacing) return match.spacing < than.spacing;
  return match.distance < than.distance;
}

/** A span that the value leaves at the line's end takes the dash or hyphen there with it. */
function closeLine(text: CvText, span: Span): void {
  const rest = text.lines[span.line]?.text.slice(span.end).trimEnd() ?? '';
  if (DASHES_ONLY.test(rest)) span.end += rest.length;
}

function toSpans(text: CvText, index: TextIndex, first: number, last: number): Span[] {
  const spans: Span[] = [];
  for (let at = first; at <= last; at += 1) {
    const line = index.line[at] ?? 0;
    const open = spans.at(-1);
    if (open?.line === line) open.end = index.end[at] ?? open.end;
    else {
      if (open) closeLine(text, open);
      spans.push({ line, start: index.start[at] ?? 0, end: index.end[at] ?? 0 });
    }
  }
  return spans;
}

function find(text: CvText, value: string, detail: Detail, hints: readonly number[]): Span[] | null {
  if (value.length > MAX_FIELD_CHARS) return null;
  const needle = foldValue(value, detail);
  if (!WORD.test(needle.stream)) return null;
  const index = indexText(text, detail);
  let best: Match | null = null;
  let at = index.stream.indexOf(needle.stream);
  for (let places = 0; at >= 0 && places < MAX_PLACES; places += 1) {
    const match = matchAt(text, index, needle, at, detail, hints);
    if (match && (!best || isBetter(match, best))) best = match;
    at = index.stream.indexOf(needle.stream, at + 1);
  }
  return best && toSpans(text, index, best.at, best.at + needle.stream.length - 1);
}

/**
 * Finds a value in the visible text: the same letters, digits and signs, whatever the case, the kind of spaces, quotes and
 * dashes, the Unicode form and the line breaks (a hyphen that only breaks a line does not count). Nothing fuzzy.
 * @param hintLines lines near which the value is expected; the nearest of equal matches wins
 * @returns one span per line that the value stands in, in reading order; null when it is not in the text
 */
export function groundExactly(text: CvText, value: string, hintLines: readonly number[] = []): Span[] | null {
  return find(text, value, 'exact', hintLines) ?? find(text, value.replace(EDGES, ''), 'exact', hintLines);
}

/**
 * As groundExactly; else the same words in the same order, whatever stands between them: "Berlin, Germany" is found in
 * "Berlin · Germany". For values that are words; where signs carry the meaning (dates, addresses) they must be the same.
 */
export function groundValue(text: CvText, value: string, hintLines: readonly number[] = []): Span[] | null {
  return groundExactly(text, value, hintLines) ?? find(text, value, 'words', hintLines);
}
