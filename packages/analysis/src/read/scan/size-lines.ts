import { measuresOf } from './drop-noise.ts';
import type { RecognisedLine } from './recogniser.ts';

const TALL = /^[A-ZА-ИК-Я0-9bdfhklß]$/u;
const SMALL = /^[acemnorsuvwxzавгежзиклмнопстхчшъыьэюя]$/u;
const SMALL_TO_TALL = 0.72;
const DISAGREES = 1.2; // fonts differ by less
const CAPITAL = 0.71; // of the font size, in text fonts
const SAME_SIZE = 0.14; // sizes nearer than this are one size, measured twice
const STEP = 0.5; // points
const MOST_LINES = 400; // compared with each other

interface Measured {
  line: RecognisedLine;
  size: number;
}

function median(values: number[]): number | null {
  values.sort((one, other) => one - other);
  return values[Math.floor(values.length / 2)] ?? null;
}

/**
 * The height of capitals in a line, in pixels: as its capitals, its small letters and the recogniser's own estimate tell.
 * Boxes err by taking in what stands above, so where they disagree the lowest is right.
 */
function capitalHeight(line: RecognisedLine): number {
  const { baseline, capital } = measuresOf(line);
  const symbols = line.words.flatMap((word) => word.symbols);
  const heights = (kind: RegExp) =>
    median(symbols.filter(({ text }) => kind.test(text)).map(({ bbox }) => baseline - bbox.y0));
  const small = heights(SMALL);
  const estimates = [heights(TALL), small === null ? null : small / SMALL_TO_TALL, capital];
  const [first = capital, ...others] = estimates.flatMap((estimate) =>
    estimate !== null && estimate > 1 ? [estimate] : [],
  );
  const lowest = Math.min(first, ...others);
  return lowest * DISAGREES < first ? lowest : first;
}

/** The size measured, or the one of an earlier page that is as good as the same; new ones are added to `known`. */
function settle(size: number, known: number[]): number {
  const rounded = Math.max(STEP, Math.round(size / STEP) * STEP);
  const same = known.find((other) => Math.abs(other - size) < (SAME_SIZE / 2) * size);
  if (same !== undefined) return same;
  known.push(rounded);
  return rounded;
}

const middleOf = ({ bbox }: RecognisedLine): number => (bbox.y0 + bbox.y1) / 2;

/**
 * By how much letters grow down a page that was photographed from the side, as most pairs of lines have it (Theil and
 * Sen): what they are to be divided by at each height, 1 at the middle line.
 */
function growthOf(measured: readonly Measured[]): (line: RecognisedLine) => number {
  const points = measured.map(({ line, size }) => ({ y: middleOf(line), size: Math.log(Math.max(size, 1)) }));
  const growths = points.flatMap((one, index) =>
    points
      .slice(index + 1)
      .filter((other) => other.y !== one.y)
      .map((other) => (other.size - one.size) / (other.y - one.y)),
  );
  const growth = median(growths) ?? 0;
  const middle = median(points.map(({ y }) => y)) ?? 0;
  return (line) => Math.exp(growth * (middleOf(line) - middle));
}

/**
 * The font size of each line in points; lines that differ by no more than measuring does get one size, also over pages:
 * `known` are the sizes of earlier ones. Letters of a `fanned` page are measured as if it lay flat.
 */
export function sizeLines(
  lines: readonly RecognisedLine[],
  pixelsPerPoint: number,
  known: number[],
  fanned = false,
): Map<RecognisedLine, number> {
  const seen = lines.map(
    (line): Measured => ({ line, size: capitalHeight(line) / CAPITAL / pixelsPerPoint }),
  );
  const growth = fanned && lines.length <= MOST_LINES ? growthOf(seen) : () => 1;
  const measured = seen
    .map(({ line, size }): Measured => ({ line, size: size / growth(line) }))
    .sort((one, other) => one.size - other.size);
  const sizes = new Map<RecognisedLine, number>();
  let group: Measured[] = [];
  const close = () => {
    const middle = group[Math.floor(group.length / 2)];
    const size = middle ? settle(middle.size, known) : STEP;
    for (const { line } of group) sizes.set(line, size);
  };
  for (const entry of measured) {
    const before = group.at(-1);
    const smallest = group[0];
    const same =
      before &&
      smallest &&
      entry.size < before.size * (1 + SAME_SIZE / 2) &&
      entry.size < smallest.size * (1 + 2 * SAME_SIZE);
    if (!same) {
      close();
      group = [];
    }
    group.push(entry);
  }
  close();
  return sizes;
}
