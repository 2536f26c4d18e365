import type { CvLine, CvText } from '@vitae/schema/cv-text';

/** A text as the reader of plain files would give it, with whatever a test wants to say about single lines. */
export function textOf(lines: readonly (string | (Partial<CvLine> & { text: string }))[]): CvText {
  return {
    format: 'text',
    pages: 1,
    hidden: [],
    lines: lines.map((line) => ({
      page: 1,
      region: 'body',
      column: 0,
      box: null,
      fontSize: null,
      bold: false,
      italic: false,
      role: null,
      gapBefore: false,
      links: [],
      ...(typeof line === 'string' ? { text: line } : line),
    })),
  };
}
