import { findDates } from '../dates/find-dates.ts';
import { isUrl } from '../text/find-urls.ts';
import type { Slice } from '../text/slice.ts';
import type { Layout } from './layout.ts';
import type { Line } from './line.ts';

/** Lines that make one paragraph, list item or heading line: a line and those it wraps into. */
export type Block = {
  readonly lines: readonly Line[];
  readonly first: Line;
  readonly slices: readonly Slice[];
  readonly text: string;
  readonly bullet: boolean;
};

const TERMINAL = /[.!?。！？;；]["'”’»)]?$/u;
const OPEN_END =
  /(?:[,&/(+–—-]|\s(?:and|or|of|the|for|with|in|to|a|an|by|on|at|from|und|oder|für|mit|von|der|die|das|et|de|la|le|les|des|du|pour|y|e|con|para|por|del|di|per|em|en|van|voor|i|w|z|и|в|на|с|для|по))$/iu;
const LOWER_START = /^[\p{Ll}(\d]/u;
/** Up to where a line may break first: Chinese and Japanese break after any character. */
const FIRST_WORD = /^(?:[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\S)/u;
const GAP_IN_PITCHES = 1.2; // a wider distance than this begins a new paragraph
const MAX_DATE_CHARS = 40;
const INDENT_IN_SIZES = 3;

/** Whether two lines are neighbours in their stream of text, with no gap between them. */
function isNear(a: Line, b: Line, layout: Layout): boolean {
  if (a.column !== b.column) return false;
  if (a.page !== b.page) return a.page < b.page;
  if (b.gapBefore) return false;
  if (a.place === null || b.place === null) return true;
  const distance = b.place.top - a.place.top;
  const pitch = layout.pitchOf(b);
  return distance > 0 && (pitch === null || distance <= GAP_IN_PITCHES * pitch);
}

function isAligned(a: Line, b: Line): boolean {
  if (a.place === null || b.place === null || b.size === null) return true;
  const indent = b.place.left - a.place.left;
  const centred = Math.abs(a.place.left + a.place.right - b.place.left - b.place.right) < b.size;
  return Math.abs(indent) <= INDENT_IN_SIZES * b.size || centred;
}

/** Whether a line goes on in the look that the line above ends in. */
function sameLook(a: Line, b: Line): boolean {
  const sizes = a.size === null || b.size === null || Math.abs(a.size - b.size) <= 0.6;
  const end = a.runs?.at(-1) ?? a;
  const alike = a.bold === b.bold && (a.bullet || a.italic === b.italic);
  const goesOn = end.bold === b.bold && (a.bullet || end.italic === b.italic);
  return sizes && (alike || goesOn) && a.isHeadingRole === b.isHeadingRole;
}

/** Whether line `a` ended because its column did: the next word had no room. */
function isFull(a: Line, b: Line, layout: Layout): boolean {
  const word = FIRST_WORD.exec(b.content.text)?.[0].length ?? 0;
  if (a.place === null || b.place === null) {
    return layout.textWidth !== null && a.content.end + 1 + word > layout.textWidth;
  }
  const margin = layout.marginOf(a);
  if (margin === null) return false;
  const letter = (b.place.right - b.place.left) / Math.max(1, b.content.text.length);
  return a.place.right + (word + 1) * letter > margin - letter;
}

/** A date at the start of a line begins something new; a year before a capital does where the line above is complete. */
function startsWithDate({ content }: Line, above: string): boolean {
  const [first] = findDates(content.text.slice(0, MAX_DATE_CHARS));
  return (
    first !== undefined &&
    first.from === 0 &&
    (!first.bare ||
      /^\s*(?:$|[:|•·–—-]|\s{2}|\t)/.test(content.text.slice(first.to)) ||
      (/^\s\p{Lu}/u.test(content.text.slice(first.to)) && !OPEN_END.test(above)))
  );
}

/** A line that closes with a range ("Acme, 2019 – 2021") or a year in brackets is complete. */
function endsWithRange({ content, bullet }: Line): boolean {
  if (bullet) return false;
  const tail = content.text.slice(-MAX_DATE_CHARS);
  const last = findDates(tail).at(-1);
  if (last === undefined || !/^\s*\)?$/.test(tail.slice(last.to))) return false;
  return last.single === null || (/\(\s*$/.test(tail.slice(0, last.from)) && tail.endsWith(')'));
}

/** "Déneige-moi (2022) : …" under "Tequio: …": each names what follows, though the name may begin with a small letter. */
const NAMES_FIRST = /^[^:.,;]{2,40}\s?:\s/u;

/** A row of a date and words that a small word or a comma leaves open, and the words under them: a rail keeps its column. */
function continuesRail(a: Line, b: Line, layout: Layout): boolean {
  const [date, words, more] = a.cells;
  if (date === undefined || words === undefined || more !== undefined || b.bullet || b.cells.length > 1)
    return false;
  const [dated] = findDates(date.text.slice(0, MAX_DATE_CHARS));
  const under = b.place === null || a.place === null || b.content.start > 0 || b.place.left > a.place.left;
  return dated?.from === 0 && under && a.size === b.size && isNear(a, b, layout) && OPEN_END.test(words.text);
}

/** Whether `b` stands under the words of `a` that follow a date in a rail. */
function hangsUnder(a: Line, b: Line): boolean {
  const [date, , ...more] = a.cells;
  if (date === undefined || more.length > 0 || a.place === null || b.place === null || b.size === null)
    return false;
  const [only] = findDates(date.text);
  const dated = only !== undefined && only.from === 0 && only.to === date.text.length;
  return (
    dated && b.place.left - a.place.left > INDENT_IN_SIZES * b.size && !startsWithDate(b, a.content.text)
  );
}

/** Whether `b` goes on with the paragraph of `a`. */
function continues(a: Line, b: Line, layout: Layout): boolean {
  if (continuesRail(a, b, layout)) return true;
  if (NAMES_FIRST.test(a.content.text) && NAMES_FIRST.test(b.content.text)) return false;
  if (b.bullet || b.cells.length > 1) return false;
  if (a.cells.length > 1)
    return hangsUnder(a, b) && sameLook(a, b) && isNear(a, b, layout) && isFull(a, b, layout);
  if (!sameLook(a, b) || !isNear(a, b, layout) || !isAligned(a, b)) return false;
  if (a.content.broken) return true;
  const words = a.content.text;
  if (startsWithDate(b, words) || endsWithRange(a) || isUrl(b.content.text)) return false;
  const lower = LOWER_START.test(b.content.text) && !/^\d{4}/.test(b.content.text);
  if (TERMINAL.test(words) && !lower) return false;
  if (words.endsWith(':')) return false;
  if (isFull(a, b, layout)) return true;
  const letters = /^\p{Ll}/u.test(b.content.text);
  return OPEN_END.test(words)
    ? letters || a.place !== null
    : letters && words.length > 20 && (a.place !== null || layout.textWidth !== null);
}

function toBlock(lines: readonly Line[], first: Line): Block {
  const slices = lines.map(({ content }) => content);
  const text = slices.reduce(
    (told, slice, at) => told + (at === 0 || slices[at - 1]?.broken ? '' : ' ') + slice.text,
    '',
  );
  return { lines, first, slices, text, bullet: first.bullet };
}

/** Joins wrapped lines into paragraphs and list items. */
export function toBlocks(lines: readonly Line[], layout: Layout): Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  for (const line of lines) {
    const last = open.at(-1);
    if (last !== undefined && !continues(last, line, layout)) {
      blocks.push(toBlock(open, open[0] ?? last));
      open = [];
    }
    open.push(line);
  }
  if (open[0] !== undefined) blocks.push(toBlock(open, open[0]));
  return blocks;
}
