import type { CvLine, CvText } from '@vitae/schema/cv-text';

const LINE_HEIGHT = 14;
const LETTER_WIDTH = 0.5; // of the size: enough for tests of geometry

/** A line with looks, for documents with pages. */
export type Look = Partial<
  Pick<CvLine, 'bold' | 'italic' | 'role' | 'column' | 'page' | 'region' | 'links'>
> & {
  size?: number;
  left?: number;
  /** points from the top; lines follow one another without it */
  top?: number;
};

const plain = {
  page: 1,
  region: 'body',
  column: 0,
  box: null,
  fontSize: null,
  bold: false,
  italic: false,
  role: null,
  links: [],
} as const;

/** A plain text as a reader gives it: no typography, a gap where lines are empty. */
export function textCv(source: string): CvText {
  const lines: CvLine[] = [];
  let gapBefore = false;
  for (const text of source.trim().split('\n')) {
    if (text.trim() === '') gapBefore = true;
    else {
      lines.push({ ...plain, links: [], text: text.trimEnd(), gapBefore });
      gapBefore = false;
    }
  }
  return { format: 'text', pages: 1, lines, hidden: [] };
}

/** A page with looks: each line is its words and how they are set; an empty string is a gap. */
export function pageCv(source: readonly (string | readonly [string, Look])[]): CvText {
  const lines: CvLine[] = [];
  let gapBefore = false;
  let y = 40;
  for (const entry of source) {
    const [text, look]: readonly [string, Look] = typeof entry === 'string' ? [entry, {}] : entry;
    if (text === '') {
      gapBefore = true;
      y += LINE_HEIGHT;
      continue;
    }
    const size = look.size ?? 10;
    y = look.top ?? y + LINE_HEIGHT;
    const box = { x: look.left ?? 50, y, width: text.length * size * LETTER_WIDTH, height: size };
    const {
      bold = false,
      italic = false,
      role = null,
      column = 0,
      page = 1,
      region = 'body',
      links = [],
    } = look;
    lines.push({ text, page, region, column, box, fontSize: size, bold, italic, role, gapBefore, links });
    gapBefore = false;
  }
  return { format: 'pdf', pages: Math.max(1, ...lines.map(({ page }) => page)), lines, hidden: [] };
}
