import { cleanText } from '../clean-text.ts';

const FEWEST_CHARS = 60; // fewer may all be icons
const UNMAPPED = 0.3; // of the characters: ordinary texts have a few symbols without a code
const FEWEST_WORDS = 40; // fewer may all be names and abbreviations
const UNSPEAKABLE = 0.45; // of the words: lists of abbreviations stay below a third
const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœąęėįųūőű]/i;
const CONSONANTS = /[bcdfghjklmnpqrstvwxz]{6}/i;
const ODD_CASE = /\p{Ll}\p{Lu}\p{Ll}*\p{Lu}|\p{Lu}{2}\p{Ll}+\p{Lu}/u;
const INNER_SIGN = /\p{L}[^\p{L}\p{N}\s'’.,/&+\-–:@·()]\p{L}/u;
const SHORT_WORDS =
  /(?<!\p{L})(?:and|the|of|in|for|und|der|die|mit|de|et|la|le|el|en|y|con|di|per|da|do|com|van|het|w|na|og|och|i|a|e)(?!\p{L})/giu;

/** A word no European language could have: without a vowel, or with signs or capitals where none go. */
function isUnspeakable(word: string): boolean {
  return !VOWEL.test(word) || CONSONANTS.test(word) || ODD_CASE.test(word) || INNER_SIGN.test(word);
}

/**
 * Whether characters are not those the page shows, because its fonts lack a map to Unicode or have a false one: most
 * have no meaning at all, or they are Latin letters in words that no language has.
 */
export function isGibberish(chars: string, text: string): boolean {
  const all = [...chars];
  if (all.length < FEWEST_CHARS) return false;
  const unmapped = all.filter((char) => cleanText(char) === '').length;
  if (unmapped > UNMAPPED * all.length) return true;
  const words = text.split(/\s+/).filter((word) => (word.match(/[a-z]/gi)?.length ?? 0) >= 3);
  if (words.length < FEWEST_WORDS || /\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Hebrew}/u.test(text))
    return false;
  const spoken = (text.match(SHORT_WORDS)?.length ?? 0) > 0.05 * words.length;
  return !spoken && words.filter(isUnspeakable).length > UNSPEAKABLE * words.length;
}
