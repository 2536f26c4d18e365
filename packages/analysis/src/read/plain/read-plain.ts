import type { CvLine, CvText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_TEXT_CHARS } from '@vitae/schema/limits';
import { cleanText, smuggledText } from '../clean-text.ts';
import { decodeText } from './decode-text.ts';
import { isMarkdown, readMarkdown } from './read-markdown.ts';

const MAX_BYTES = 4 * MAX_TEXT_CHARS; // four bytes a character at most

/** A line of signs under a heading or between sections. */
const RULE = /^\s*([-=_*~#•.─━═—–])(?:\s?\1){2,}\s*$/u;

/** Columns typed with spaces or tabs. */
const COLUMN_GAP = /\t+[ \t]*| {3,}/g;

function plainLine(source: string, gapBefore: boolean): CvLine {
  return {
    text: source.trim().replace(COLUMN_GAP, '\t').replace(/ {2}/g, ' '),
    page: 1,
    region: 'body',
    column: 0,
    box: null,
    fontSize: null,
    bold: false,
    italic: false,
    role: null,
    gapBefore,
    links: [],
  };
}

/** Lines of text without markup; lines that only draw a rule are left out, and name the line above a heading. */
function readLines(source: string): { lines: CvLine[]; pages: number } {
  const lines: CvLine[] = [];
  let gap = true;
  let page = 1;
  for (const part of source.split('\n')) {
    if (part.includes('\f')) page += 1;
    const raw = part.replaceAll('\f', '');
    if (raw.trim() === '') {
      gap = true;
      continue;
    }
    if (RULE.test(raw)) {
      const above = lines.at(-1);
      if (above && !gap && above.text.length < 60) above.role = 'heading';
      gap = true;
      continue;
    }
    lines.push({ ...plainLine(raw, gap), page });
    gap = false;
  }
  return { lines, pages: page };
}

/**
 * Reads plain text and Markdown.
 * @throws AppError UNSUPPORTED_TYPE when the bytes are no text, TOO_COMPLEX when there is more than any CV has
 */
export function readPlain(bytes: Uint8Array): CvText {
  if (bytes.length > MAX_BYTES)
    throw new AppError(
      decodeText(bytes.subarray(0, MAX_BYTES)) === null ? 'UNSUPPORTED_TYPE' : 'TOO_COMPLEX',
    );
  const text = decodeText(bytes);
  if (text === null) throw new AppError('UNSUPPORTED_TYPE');
  const smuggled = smuggledText(text);
  const source = text
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/)
    .map((line) => (line.includes('\f') ? `\f${cleanText(line)}` : cleanText(line)))
    .join('\n');
  const markdown = isMarkdown(source);
  const { lines, pages, hidden } = markdown ? readMarkdown(source) : { ...readLines(source), hidden: [] };
  return {
    format: markdown ? 'markdown' : 'text',
    pages,
    lines,
    hidden: [...hidden, ...(smuggled ? [{ text: smuggled, page: 1, reason: 'transparent' as const }] : [])],
  };
}
