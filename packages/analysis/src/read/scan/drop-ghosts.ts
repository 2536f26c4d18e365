import type { CleanLine } from './drop-noise.ts';
import type { PixelBox, RecognisedLine } from './recogniser.ts';

const SHARED = 0.5; // of the smaller line's area: lines of one page touch at their edges only

const DOUBTED = 65; // of 100
const TRUSTED = 85;

interface Placed {
  clean: CleanLine;
  box: PixelBox;
  sure: number;
}

const sureness = ({ words }: RecognisedLine): number =>
  words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) /
  Math.max(
    1,
    words.reduce((sum, word) => sum + word.text.length, 0),
  );

const areaOf = ({ x0, y0, x1, y1 }: PixelBox): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0);

function wordsBox({ words, bbox }: RecognisedLine): PixelBox {
  if (words.length === 0) return bbox;
  return {
    x0: Math.min(...words.map((word) => word.bbox.x0)),
    y0: Math.min(...words.map((word) => word.bbox.y0)),
    x1: Math.max(...words.map((word) => word.bbox.x1)),
    y1: Math.max(...words.map((word) => word.bbox.y1)),
  };
}

function overlap(one: PixelBox, other: PixelBox): number {
  const shared = {
    x0: Math.max(one.x0, other.x0),
    y0: Math.max(one.y0, other.y0),
    x1: Math.min(one.x1, other.x1),
    y1: Math.min(one.y1, other.y1),
  };
  if (shared.x1 <= shared.x0 || shared.y1 <= shared.y0) return 0;
  return areaOf(shared) / Math.max(1, Math.min(areaOf(one), areaOf(other)));
}

/** A line of guesses between the letters of a line that was recognised well. */
const isEcho = (ghost: Placed, real: Placed): boolean =>
  ghost.sure < DOUBTED &&
  real.sure > TRUSTED &&
  real.clean.line.bbox !== ghost.clean.line.bbox &&
  overlap(ghost.box, { ...real.box, x0: real.clean.line.bbox.x0, x1: real.clean.line.bbox.x1 }) > SHARED;

/** Where two lines were recognised in one place, the recogniser read one of them twice: the surer one is kept. */
export function dropGhosts(lines: readonly CleanLine[]): CleanLine[] {
  const placed = lines.map((clean): Placed => {
    const { line } = clean;
    return { clean, box: wordsBox(line), sure: sureness(line) };
  });
  const isGhost = (one: Placed): boolean =>
    placed.some(
      (other) =>
        other !== one &&
        ((other.sure > one.sure && overlap(one.box, other.box) > SHARED) || isEcho(one, other)),
    );
  return placed.filter((one) => !isGhost(one)).map(({ clean }) => clean);
}
