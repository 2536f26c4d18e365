import type { GreyImage } from './grey-image.ts';
import type { RecognisedLine, RecognisedWord } from './recogniser.ts';
import { strokeWidth } from './weigh-strokes.ts';

const BOLDER = 1.2; // than the usual stroke: bold of text fonts is 1.3 and more, and ink spreads
const SHORT = 3; // letters: shorter words have too few strokes to be weighed

/** Words whose strokes are thicker than is usual on their page for their size. */
export function findBold(
  lines: readonly RecognisedLine[],
  sizes: ReadonlyMap<RecognisedLine, number>,
  image: GreyImage,
): Set<RecognisedWord> {
  const weights = lines.flatMap((line) =>
    line.words.map((word) => {
      const width = strokeWidth(image, word.bbox);
      return { word, weight: width === null ? null : width / (sizes.get(line) ?? 1) };
    }),
  );
  const letters = weights.flatMap(({ word, weight }) =>
    weight === null ? [] : Array.from(word.text, () => weight),
  );
  letters.sort((one, other) => one - other);
  const usual = letters[Math.floor(letters.length / 2)] ?? 0;
  const bold = new Set<RecognisedWord>();
  const heavy = (weight: number | null) => weight !== null && weight > BOLDER * usual;
  const byWord = new Map(weights.map(({ word, weight }) => [word, weight]));
  for (const { words } of lines) {
    for (const [index, word] of words.entries()) {
      const before = words[index - 1];
      const long = word.text.length >= SHORT || !before;
      if (long ? heavy(byWord.get(word) ?? null) : before && bold.has(before)) bold.add(word);
    }
  }
  return bold;
}
