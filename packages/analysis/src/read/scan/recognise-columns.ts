import { type ColumnGap, findColumnGap } from './find-column-gap.ts';
import { crop, type GreyImage } from './grey-image.ts';
import type { Language } from './language-data.ts';
import type { PixelBox, RecognisedLine, Recogniser } from './recogniser.ts';

const SAME_LINE = 0.5; // of the lower one's height

const shift = ({ x0, y0, x1, y1 }: PixelBox, x: number, y: number): PixelBox => ({
  x0: x0 + x,
  y0: y0 + y,
  x1: x1 + x,
  y1: y1 + y,
});

const shiftLine = (line: RecognisedLine, x: number, y: number): RecognisedLine => ({
  ...line,
  bbox: shift(line.bbox, x, y),
  baseline: shift(line.baseline, x, y),
  words: line.words.map((word) => ({
    ...word,
    bbox: shift(word.bbox, x, y),
    symbols: word.symbols.map((symbol) => ({ ...symbol, bbox: shift(symbol.bbox, x, y) })),
  })),
});

/** Recognises a page; where two columns were read as one, each of them once more by itself. */
export async function recogniseColumns(
  image: GreyImage,
  recogniser: Recogniser,
  languages: readonly Language[],
): Promise<RecognisedLine[]> {
  const lines = await recogniser.recognise(image, languages);
  const gap = findColumnGap(lines, image.height);
  if (!gap) return lines;
  const { x, top, bottom } = gap;
  // lines of one column were recognised in the larger picture, where the recogniser sees more of their surroundings
  const good = lines.filter(({ words, bbox }) => {
    const middle = (bbox.y0 + bbox.y1) / 2;
    const joined = words.some((word) => word.bbox.x1 < x) && words.some((word) => word.bbox.x0 > x);
    return !joined || middle < top || middle > bottom;
  });
  const areas = [
    { x0: 0, y0: top, x1: x, y1: bottom },
    { x0: x, y0: top, x1: image.width, y1: bottom },
  ];
  const again: RecognisedLine[] = [];
  for (const area of areas) {
    const found = await recogniser.recognise(crop(image, area), languages);
    again.push(...found.map((line) => shiftLine(line, area.x0, area.y0)));
  }
  const fresh = again.filter((line) => !good.some((other) => shareHeight(line.bbox, other.bbox)));
  return [...good, ...fresh].sort((one, other) => columnOf(one, gap) - columnOf(other, gap));
}

/** Above the columns, in the left one, in the right one, or below. */
function columnOf({ bbox }: RecognisedLine, { x, top, bottom }: ColumnGap): number {
  const middle = (bbox.y0 + bbox.y1) / 2;
  if (middle < top) return 0;
  if (middle > bottom) return 3;
  return (bbox.x0 + bbox.x1) / 2 < x ? 1 : 2;
}

/** Whether two lines of one column are the same line. */
function shareHeight(one: PixelBox, other: PixelBox): boolean {
  const shared = Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0);
  const beside = one.x1 < other.x0 || other.x1 < one.x0;
  return !beside && shared > SAME_LINE * Math.min(one.y1 - one.y0, other.y1 - other.y0);
}
