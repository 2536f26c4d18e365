import type { Evidence, UnplacedLine } from '@vitae/schema/analysis';
import type { CvLine, CvText } from '@vitae/schema/cv-text';

const WORD = /[\p{L}\p{N}]/u;
const PAGE_NUMBER = /^\p{L}{0,8}\.?\s*\d{1,3}\s*(?:\/|\p{L}{1,4})?\s*\d{0,3}$/u;
const MAX_HEADING_CHARS = 50;
const DIGIT_OR_ADDRESS = /[\d@]/;
const SENTENCE_END = /[.;,]$/;
const LETTER = /\p{L}/u;

function linesOf(evidence: Evidence): Set<number> {
  const spans = Object.values(evidence).flatMap((fields) =>
    Object.values(fields).flatMap((field) => field.spans),
  );
  return new Set(spans.map(({ line }) => line));
}

/** Size of most of the text: what is larger stands out. */
function bodySize(text: CvText): number {
  const chars = new Map<number, number>();
  for (const { fontSize, text: words } of text.lines) {
    if (fontSize !== null) chars.set(fontSize, (chars.get(fontSize) ?? 0) + words.length);
  }
  const [most] = [...chars].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 0;
}

const isCapitals = (words: string) => words === words.toUpperCase() && words !== words.toLowerCase();

function standsOut(line: CvLine, usualSize: number): boolean {
  if (line.bold || line.role === 'heading' || (line.fontSize ?? 0) > usualSize) return true;
  const words = line.text.trim();
  const hasNoCase = LETTER.test(words) && words.toLowerCase() === words.toUpperCase();
  return isCapitals(words) || words.endsWith(':') || line.gapBefore || hasNoCase;
}

/** A model's word alone makes no line a heading, or it could hide what it did not read: the line must look like one. */
function isHeading(line: CvLine, usualSize: number): boolean {
  const words = line.text.trim();
  if (words.length > MAX_HEADING_CHARS || DIGIT_OR_ADDRESS.test(words) || SENTENCE_END.test(words))
    return false;
  return standsOut(line, usualSize);
}

function isDecoration({ text, region }: CvLine): boolean {
  return !WORD.test(text) || (region !== 'body' && PAGE_NUMBER.test(text.trim()));
}

/** The lines that no field uses, but for bare decoration, page numbers and the headings of sections. */
export function findUnplacedLines(
  text: CvText,
  evidence: Evidence,
  headings: readonly number[],
): UnplacedLine[] {
  const used = linesOf(evidence);
  const claimed = new Set(headings);
  const usualSize = bodySize(text);
  return text.lines.flatMap((line, number) => {
    const structure = isDecoration(line) || (claimed.has(number) && isHeading(line, usualSize));
    return used.has(number) || structure ? [] : [{ line: number, page: line.page, text: line.text }];
  });
}
