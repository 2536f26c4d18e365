import { buildChunks } from '../pdf/build-chunks.ts';
import { findGrids } from '../pdf/find-grids.ts';
import type { FontStyle, Glyph, Run } from '../pdf/glyph.ts';
import { readsRightToLeft } from '../pdf/logical-order.ts';
import type { Edges } from '../pdf/matrix.ts';
import type { ReadPage } from '../pdf/read-page.ts';
import { dropGhosts } from './drop-ghosts.ts';
import { dropNoise, isText, measuresOf } from './drop-noise.ts';
import { findBold } from './find-bold.ts';
import { mendLetters } from './mend-letters.ts';
import type { PixelBox, RecognisedLine, RecognisedWord } from './recogniser.ts';
import { sizeLines } from './size-lines.ts';
import { splitLine } from './split-line.ts';
import type { StraightPage } from './straighten.ts';

const WORD_SPACE = 1; // of the size: wider white is no space between words
const LEVEL = 0.4; // of the height of capitals: what differs by less stands on one row
const LINE_SLACK = 4; // points, by which scanned lines of a table miss each other
const LONG_RULE = 120; // points: shorter lines underline words
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;

const style = (bold: boolean): FontStyle => ({ bold, italic: false, pictures: false, bullets: false });
const REGULAR = style(false);
const BOLD = style(true);

interface Setting {
  size: number;
  order: number;
  pixelsPerPoint: number;
  bold: ReadonlySet<RecognisedWord>;
}

/** The letters of a word, evenly over its box: the recogniser knows where words stand, and letters only roughly. */
function glyphsOf(word: RecognisedWord, y: number, run: Run, { size, pixelsPerPoint }: Setting): Glyph[] {
  const sureness = Math.min(1, Math.max(0, word.confidence / 100));
  const letters = [...word.text];
  const start = word.bbox.x0 / pixelsPerPoint;
  const step = (word.bbox.x1 / pixelsPerPoint - start) / letters.length;
  return letters.map((text, index) => {
    const x = start + index * step;
    return { text, x, y, endX: x + step, endY: y, size, run, sureness };
  });
}

function lineGlyphs(line: RecognisedLine, setting: Setting): Glyph[] {
  const { size, pixelsPerPoint, bold, order } = setting;
  const y = (line.baseline.y0 + line.baseline.y1) / 2 / pixelsPerPoint;
  const glyphs: Glyph[] = [];
  for (const word of line.words) {
    const run: Run = {
      font: bold.has(word) ? BOLD : REGULAR,
      edges: toPoints(word.bbox, pixelsPerPoint),
      hidden: null,
      ink: 0,
      ground: 0,
      angle: 0,
      order,
    };
    const letters = glyphsOf(word, y, run, setting);
    const [before, first] = [glyphs.at(-1), letters[0]];
    if (before && first) {
      const close = first.x - before.endX < WORD_SPACE * size;
      const joined = CJK.test(before.text) && CJK.test(first.text);
      if (close && !joined) glyphs.push({ ...before, text: ' ', x: before.endX, endX: first.x });
    }
    glyphs.push(...letters);
  }
  return glyphs;
}

const toPoints = ({ x0, y0, x1, y1 }: PixelBox, pixelsPerPoint: number): Edges => ({
  left: x0 / pixelsPerPoint,
  right: x1 / pixelsPerPoint,
  top: y0 / pixelsPerPoint,
  bottom: y1 / pixelsPerPoint,
});

/**
 * Lines row by row: the order in which a recogniser happens to find columns says nothing of how they belong together,
 * unlike the order in which a program paints them.
 */
function inRows(lines: readonly RecognisedLine[]): RecognisedLine[] {
  const rows: RecognisedLine[][] = [];
  for (const line of lines.toSorted((one, other) => one.baseline.y0 - other.baseline.y0)) {
    const row = rows.at(-1);
    const first = row?.[0];
    const level = first && line.baseline.y0 - first.baseline.y0 < LEVEL * measuresOf(first).capital;
    if (row && level) row.push(line);
    else rows.push([line]);
  }
  const left = (line: RecognisedLine) => line.words[0]?.bbox.x0 ?? 0;
  return rows.flatMap((row) => row.sort((one, other) => left(one) - left(other)));
}

/**
 * A recognised page in the shape of a PDF page, so that one layout engine serves both: places in points on the page as
 * it was straightened, sizes and bold measured from the picture. `knownSizes` collects the font sizes of a document.
 */
export function buildPage(
  recognised: readonly RecognisedLine[],
  { grey, pixelsPerPoint, rules, fanned }: StraightPage,
  number: number,
  knownSizes: number[],
): ReadPage {
  const clean = dropGhosts(
    recognised
      .flatMap(splitLine)
      .map(mendLetters)
      .map(dropNoise)
      .filter(({ line }) => isText(line)),
  );
  const lines = inRows(clean.map(({ line }) => line));
  const sizes = sizeLines(lines, pixelsPerPoint, knownSizes, fanned);
  const bold = findBold(lines, sizes, grey);
  const glyphs = lines.flatMap((line, order) =>
    lineGlyphs(line, { size: sizes.get(line) ?? 1, order, pixelsPerPoint, bold }),
  );
  const chunks = buildChunks(glyphs);
  const inPoints = ({ left, right, top, bottom }: Edges): Edges =>
    toPoints({ x0: left, x1: right, y0: top, y1: bottom }, pixelsPerPoint);
  const [levels, uprights] = [rules.levels.map(inPoints), rules.uprights.map(inPoints)];
  return {
    number,
    width: grey.width / pixelsPerPoint,
    height: grey.height / pixelsPerPoint,
    chunks,
    rightToLeft: readsRightToLeft(chunks.flatMap((chunk) => chunk.words)),
    turned: [],
    links: [],
    marks: clean.flatMap(({ mark }) => (mark ? [toPoints(mark, pixelsPerPoint)] : [])),
    rules: levels.filter((rule) => rule.right - rule.left > LONG_RULE),
    grids: findGrids(levels, uprights, LINE_SLACK),
    uprights,
    hidden: [],
  };
}
