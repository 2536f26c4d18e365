import { hanKindOf, nounKindOf } from '../lexicon/heading-nouns.ts';
import { type HeadingKind, headingKindOf } from '../lexicon/headings.ts';
import { foldKey } from '../text/fold.ts';
import { remember } from '../text/remember.ts';

/** How a line reads as a heading: the section it names, and whether the lexicon holds the very phrase. */
export type HeadingWords = { readonly kinds: readonly HeadingKind[]; readonly exact: boolean };

const MAX_HEADING_CHARS = 60;
const MAX_RULED_CHARS = 140; // a heading with the rule printed after it: "SKILLS ------"
const MAX_HEADING_WORDS = 7;

/** Numbers, icons and rules that themes print around a heading: "(01) WORK", "1. Education", "SKILLS ------". */
const NUMBERING = /^(?:\(?\d{1,2}\)?(?:[.):\s]|$)|(?:[ivx]{1,4}|[a-h])[.)])/i;
const AND = /\s*(?:&|\/|\+|,|・|、|和|与|及|\||\s(?:and|und|et|y|e|en|i|и|och|og)\s)\s*/iu;

/** A duration or a count after the heading: "Опыт работы — 6 лет 3 месяца", "Projects (4)". */
const TAIL = /\s*[—–:(-]\s*\d[\d\s\p{L}.,+]{0,30}\)?$/u;

/** The words of a heading without numbering and rules. */
export function headingWords(text: string): string {
  const bare = text.replace(/^[^\p{L}\p{N}(]+/u, '').replace(/[^\p{L}\p{N})]+$/u, '');
  const numbered = NUMBERING.exec(bare);
  const rest = (numbered === null ? bare : bare.slice(numbered[0].length)).replace(TAIL, '').trim();
  return /\p{L}/u.test(rest) ? rest : bare;
}

function fuzzyKind(key: string): HeadingKind | undefined {
  const words = key.split(' ');
  if (words.length > MAX_HEADING_WORDS) return undefined;
  const last = nounKindOf(words.at(-1) ?? '');
  return last ?? nounKindOf(words[0] ?? '') ?? hanKindOf(key);
}

/** What a text announces if it is a heading; null when nothing speaks for one. */
export const classifyHeading = remember((text: string): HeadingWords | null => {
  if (text.length > MAX_RULED_CHARS) return null;
  const words = headingWords(text);
  if (words.length > MAX_HEADING_CHARS) return null;
  const key = foldKey(words);
  if (key === '') return null;
  const exact = headingKindOf(key);
  if (exact !== undefined) return { kinds: [exact], exact: true };
  if (key.split(' ').length > MAX_HEADING_WORDS) return null;
  const parts = words
    .split(AND)
    .map(foldKey)
    .filter((part) => part !== '');
  if (parts.length > 1) {
    const kinds = parts.map((part) => headingKindOf(part) ?? fuzzyKind(part));
    const known = kinds.filter((kind) => kind !== undefined);
    if (known.length === parts.length) return { kinds: [...new Set(known)], exact: true };
  }
  const fuzzy = fuzzyKind(key);
  return fuzzy === undefined ? null : { kinds: [fuzzy], exact: false };
});
