import type { HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_TEXT_CHARS } from '@vitae/schema/limits';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildChunks } from './build-chunks.ts';
import type { LinkArea } from './build-line.ts';
import { type Chunk, textOfChunk } from './chunk.ts';
import type { Glyph } from './glyph.ts';
import type { PageFont } from './graphics-state.ts';
import { groupRows } from './group-rows.ts';
import { joinMarks } from './join-marks.ts';
import { type Edges, type Matrix, transformEdges } from './matrix.ts';
import { describeFont } from './page-font.ts';
import { PagePainter } from './paint-page.ts';

const LINK = /^(?:https?|mailto|tel|ftp):/i;

/** Text that runs across the page's main direction: a label turned on its side. */
export interface TurnedText {
  chunks: Chunk[];
  /** where its box begins on the page */
  top: number;
}

export interface ReadPage {
  number: number;
  width: number;
  height: number;
  chunks: Chunk[];
  turned: TurnedText[];
  links: LinkArea[];
  marks: Edges[];
  rules: Edges[];
  hidden: HiddenText[];
}

function fontsOf(page: PDFPageProxy): (name: string) => PageFont | null {
  const fonts = new Map<string, PageFont | null>();
  return (name) => {
    const known = fonts.get(name);
    if (known !== undefined) return known;
    const font = page.commonObjs.has(name) ? describeFont(page.commonObjs.get(name)) : null;
    fonts.set(name, font);
    return font;
  };
}

async function linksOf(page: PDFPageProxy, base: Matrix): Promise<LinkArea[]> {
  const links: LinkArea[] = [];
  for (const annotation of await page.getAnnotations({ intent: 'display' })) {
    const url: unknown = annotation.url ?? annotation.unsafeUrl;
    const rect: unknown = annotation.rect;
    if (typeof url !== 'string' || !LINK.test(url) || !Array.isArray(rect)) continue;
    const [x0, y0, x1, y1] = rect.map(Number);
    links.push({ url, edges: transformEdges(base, [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0]) });
  }
  return links;
}

/** Passages nobody sees, one per line and reason. */
function hiddenPassages(glyphs: readonly Glyph[], page: number): HiddenText[] {
  const byReason = Map.groupBy(glyphs, (glyph) => glyph.run.hidden);
  return [...byReason].flatMap(([reason, members]) => {
    if (!reason) return [];
    return groupRows(buildChunks(members))
      .map((row) => ({ text: row.chunks.map(textOfChunk).join(' '), page, reason }))
      .filter(({ text }) => text.trim() !== '');
  });
}

function mainAngle(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { run } of glyphs) counts.set(run.angle, (counts.get(run.angle) ?? 0) + 1);
  const [main] = [...counts].sort(([, one], [, other]) => other - one);
  return main && main[1] > 0.6 * glyphs.length ? main[0] : 0;
}

function turnedText(glyphs: readonly Glyph[], main: number): TurnedText[] {
  const byAngle = Map.groupBy(
    glyphs.filter(({ run }) => run.angle !== main),
    ({ run }) => run.angle,
  );
  return [...byAngle].flatMap(([angle, members]) =>
    groupRows(buildChunks(members, angle)).map(({ chunks, left, right, baseline }) => {
      const sin = Math.sin((angle * Math.PI) / 180);
      const cos = Math.cos((angle * Math.PI) / 180);
      return { chunks, top: Math.min(left * sin, right * sin) + baseline * cos };
    }),
  );
}

/**
 * Reads one page: its visible text as chunks with their places, what is turned, linked and hidden.
 * @throws AppError TOO_COMPLEX when the page alone holds more characters than a CV may.
 */
export async function readPage(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const [a, b, c, d, e, f] = viewport.transform.map(Number);
  const base: Matrix = [a ?? 1, b ?? 0, c ?? 0, d ?? -1, e ?? 0, f ?? 0];
  const layers = await document.getOptionalContentConfig({ intent: 'display' });
  const [operators, links] = await Promise.all([page.getOperatorList(), linksOf(page, base)]);
  const painter = new PagePainter({
    operators,
    base,
    edges: { left: 0, top: 0, right: viewport.width, bottom: viewport.height },
    font: fontsOf(page),
    isLayerVisible: (group) => layers.isVisible(group),
  });
  if (!painter.paint(MAX_TEXT_CHARS)) throw new AppError('TOO_COMPLEX');
  page.cleanup();

  const visible = joinMarks(painter.glyphs.filter(({ run }) => run.hidden === null));
  const main = mainAngle(visible);
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    chunks: buildChunks(
      visible.filter(({ run }) => run.angle === main),
      main,
    ),
    turned: turnedText(visible, main),
    links,
    marks: main === 0 ? painter.shapes.marks : [],
    rules: main === 0 ? painter.shapes.rules : [],
    hidden: hiddenPassages(
      painter.glyphs.filter(({ run }) => run.hidden !== null),
      number,
    ),
  };
}
