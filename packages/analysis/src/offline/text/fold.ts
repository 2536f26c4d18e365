import { remember } from './remember.ts';

const LETTERS: Record<string, string> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ı: 'i',
  '’': "'",
  '‘': "'",
};
const ODD_LETTERS = /[ßłøæœđı’‘]/g;
/** Words as they are compared: lower case, no accents, compatibility forms resolved, one kind of apostrophe. */
export const fold = remember((text) =>
  text
    .toLowerCase()
    .replace(ODD_LETTERS, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, ''),
);

/** Folded, with everything but letters and digits made into single spaces: the key under which a lexicon is asked. */
export const foldKey = remember((text) =>
  fold(text)
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim(),
);

/** A set of folded phrases written as one string, separated by `|`. */
export function phraseSet(...lists: readonly string[]): Set<string> {
  const phrases = new Set<string>();
  for (const list of lists) {
    for (const phrase of list.split('|')) {
      const key = foldKey(phrase);
      if (key !== '') phrases.add(key);
    }
  }
  return phrases;
}
