import { z } from 'zod';

/** Where a line stands on its page, in PDF points (1/72 inch), origin at the top left. */
export const Box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof Box>;

/** A link annotation or hyperlink over part of a line: UTF-16 offsets into the line's text. */
export const LineLink = z.object({ start: z.number().int(), end: z.number().int(), url: z.string() });
export type LineLink = z.infer<typeof LineLink>;

/** A stretch of a line in one weight and slant: UTF-16 offsets into the line's text. */
export const LineRun = z.object({
  start: z.number().int(),
  end: z.number().int(),
  bold: z.boolean(),
  italic: z.boolean(),
});
export type LineRun = z.infer<typeof LineRun>;

/**
 * One visible line, in reading order. Typography is what the file says, null where a format has none (plain text).
 * `column` counts the columns found on the page from the left (0 where there is one only).
 */
export const CvLine = z.object({
  text: z.string(),
  page: z.number().int().min(1),
  region: z.enum(['body', 'header', 'footer']),
  column: z.number().int().min(0),
  box: Box.nullable(),
  fontSize: z.number().nullable(),
  bold: z.boolean(),
  italic: z.boolean(),
  /** heading level or list item, where the format itself says so (DOCX style, Markdown, tagged PDF) */
  role: z.enum(['heading', 'list-item', 'paragraph']).nullable(),
  /** an empty line or a clear vertical gap stands before this line */
  gapBefore: z.boolean(),
  links: z.array(LineLink),
  /** where weight or slant change within the line; absent where they do not */
  runs: z.array(LineRun).optional(),
  /**
   * Where a structured format says itself what the line is: its place in JSON Resume's terms, `work.0.position`
   * (https://jsonresume.org/schema). Other structured formats are translated by their readers.
   */
  key: z.string().optional(),
  /** How sure the recogniser is of a scan's line, 0 to 1; absent for text that is text. */
  sureness: z.number().min(0).max(1).optional(),
});
export type CvLine = z.infer<typeof CvLine>;

/** Text that a reader of the page cannot see; it reaches no field and is reported. */
export const HiddenText = z.object({
  text: z.string(),
  page: z.number().int().min(1),
  reason: z.enum(['transparent', 'background-colour', 'tiny', 'off-page', 'hidden-run', 'covered']),
});
export type HiddenText = z.infer<typeof HiddenText>;

export const CvFormat = z.enum([
  'pdf',
  'docx',
  'odt',
  'rtf',
  'doc',
  'html',
  'markdown',
  'text',
  'image',
  'json-resume',
  'europass',
]);
export type CvFormat = z.infer<typeof CvFormat>;

/** What a reader makes of a file's bytes; everything later refers to these lines. */
export const CvText = z.object({
  format: CvFormat,
  pages: z.number().int().min(1),
  lines: z.array(CvLine),
  hidden: z.array(HiddenText),
  /**
   * What a structured file inside the document says of the same CV (Europass keeps one in its PDFs). Nobody sees it, so it
   * is no text of the CV: it only tells what the visible lines mean.
   */
  attached: z.array(CvLine).optional(),
});
export type CvText = z.infer<typeof CvText>;

/** A place in the visible text: UTF-16 offsets [start, end) into `lines[line].text`. */
export const Span = z.object({
  line: z.number().int().min(0),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type Span = z.infer<typeof Span>;

/** The words a span points at; '' when it points outside the text. */
export function quoteSpan(text: CvText, span: Span): string {
  return text.lines[span.line]?.text.slice(span.start, span.end) ?? '';
}

/** The words of several spans, as one quote. */
export function quoteSpans(text: CvText, spans: readonly Span[]): string {
  return spans.map((span) => quoteSpan(text, span)).join(' ');
}
