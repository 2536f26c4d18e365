import { measuresOf } from './drop-noise.ts';
import type { RecognisedLine, RecognisedWord } from './recogniser.ts';

const COLUMN_GAP = 1.8; // of the height of capitals: three spaces, a tab or a column edge
const OVERLAP = 0.1; // of the height of small letters: boxes of neighbours touch by less
const INSIDE = 0.6; // of the second box: where both are doubted too, one word was cut in two
const DOUBTED = 40;
const JOINT = /[./\-–@]$/u; // what a recogniser cuts addresses and names of libraries at
const STANDS = /[\p{Lu}\p{N}abcdehiklmnorstuvwxzабвгежзийклмнопстхчшъыьэюя.]/u;

/** Words whose boxes overlap: parts of one word where it was cut at a sign, else a box that was measured too wide. */
function mendOverlaps(words: readonly RecognisedWord[], small: number): RecognisedWord[] {
  const mended: RecognisedWord[] = [];
  for (const word of words) {
    const before = mended.at(-1);
    const overlap = before ? before.bbox.x1 - word.bbox.x0 : 0;
    if (!before || overlap <= OVERLAP * small || word.bbox.x0 <= before.bbox.x0) {
      mended.push(word);
      continue;
    }
    mended.pop();
    const doubted = Math.max(word.confidence, before.confidence) < DOUBTED;
    const inside = doubted && overlap > INSIDE * (word.bbox.x1 - word.bbox.x0);
    if (inside || JOINT.test(before.text) || /^[.@/]/.test(word.text)) {
      mended.push({
        text: before.text + word.text,
        confidence: Math.min(before.confidence, word.confidence),
        bbox: {
          x0: before.bbox.x0,
          y0: Math.min(before.bbox.y0, word.bbox.y0),
          x1: Math.max(before.bbox.x1, word.bbox.x1),
          y1: Math.max(before.bbox.y1, word.bbox.y1),
        },
        symbols: [...before.symbols, ...word.symbols],
      });
    } else {
      const end = Math.max(before.bbox.x0 + 1, word.bbox.x0 - Math.round(small / 4));
      mended.push({ ...before, bbox: { ...before.bbox, x1: end } }, word);
    }
  }
  return mended;
}

/** Where a part of a line stands: the bottoms of the letters that do not reach below it. */
function baselineOf(words: readonly RecognisedWord[], line: RecognisedLine): RecognisedLine['baseline'] {
  const bottoms = words
    .flatMap(({ symbols }) => symbols)
    .filter(({ text }) => STANDS.test(text))
    .map(({ bbox }) => bbox.y1)
    .sort((one, other) => one - other);
  const middle = bottoms[Math.floor(bottoms.length / 2)];
  return middle === undefined ? line.baseline : { ...line.baseline, y0: middle, y1: middle };
}

/**
 * Cuts a recognised line where white as wide as a column's edge runs through it: the recogniser joins what stands side
 * by side and gives it one baseline; each part gets its own, by which columns are told from rows.
 */
export function splitLine(line: RecognisedLine): RecognisedLine[] {
  const { small, capital } = measuresOf(line);
  const parts: RecognisedWord[][] = [];
  for (const word of mendOverlaps(line.words, small)) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part && before && word.bbox.x0 - before.bbox.x1 < COLUMN_GAP * capital) part.push(word);
    else parts.push([word]);
  }
  return parts.map((words) => ({ ...line, words, baseline: baselineOf(words, line) }));
}
