import type { CvLine, LineRun } from '@vitae/schema/cv-text';
import { addRun, mixedRuns, runsOf } from './line-runs.ts';

const LABEL_LINES = 3;
const LABEL_CHARS = 60; // a date range, a place; more is an entry's own text
const SECTION_LINES = 3; // beside a heading stands a section, beside a label a line or two

const DATE = /(?:19|20)\d\d|\d{1,2}[./]\d{2,4}/;
const OPEN_RANGE = /[-–—]$/;

/** Several lines as one; the first line that is no date gives its look. */
function join(lines: readonly CvLine[], separators: readonly string[]): CvLine[] {
  const [first] = lines;
  if (!first) return [];
  const model = lines.find((line) => !DATE.test(line.text)) ?? first;
  const { runs: _, ...look } = model;
  const joined: CvLine = { ...look, text: '', links: [], gapBefore: first.gapBefore, column: first.column };
  const runs: LineRun[] = [];
  for (const [index, line] of lines.entries()) {
    if (index > 0) joined.text += separators[index - 1] ?? '\t';
    const shift = joined.text.length;
    joined.text += line.text;
    for (const run of runsOf(line)) addRun(runs, { ...run, start: run.start + shift, end: run.end + shift });
    joined.links.push(
      ...line.links.map(({ start, end, url }) => ({ start: start + shift, end: end + shift, url })),
    );
  }
  return [{ ...joined, ...mixedRuns(runs) }];
}

/** A cell's short lines before or behind another cell's first line; a range that was broken goes together again. */
const separatorsOf = (lines: readonly CvLine[]): string[] =>
  lines.slice(1).map((_, index) => (OPEN_RANGE.test(lines[index]?.text ?? '') ? ' ' : '\t'));

const isLabel = (lines: readonly CvLine[]): boolean =>
  lines.length <= LABEL_LINES && lines.reduce((sum, line) => sum + line.text.length, 0) <= LABEL_CHARS;

/** A cell that names what stands beside it; a number or a sign may stand with the name. */
function isHeading(lines: readonly CvLine[], beside: readonly CvLine[]): boolean {
  const named = lines.filter(({ text }) => /\p{L}/u.test(text));
  return (
    named.length > 0 &&
    (named.length === lines.length || named.some(({ role }) => role === 'heading')) &&
    named.every(({ role, bold, text }) => role === 'heading' || (bold && !/\d/.test(text))) &&
    (named.some(({ role }) => role === 'heading') || beside.length >= SECTION_LINES)
  );
}

/** The page says that a cell is a heading: its section stands beside it, of one line or of many, unless that is a date. */
const headsSection = (first: readonly CvLine[], beside: readonly CvLine[]): boolean =>
  first.every(({ role }) => role === 'heading') && !beside.some(({ text }) => DATE.test(text));

const SIGN = /^[ㅡ―─━—–]$/u; // the rule that templates draw above a section's name, as a letter or a dash

/** A cell with a sign and one name: the section's name behind the sign; null for any other cell. */
function markedHeading([sign, name, ...more]: readonly CvLine[]): CvLine[] | null {
  if (!sign || !name || more.length > 0 || !SIGN.test(sign.text) || !isLabel([name])) return null;
  return /\d/.test(name.text) ? null : join([sign, name], [' ']);
}

/** Two cards side by side, such as two people who give references: neither labels the other. */
const areAlike = (first: readonly CvLine[], second: readonly CvLine[]): boolean =>
  first.length > 1 &&
  first.length === second.length &&
  ![...first, ...second].some(({ text }) => DATE.test(text.replace(/\+?\d[\d ()/-]{6,}/g, '')));

/**
 * The lines of a table row in reading order. Cells of one line each are one line, parted by tabs. A date or label
 * beside longer text stands on that text's first line. Long cells are read one after the other.
 */
export function joinRow(cells: readonly CvLine[][], firstColumn: number): CvLine[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const [first, second, third] = filled;
  if (!first) return [];
  const level = (lines: CvLine[]): CvLine[] => lines.map((line) => ({ ...line, column: firstColumn }));
  if (!second) return level(first);
  if (filled.length === 2 && headsSection(first, second)) return level([...first, ...second]);
  const marked = third ? null : markedHeading(first);
  if (marked) return level([...marked, ...second]);
  if (filled.every((cell) => cell.length === 1)) return level(join(filled.flat(), []));
  if (filled.length === 2 && !areAlike(first, second)) {
    const [head, ...rest] = second;
    if (isLabel(first) && head && isHeading(first, second)) return level([...first, ...second]);
    if (isLabel(first) && head && first.length <= Math.max(2, second.length)) {
      return level([...join([...first, head], [...separatorsOf(first), '\t']), ...rest]);
    }
    const [title, ...below] = first;
    if (title && isLabel(second) && second.some((line) => DATE.test(line.text))) {
      return level([...join([title, ...second], ['\t', ...separatorsOf(second)]), ...below]);
    }
  }
  return filled.flat();
}
