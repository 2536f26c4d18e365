import { findColumnGap } from './find-column-gap.ts';
import { crop, type GreyImage } from './grey-image.ts';
import type { Language } from './language-data.ts';
import type { PixelBox, RecognisedLine, Recogniser } from './recogniser.ts';

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
  const outside = lines.filter(({ bbox }) => {
    const middle = (bbox.y0 + bbox.y1) / 2;
    return middle < gap.top || middle > gap.bottom;
  });
  const { x, top, bottom } = gap;
  const [left, right] = [
    { x0: 0, y0: top, x1: x, y1: bottom },
    { x0: x, y0: top, x1: image.width, y1: bottom },
  ];
  const above = outside.filter(({ bbox }) => bbox.y0 < top);
  const columns: RecognisedLine[] = [];
  for (const area of [left, right]) {
    const found = await recogniser.recognise(crop(image, area), languages);
    columns.push(...found.map((line) => shiftLine(line, area.x0, area.y0)));
  }
  return [...above, ...columns, ...outside.filter((line) => !above.includes(line))];
}
