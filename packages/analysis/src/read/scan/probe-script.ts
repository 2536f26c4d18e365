import { type GreyImage, upsideDown } from './grey-image.ts';
import type { Language } from './language-data.ts';
import type { RecognisedLine, Recogniser } from './recogniser.ts';
import { tellLanguage } from './tell-language.ts';

const SURE = 78; // of 100: letters of the right script, the right way up, are read with more
const HOPELESS = 50; // below it for all scripts the picture may stand on its head
const BAND = 0.18; // of the height: some lines of text
const EDGE = 40; // of 255, between neighbours

/** What to try where English letters make no sense, the scripts by how many CVs are written in them. */
const SCRIPTS: readonly (readonly Language[])[] = [['kir', 'eng'], ['chi_sim'], ['jpn']];
const OTHER_LETTER = /[\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Mean confidence of the letters recognised, 0 to 100; doubtful words weigh as much as sure ones. */
export function clarity(lines: readonly RecognisedLine[]): number {
  let [sum, count] = [0, 0];
  for (const { text, confidence } of lines.flatMap((line) => line.words)) {
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    sum += confidence * letters;
    count += letters;
  }
  return count < 8 ? 0 : sum / count;
}

/** Models of other scripts know Latin letters too, so what tells is their own letters. */
function readsOwnScript(lines: readonly RecognisedLine[]): boolean {
  const letters = [...textOf(lines)].filter((char) => /\p{L}/u.test(char));
  return 2 * letters.filter((letter) => OTHER_LETTER.test(letter)).length > letters.length;
}

/** All words of lines, with spaces. */
export const textOf = (lines: readonly RecognisedLine[]): string =>
  lines.flatMap(({ words }) => words.map(({ text }) => text)).join(' ');

/** The part of a page with the most letters, over its full width. */
function busiestBand({ width, height, pixels }: GreyImage): GreyImage {
  const rows = Math.ceil(height * BAND);
  const edges = Array.from({ length: height }, (_, y) => {
    let count = 0;
    for (let at = y * width + 2; at < (y + 1) * width; at += 2) {
      if (Math.abs((pixels[at] ?? 0) - (pixels[at - 2] ?? 0)) > EDGE) count += 1;
    }
    return count;
  });
  let sum = 0;
  let best = { top: 0, sum: 0 };
  for (const [y, count] of edges.entries()) {
    sum += count - (edges[y - rows] ?? 0);
    if (sum > best.sum) best = { top: Math.max(0, y - rows + 1), sum };
  }
  return {
    width,
    height: Math.min(rows, height - best.top),
    pixels: pixels.slice(best.top * width, (best.top + rows) * width),
  };
}

/** What a look at a part of a page tells. */
export interface Probe {
  languages: readonly Language[];
  turned: boolean;
  lines: RecognisedLine[];
  clarity: number;
}

/**
 * Tells by a part of a page in which script it is written and whether it stands on its head: the models are sure of
 * their own letters only. `first` is tried before all others, and taken when it makes sense.
 */
export async function probeScript(
  image: GreyImage,
  recogniser: Recogniser,
  first: readonly Language[],
): Promise<Probe> {
  const band = busiestBand(image);
  let best: Probe = { languages: first, turned: false, lines: [], clarity: 0 };
  const look = async (languages: readonly Language[], turned: boolean): Promise<boolean> => {
    const lines = await recogniser.recognise(turned ? upsideDown(band) : band, languages);
    const latin = languages === first;
    const found = latin || readsOwnScript(lines) ? clarity(lines) : 0;
    if (found > best.clarity) best = { languages, turned, lines, clarity: found };
    return found > SURE || (latin && found > HOPELESS && tellLanguage(textOf(lines)) !== null);
  };
  if ((await look(first, false)) || (await look(first, true))) return best;
  const turned = best.turned;
  for (const languages of SCRIPTS) if (await look(languages, turned)) return best;
  if (best.clarity > HOPELESS) return best;
  for (const languages of SCRIPTS) if (await look(languages, !turned)) return best;
  return best;
}
