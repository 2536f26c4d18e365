import type { CvText, Span } from '@vitae/schema/cv-text';
import { bulletLength, isDecoration } from '../offline/text/marks.ts';
import { groundValue } from './ground-value.ts';

const RANGE = /^L?(\d{1,6})(?:[ ]?[-–—][ ]?L?(\d{1,6}))?$/;

/** A range longer than this is no statement of a CV but a model that gave up. */
const MAX_LINES = 60;

/** The words of a line, without its bullet and outer spaces. */
function spanOfLine(text: CvText, line: number): Span | null {
  const words = text.lines[line]?.text ?? '';
  if (isDecoration(words)) return null;
  const indent = words.length - words.trimStart().length;
  return { line, start: indent + bulletLength(words.trimStart()), end: words.trimEnd().length };
}

function beginsStatement(text: CvText, line: number): boolean {
  const { role, text: words } = text.lines[line] ?? {};
  return role === 'list-item' || bulletLength(words?.trimStart() ?? '') > 0;
}

/**
 * The statements in a range of lines: a bullet begins a new one, a heading or the text's end stops the last. Page headers and
 * footers in between are passed over.
 */
function readRange(text: CvText, first: number, last: number): Span[][] {
  const statements: Span[][] = [];
  for (let line = first; line <= Math.min(last, first + MAX_LINES - 1); line += 1) {
    const { region, role } = text.lines[line] ?? {};
    if (region === undefined || (role === 'heading' && line > first)) break;
    const span = region === 'body' || first === last ? spanOfLine(text, line) : null;
    if (!span) continue;
    const open = statements.at(-1);
    if (open && !beginsStatement(text, line)) open.push(span);
    else statements.push([span]);
  }
  return statements;
}

/**
 * Finds a statement that a model gave as a line range ("12-14") or in words.
 * @returns the spans of each statement: usually one, several where the range holds several bullets; null when it is not in the text
 */
export function groundPassage(
  text: CvText,
  passage: string,
  hintLines: readonly number[] = [],
): Span[][] | null {
  const range = RANGE.exec(passage.trim());
  if (range) {
    const first = Number(range[1]);
    const statements = readRange(text, first, range[2] === undefined ? first : Number(range[2]));
    if (statements.length > 0) return statements;
  }
  const spans = groundValue(text, passage, hintLines);
  return spans && [spans];
}
