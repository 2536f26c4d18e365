import { crop, type GreyImage } from './grey-image.ts';
import type { Language } from './language-data.ts';
import type { PixelBox, RecognisedLine, RecognisedWord, Recogniser } from './recogniser.ts';

const MOST_LINES = 3; // looked at again: a page has one address, or one and its double
const MARGIN = 0.6; // of a line's height, around it
const LIKE = 0.8; // of the characters are the same in both readings

/** Ends like a host and has no sign that addresses of pages have. */
const HOST = /^[^\s@/]{4,}\.[a-z]{2,10}$/;
const WEB = /^(?:https?|www\.)/i;
const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

const hasAt = ({ words }: RecognisedLine): boolean => words.some(({ text }) => text.includes('@'));
const isHost = ({ text }: RecognisedWord): boolean => HOST.test(text) && !WEB.test(text);

/** The part of the shorter text's characters that both have in the same order, counted from both ends. */
function likeness(one: string, other: string): number {
  const shortest = Math.min(one.length, other.length);
  let start = 0;
  while (start < shortest && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  return (start + end) / Math.max(one.length, other.length);
}

function around({ bbox }: RecognisedLine, { width, height }: GreyImage): PixelBox {
  const margin = Math.round(MARGIN * (bbox.y1 - bbox.y0));
  return {
    x0: Math.max(0, bbox.x0 - margin),
    y0: Math.max(0, bbox.y0 - margin),
    x1: Math.min(width, bbox.x1 + margin),
    y1: Math.min(height, bbox.y1 + margin),
  };
}

/**
 * Looks once more, with the English model, at lines with a mail address whose "@" was not seen: the models of other
 * languages have hardly met that sign. An address is taken over where both readings agree but for it.
 */
export async function mendAddresses(
  lines: readonly RecognisedLine[],
  image: GreyImage,
  recogniser: Recogniser,
  languages: readonly Language[],
): Promise<RecognisedLine[]> {
  const wanted = lines.some(hasAt)
    ? []
    : lines.filter(({ words }) => words.some(isHost)).slice(0, MOST_LINES);
  if (languages.includes('eng') || wanted.length === 0) return [...lines];
  const mended = new Map<RecognisedLine, RecognisedLine>();
  for (const line of wanted) {
    const again = await recogniser.recognise(crop(image, around(line, image)), ['eng']);
    const addresses = again
      .flatMap(({ words }) => words.map(({ text }) => text))
      .filter((text) => ADDRESS.test(text));
    const words = line.words.map((word) => {
      const address = isHost(word) ? addresses.find((text) => likeness(text, word.text) >= LIKE) : undefined;
      return address === undefined ? word : { ...word, text: address };
    });
    mended.set(line, { ...line, words });
  }
  return lines.map((line) => mended.get(line) ?? line);
}
