import type { GreyImage } from './grey-image.ts';
import type { RecognisedLine, RecognisedWord } from './recogniser.ts';
import { strokeWidth } from './weigh-strokes.ts';

const LIGHTEST = 1.08; // times the usual stroke: text of one weight varies by less
const HEAVIEST = 1.35; // bold of text fonts is 1.2 and more, and ink spreads
const MIXED = 1.3; // times the thinnest word's stroke: a line of one weight varies by less
const LONG = 3; // letters: shorter words have too few strokes to be weighed alone

interface Weighed {
  word: RecognisedWord;
  /** of its strokes, in shares of the size; null where it cannot be told */
  weight: number | null;
}

/** Mean weight over letters, null where no word could be weighed. */
function meanWeight(words: readonly Weighed[]): number | null {
  let [sum, letters] = [0, 0];
  for (const { word, weight } of words) {
    if (weight === null) continue;
    sum += weight * word.text.length;
    letters += word.text.length;
  }
  return letters > 0 ? sum / letters : null;
}

/** The stroke from which a line is bold: in the widest gap between the weights of lines, near where bold begins. */
function limitOf(weights: readonly number[], usual: number): number {
  const sorted = [LIGHTEST * usual, ...weights, HEAVIEST * usual]
    .filter((weight) => weight >= LIGHTEST * usual && weight <= HEAVIEST * usual)
    .sort((one, other) => one - other);
  let best = { limit: HEAVIEST * usual, ratio: 0 };
  for (const [index, weight] of sorted.entries()) {
    const next = sorted[index + 1] ?? weight;
    if (next / weight > best.ratio) best = { limit: Math.sqrt(next * weight), ratio: next / weight };
  }
  return best.limit;
}

/** The words of a line that are bold: all or none of them, unless their strokes are clearly of two weights. */
function boldOf(words: readonly Weighed[], boldFrom: number): RecognisedWord[] {
  const long = words.flatMap(({ word, weight }) =>
    weight !== null && word.text.length >= LONG ? [weight] : [],
  );
  const [thinnest, thickest] = [Math.min(...long), Math.max(...long)];
  if (long.length < 2 || thickest < MIXED * thinnest) {
    return (meanWeight(words) ?? 0) > boldFrom ? words.map(({ word }) => word) : [];
  }
  const limit = Math.max(Math.sqrt(thinnest * thickest), boldFrom);
  const bold: RecognisedWord[] = [];
  let before = false;
  for (const { word, weight } of words) {
    if (weight !== null && word.text.length >= LONG) before = weight > limit;
    if (before) bold.push(word); // a short word is as the one before it
  }
  return bold;
}

/** Words whose strokes are thicker than is usual on their page for their size. */
export function findBold(
  lines: readonly RecognisedLine[],
  sizes: ReadonlyMap<RecognisedLine, number>,
  image: GreyImage,
): Set<RecognisedWord> {
  const weighed = lines.map((line) =>
    line.words.map((word): Weighed => {
      const width = strokeWidth(image, word.bbox);
      return { word, weight: width === null ? null : width / (sizes.get(line) ?? 1) };
    }),
  );
  const letters = weighed
    .flat()
    .flatMap(({ word, weight }) => (weight === null ? [] : Array.from(word.text, () => weight)))
    .sort((one, other) => one - other);
  const usual = letters[Math.floor(letters.length / 2)] ?? 0;
  const means = weighed.flatMap((words) => meanWeight(words) ?? []);
  const boldFrom = limitOf(means, usual);
  return new Set(weighed.flatMap((words) => boldOf(words, boldFrom)));
}
