import { measuresOf } from './drop-noise.ts';
import type { RecognisedLine, RecognisedWord } from './recogniser.ts';

const DESCENDS = 0.12; // of the height of small letters: a bracket reaches below the line, a capital does not

const OPEN_BRACKET = /^[[|](?=\p{Lu}{2})/u;
const INITIALS = /^[1l|](?=(?:\.\p{Lu})+\.?$)/u;
const TRIPLE = /^[lI|]ll(?=\p{Ll})/u;
const DOUBLED_APOSTROPHE = /(?<=\p{L})(?:[’‘]['’‘]|'[’‘])(?=\p{L})/u;
const NUMBER_SIGN = /^(?:N[eoоеºо°]|Мо|Ме)$/u;
/** 人 and 入 are one stroke apart; these are no words with 人. */
const ENTERED = /人(?=[学社職行庁]$)/u;
const CYRILLIC = /\p{Script=Cyrillic}{3}/u;

/** Whether the first letter of a word stands on the line as capitals do. */
function standsOnLine({ symbols }: RecognisedWord, baseline: number, small: number): boolean {
  const [first] = symbols;
  return first !== undefined && first.bbox.y1 - baseline < DESCENDS * small;
}

/**
 * What no text writes, read where something very like it was: "[OSH" for "IOSH", "lllustrator" for "Illustrator",
 * "Ne 13" among Cyrillic words for "№ 13". Only shapes that look the same are exchanged, where only one of them can be.
 */
export function mendLetters(line: RecognisedLine): RecognisedLine {
  const { small, baseline } = measuresOf(line);
  const closed = line.words.some(({ text }) => /[\]|]\W*$/.test(text));
  const cyrillic = line.words.some(({ text }) => CYRILLIC.test(text));
  const words = line.words.map((word, index): RecognisedWord => {
    const next = line.words[index + 1];
    let { text } = word;
    if (!closed && standsOnLine(word, baseline, small))
      text = text.replace(OPEN_BRACKET, text[1] === 'I' ? '' : 'I');
    text = text
      .replace(INITIALS, 'I')
      .replace(TRIPLE, 'Ill')
      .replace(DOUBLED_APOSTROPHE, '’')
      .replace(ENTERED, '入');
    if (cyrillic && NUMBER_SIGN.test(text) && /^\d/.test(next?.text ?? '')) text = '№';
    const last = index === line.words.length - 2; // "外国人学校" goes on
    if (last && text.endsWith('人') && /^[学社職行庁]$/u.test(next?.text ?? ''))
      text = `${text.slice(0, -1)}入`;
    return text === word.text ? word : { ...word, text };
  });
  return { ...line, words };
}
