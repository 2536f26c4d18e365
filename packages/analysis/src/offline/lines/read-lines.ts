import type { CvLine, CvText } from '@vitae/schema/cv-text';
import { headingMark } from '../text/heading-mark.ts';
import { bulletLength, isDecoration } from '../text/marks.ts';
import { isEmpty, part, type Slice, wholeLine } from '../text/slice.ts';
import { mendBrokenWords } from './broken-words.ts';
import type { Line, Place } from './line.ts';
import { timeLineDots } from './time-line.ts';

/** Columns of a row are set apart by a tab or at least two spaces (two after a full stop are a typist's habit). */
const CELL_GAP = /\t\s*|(?<![.!?:,;])\s{2,}|\s{3,}/g;
const HALF_POINT = 2; // sizes nearer than that are the same to the eye

/** The parts of a slice between tabs and wide gaps. */
export function cellsOf(slice: Slice): Slice[] {
  const cells: Slice[] = [];
  let from = 0;
  for (const gap of slice.text.matchAll(CELL_GAP)) {
    cells.push(part(slice, from, gap.index));
    from = gap.index + gap[0].length;
  }
  cells.push(part(slice, from, slice.text.length));
  return cells.filter((cell) => !isEmpty(cell) && !isDecoration(cell.text));
}

/** Letters there are, and none is small or of a script that has no capitals. */
export function isCaps(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/[\p{Ll}\p{Lo}]/u.test(text);
}

function placeOf({ box }: CvLine): Place | null {
  return box === null
    ? null
    : { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

const HINT = /\s[(（][^()（）]{1,60}[)）]$/u;

/**
 * Whether a line is bold or italic: a hint in brackets behind it apart ("Employment history (most recent first)"), and a row of
 * cells is as bold as its label or title in front, however long the rest is.
 */
function looksOf(
  { text, bold, italic, runs }: CvLine,
  cells: readonly Slice[],
): { bold: boolean; italic: boolean } {
  const [first, second] = cells;
  const label = second === undefined ? undefined : runs?.find(({ end }) => end > (first?.start ?? 0));
  if (label?.bold === true) return { bold: true, italic };
  const hint = runs === undefined ? null : HINT.exec(text);
  const own = runs?.filter(({ start }) => hint !== null && start < hint.index) ?? [];
  return own.length === 0
    ? { bold, italic }
    : { bold: own.every((run) => run.bold), italic: own.every((run) => run.italic) };
}

/** Size, weight, slant and capitals as one key. */
const styleOf = ({
  size,
  bold,
  italic,
  caps,
  isHeadingRole,
}: Pick<Line, 'size' | 'bold' | 'italic' | 'caps' | 'isHeadingRole'>): string =>
  `${size ?? ''}${bold ? 'b' : ''}${italic ? 'i' : ''}${caps ? 'c' : ''}${isHeadingRole ? 'h' : ''}`;

function readLine(text: CvText, source: CvLine, index: number, dots: ReadonlySet<string>): Line {
  const whole = wholeLine(text, index);
  const mark = bulletLength(whole.text);
  const content = part(whole, mark, whole.text.length);
  const caps = isCaps(content.text);
  const size = source.fontSize === null ? null : Math.round(source.fontSize * HALF_POINT) / HALF_POINT;
  const isHeadingRole = source.role === 'heading';
  const cells = cellsOf(content);
  const { bold, italic } = looksOf(source, cells);
  const isDot = mark > 0 && dots.has(whole.text.charAt(0));
  const line = {
    index,
    content,
    cells,
    bullet: !isDot && (mark > 0 || source.role === 'list-item'),
    page: source.page,
    column: source.column,
    place: placeOf(source),
    size,
    points: source.fontSize,
    bold,
    italic,
    caps,
    isHeadingRole,
    gapBefore: source.gapBefore || isDot,
    links: source.links,
    runs: source.runs,
    mark: headingMark(whole.text),
  };
  return { ...line, style: styleOf(line) };
}

/** The same line with its words from `from` on, in their own look: what stands in a row after a heading or a label. */
export function lineFrom(line: Line, from: number): Line {
  const content = part(line.content, from, line.content.text.length);
  const rest = { ...line, content, cells: cellsOf(content), bullet: false };
  const run = line.runs?.find(({ start, end }) => start <= content.start && end > content.start);
  if (run === undefined) return rest;
  const look = { ...rest, bold: run.bold, italic: run.italic, caps: isCaps(content.text) };
  return { ...look, style: styleOf(look) };
}

/** The same line up to `end`: what stands in a row before a cell that is read apart. */
export function lineUpTo(line: Line, end: number): Line {
  const content = part(line.content, 0, end);
  return { ...line, content, cells: cellsOf(content) };
}

/** The lines that hold words, in reading order. */
export function readLines(text: CvText): Line[] {
  const dots = timeLineDots(text);
  const lines = text.lines.flatMap((source, index) => {
    const line = readLine(text, source, index, dots);
    return isDecoration(line.content.text) ? [] : [line];
  });
  return mendBrokenWords(lines);
}
