/** Names longer than this are paragraphs; comparing their beginnings bounds the work. */
const MAX_COMPARED_CHARS = 200;
/** Edit distance grows with the square of the length. */
const MAX_DISTANCE_CHARS = 80;

const ONLY_ASCII = /^[\x20-\x7e]*$/;
/** Accents over Latin, Greek and Cyrillic letters; the vowel signs of other scripts are letters and stay. */
const ACCENTS = /[\u0300-\u036f]/g;
/** Letters that Unicode does not take apart. */
const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ð: 'd',
  þ: 'th',
};
const UNDIVIDED = /[ßøæœłđıðþ]/g;

/** Lower case without accents, so that `Société` and `SOCIETE` are the same word. Unicode NFKD. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (ONLY_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(UNDIVIDED, (letter) => LETTERS[letter] ?? letter);
}

/** Words in lower case without accents, with one space between; `+` and `#` stay, for they make another name of `C`. */
export function fold(text: string): string {
  return foldLetters(text)
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, ' ')
    .trim();
}

/** A name as it is compared: folded, and cut where no name is that long. */
export const foldName = (text: string): string => fold(text.slice(0, MAX_COMPARED_CHARS));

export const wordsOf = (folded: string): string[] => folded.split(' ').filter((word) => word !== '');

/** How much two bags of words have in common: F1 of the words, 0 to 1. */
export function sharedWords(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const rest = [...b];
  let shared = 0;
  for (const word of a) {
    const index = rest.indexOf(word);
    if (index < 0) continue;
    rest.splice(index, 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const kept = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(kept, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** How alike two spellings are, 0 to 1 (Levenshtein distance over the longer length); 0 for texts too long to compare. */
export function alikeSpelling(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (a === b) return 1;
  if (longest > MAX_DISTANCE_CHARS) return 0;
  // what both begin and end with costs nothing
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return 1 - editDistance(a.slice(start, a.length - end), b.slice(start, b.length - end)) / longest;
}
