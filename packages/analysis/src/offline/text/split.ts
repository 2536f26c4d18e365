import { withoutEdgeMarks } from './marks.ts';
import { isEmpty, part, type Slice } from './slice.ts';

/** Marks that set the parts of a line apart whatever stands around them, or with white space around them. */
const STRONG = /\t|\s{2,}|[|•●▪■◆♦✦｜¦⋅]|\s·|·\s|\s[–—―‒−-]\s|\s@\s?|\s»\s|;\s|／/gu;

/** A slice without separators at its ends; brackets that close nothing are left out as well. */
export function trimMarks(slice: Slice): Slice {
  const { from, to } = withoutEdgeMarks(slice.text);
  return trimBrackets(part(slice, from, to));
}

const OPEN = '([{（［【「';
const CLOSE = ')]}）］】」';

function trimBrackets(slice: Slice): Slice {
  const text = slice.text;
  const first = OPEN.indexOf(text.charAt(0));
  const last = CLOSE.indexOf(text.charAt(text.length - 1));
  if (text === '') return slice;
  if (OPEN.includes(text.charAt(text.length - 1))) return trimMarks(part(slice, 0, text.length - 1));
  if (CLOSE.includes(text.charAt(0))) return trimMarks(part(slice, 1, text.length));
  if (first < 0 && last < 0) return slice;
  if (first >= 0 && !text.includes(CLOSE.charAt(first))) return trimMarks(part(slice, 1, text.length));
  if (last >= 0 && !text.includes(OPEN.charAt(last))) return trimMarks(part(slice, 0, text.length - 1));
  return slice;
}

/** The parts of a slice between matches of an expression, cleaned; brackets protect what they hold if asked to. */
export function splitSlice(slice: Slice, separator: RegExp, protectBrackets = false): Slice[] {
  const parts: Slice[] = [];
  const depth = protectBrackets ? bracketDepths(slice.text) : null;
  let from = 0;
  for (const match of slice.text.matchAll(separator)) {
    if (depth !== null && (depth[match.index] ?? 0) > 0) continue;
    parts.push(trimMarks(part(slice, from, match.index)));
    from = match.index + match[0].length;
  }
  parts.push(trimMarks(part(slice, from, slice.text.length)));
  return parts.filter((piece) => !isEmpty(piece) && /[\p{L}\p{N}]/u.test(piece.text));
}

/** How many brackets are open at each character; an opening bracket that is never closed opens nothing. */
function bracketDepths(text: string): number[] {
  const depths: number[] = [];
  const closes = new Map<number, number>();
  const stack: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (OPEN.includes(text.charAt(at))) stack.push(at);
    else if (CLOSE.includes(text.charAt(at))) {
      const open = stack.pop();
      if (open !== undefined) closes.set(open, at);
    }
  }
  let until = -1;
  for (let at = 0; at < text.length; at += 1) {
    const close = closes.get(at);
    if (close !== undefined) until = Math.max(until, close);
    depths.push(at <= until ? 1 : 0);
  }
  return depths;
}

/** The parts of a line between separators such as | • – tab. */
export const splitStrong = (slice: Slice): Slice[] => splitSlice(slice, STRONG, true);

/** The parts between commas that no bracket holds. */
export const splitCommas = (slice: Slice): Slice[] => splitSlice(slice, /(?<!\d),|,(?!\d)|[，、;；]/gu, true);

/**
 * The parts of text that runs over several lines: each line is split, and what a line break cut in two is put together.
 * A break cuts a part unless a separator stands before or after it.
 */
export function splitLines(lines: readonly Slice[], split: (slice: Slice) => Slice[]): Slice[][] {
  const groups: Slice[][] = [];
  let before: Slice | undefined;
  for (const line of lines) {
    const [first, ...rest] = split(line);
    const open = groups.at(-1);
    const last = open?.at(-1);
    if (first !== undefined) {
      const meets = before !== undefined && last?.end === before.end && first.start === line.start;
      if (open !== undefined && meets) open.push(first);
      else groups.push([first]);
    }
    groups.push(...rest.map((piece) => [piece]));
    before = line;
  }
  return groups;
}
