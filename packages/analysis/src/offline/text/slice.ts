import type { CvText, Span } from '@vitae/schema/cv-text';

/** A piece of one visible line. Every value of the engine is made from slices, so it cannot say what the page does not. */
export type Slice = Span & {
  readonly text: string;
  /** its last word goes on in the next line: a hyphen at the break was taken off */
  readonly broken?: true;
};

const CJK_EDGE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。・]/u;

/** The part [from, to) of a slice, without the white space around it. */
export function part(slice: Slice, from: number, to: number): Slice {
  let start = Math.max(0, from);
  let end = Math.min(slice.text.length, to);
  while (start < end && isSpace(slice.text, start)) start += 1;
  while (end > start && isSpace(slice.text, end - 1)) end -= 1;
  return {
    line: slice.line,
    start: slice.start + start,
    end: slice.start + end,
    text: slice.text.slice(start, end),
    ...(slice.broken && end === slice.text.length && { broken: slice.broken }),
  };
}

/** A whole line as a slice. */
export function wholeLine(text: CvText, line: number): Slice {
  const words = text.lines[line]?.text ?? '';
  return part({ line, start: 0, end: words.length, text: words }, 0, words.length);
}

export const isEmpty = (slice: Slice): boolean => slice.start >= slice.end;

export const toSpan = ({ line, start, end }: Slice): Span => ({ line, start, end });

const isSpace = (text: string, at: number): boolean => text.charAt(at).trim() === '';

/** The words of slices in order, white space folded; lines of Chinese and Japanese and the halves of a broken word are joined without a space. */
export function joinSlices(slices: readonly Slice[]): string {
  let joined = '';
  let open = false;
  for (const { text, broken } of slices) {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    const glued = open || (CJK_EDGE.test(joined.slice(-1)) && CJK_EDGE.test(words.charAt(0)));
    open = broken === true;
    joined += joined === '' || glued ? words : ` ${words}`;
  }
  return joined;
}

/** What is left of a slice when ranges [from, to) of its text are taken out. */
export function without(slice: Slice, holes: readonly { from: number; to: number }[]): Slice[] {
  const rest: Slice[] = [];
  let at = 0;
  for (const { from, to } of [...holes].sort((a, b) => a.from - b.from)) {
    if (from > at) rest.push(part(slice, at, from));
    at = Math.max(at, to);
  }
  if (at < slice.text.length) rest.push(part(slice, at, slice.text.length));
  return rest.filter((piece) => !isEmpty(piece));
}
