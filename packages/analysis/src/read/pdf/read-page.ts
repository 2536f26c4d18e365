import { setImmediate } from 'node:timers/promises';
import type { HiddenText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import { MAX_TEXT_CHARS } from '@vitae/schema/limits';
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { buildChunks } from './build-chunks.ts';
import type { LinkArea } from './build-line.ts';
import { type Chunk, textOfChunk } from './chunk.ts';
import { findGrids, type Grid } from './find-grids.ts';
import type { Glyph } from './glyph.ts';
import type { PageFont } from './graphics-state.ts';
import { groupRows } from './group-rows.ts';
import { joinMarks } from './join-marks.ts';
import { readsRightToLeft } from './logical-order.ts';
import { type Edges, type Matrix, transformEdges } from './matrix.ts';
import { needsRecognition } from './needs-recognition.ts';
import { cornersOf } from './operands.ts';
import { describeFont } from './page-font.ts';
import { type OperatorList, PagePainter } from './paint-page.ts';
import { wordyPictures } from './wordy-pictures.ts';

const MAX_CHUNKS = 20_000; // per page: a dense one has 500
const MAX_FONT_TURNS = 100; // a font that has not come by then never will
const LINK = /^(?:https?|mailto|tel|ftp):/i;

type PageFonts = Map<string, PageFont>;

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
  rightToLeft: boolean;
  turned: TurnedText[];
  links: LinkArea[];
  marks: Edges[];
  rules: Edges[];
  /** tables drawn with lines */
  grids: Grid[];
  /** upright lines of any length */
  uprights: Edges[];
  hidden: HiddenText[];
  /** the text of this page is not what a reader of it sees: only a picture of the page tells */
  needsRecognition?: boolean;
  /** pictures on a page of text that may show more of it */
  pictures?: Edges[];
}

/** Fonts reach the page a few turns of the event loop after the operators that name them. */
async function loadFonts(page: PDFPageProxy, { fnArray, argsArray }: OperatorList): Promise<PageFonts> {
  const names = new Set<string>();
  for (const [index, operator] of fnArray.entries()) {
    const [name] = operator === OPS.setFont ? (argsArray[index] as unknown[]) : [];
    if (typeof name === 'string') names.add(name);
  }
  const fonts: PageFonts = new Map();
  for (const name of names) {
    for (let turn = 0; turn < MAX_FONT_TURNS && !page.commonObjs.has(name); turn += 1) await setImmediate();
    if (page.commonObjs.has(name)) fonts.set(name, describeFont(page.commonObjs.get(name)));
  }
  return fonts;
}

interface Annotation {
  subtype?: unknown;
  url?: unknown;
  unsafeUrl?: unknown;
  rect?: unknown;
}

/**
 * Link annotations. Asked for the screen, pdf.js reads the page's text once more for every set of links, so the ones
 * for print are asked for first; most producers make all links printable or none.
 */
async function linksOf(page: PDFPageProxy, base: Matrix): Promise<LinkArea[]> {
  for (const intent of ['print', 'display']) {
    const annotations: Annotation[] = await page.getAnnotations({ intent });
    if (intent === 'print' && !annotations.some(({ subtype }) => subtype === 'Link')) continue;
    return annotations.flatMap(({ url, unsafeUrl, rect }) => {
      const target = url ?? unsafeUrl;
      const corners = cornersOf(rect);
      return typeof target === 'string' && LINK.test(target) && corners
        ? [{ url: target, edges: transformEdges(base, corners) }]
        : [];
    });
  }
  return [];
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
  const fonts = await loadFonts(page, operators);
  const painter = new PagePainter({
    operators,
    base,
    edges: { left: 0, top: 0, right: viewport.width, bottom: viewport.height },
    font: (name) => fonts.get(name) ?? null,
    isLayerVisible: (group) => layers.isVisible(group),
  });
  if (!painter.paint(MAX_TEXT_CHARS)) throw new AppError('TOO_COMPLEX');
  page.cleanup();

  const visible = joinMarks(painter.glyphs.filter(({ run }) => run.hidden === null));
  const main = mainAngle(visible);
  const chunks = buildChunks(
    visible.filter(({ run }) => run.angle === main),
    main,
  );
  if (chunks.length > MAX_CHUNKS) throw new AppError('TOO_COMPLEX');
  const { lines } = painter.shapes;
  return {
    number,
    width: viewport.width,
    height: viewport.height,
    chunks,
    rightToLeft: readsRightToLeft(chunks.flatMap((chunk) => chunk.words)),
    turned: turnedText(visible, main),
    links,
    marks: main === 0 ? painter.shapes.marks : [],
    rules: main === 0 ? painter.shapes.rules : [],
    grids: main === 0 ? findGrids(lines.levels, lines.uprights) : [],
    uprights: main === 0 ? lines.uprights : [],
    hidden: hiddenPassages(
      painter.glyphs.filter(({ run }) => run.hidden !== null),
      number,
    ),
    needsRecognition: needsRecognition(painter, viewport, chunks),
    pictures: wordyPictures(painter, viewport),
  };
}
