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
const NUMBERING =
  /^(?:\(?\d{1,2}\)?(?:[.):、\s]|$)|(?:[ivx]{1,4}|[a-h])[.)]|\(?[一二三四五六七八九十]{1,2}[、.)])/iu;
/** "Section 3: Employment", "Teil B – Ausbildung": forms count their parts. */
const PARTS =
  /^(?:section|part|abschnitt|teil|rubrique|partie|sección|apartado|parte|sezione|quadro|seção|secção|deel|onderdeel|część|раздел|часть)\s+(?:\d{1,2}|[a-h]|[ivx]{1,4})\b\s*[.):–—-]?\s*/iu;
/** The names of the date columns in the head of a Japanese form, the first of which scans may lose: "年 月 学歴・職歴". */
const DATE_COLUMNS = /^(?:年[\s・/]*)?月[\s日]*(?=\S)/u;
/** "职业技能 Skills": one heading in two scripts. */
const TWO_SCRIPTS = /(?<=\p{Script=Han})\s+(?=\p{Script=Latin})|(?<=\p{Script=Latin})\s+(?=\p{Script=Han})/u;
const AND = /\s*(?:&|\/|\+|,|・|‧|、|和|与|及|\||\s(?:and|und|et|y|e|en|i|и|та|й|och|og|ve|a)\s)\s*/iu;

/** A duration or a count after the heading: "Опыт работы — 6 лет 3 месяца", "Projects (4)". */
const TAIL = /\s*[—–:(-]\s*\d[\d\s\p{L}.,+]{0,30}\)?$/u;
/** What a heading says of itself: "Konferencje (wybór)", "学歴・職歴（各別にまとめて書く）". */
const REMARK = /(?<=\p{L})\s*(?:\([^()]{1,40}\)|（[^（）]{1,40}）)$/u;

/** What a form says of the answers it wants: "Employment history (most recent first)". */
const HINT = /\s*[(（][^()（）]{2,60}[)）]$/u;

/** "Mon parcours", "Meine Kenntnisse": whose it is says nothing of the section. */
const POSSESSIVE =
  /^(?:my|mein|meine|mon|ma|mes|mi|mis|(?:il |la |le |i )?(?:mio|mia|miei|mie)|(?:o |a |os |as )?(?:meu|minha|meus|minhas)|mijn|mój|moja|moje|мой|моя|моё|мое|мои|мій|моя|мої|min|mina|mitt|mine|minu)\s(?=\p{L})/iu;

/** The words of a heading without numbering and rules. */
export function headingWords(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replace(/^[^\p{L}\p{N}(]+/u, '')
    .replace(/[^\p{L}\p{N})]+$/u, '');
  const numbered = NUMBERING.exec(bare) ?? PARTS.exec(bare);
  const unnumbered = numbered === null ? bare : bare.slice(numbered[0].length);
  const rest = unnumbered.replace(TAIL, '').replace(DATE_COLUMNS, '').replace(REMARK, '').trim();
  return /\p{L}/u.test(rest) ? rest : bare;
}

function fuzzyKind(key: string): HeadingKind | undefined {
  const words = key.split(' ');
  if (words.length > MAX_HEADING_WORDS) return undefined;
  const last = nounKindOf(words.at(-1) ?? '');
  const inner = words.slice(1, -1).map(nounKindOf); // "Kierowane projekty badawcze"
  return last ?? nounKindOf(words[0] ?? '') ?? inner.find((kind) => kind !== undefined) ?? hanKindOf(key);
}

/** What a text announces if it is a heading; null when nothing speaks for one. */
export const classifyHeading = remember((text: string): HeadingWords | null => {
  if (text.length > MAX_RULED_CHARS) return null;
  const words = headingWords(text);
  if (words.length > MAX_HEADING_CHARS) return null;
  const key = foldKey(words);
  if (key === '') return null;
  const exact = headingKindOf(key) ?? headingKindOf(foldKey(words.replace(HINT, '')));
  if (exact !== undefined) return { kinds: [exact], exact: true };
  const owned = headingKindOf(foldKey(words.replace(POSSESSIVE, '')));
  if (owned !== undefined) return { kinds: [owned], exact: true };
  if (key.split(' ').length > MAX_HEADING_WORDS) return null;
  const parts = words
    .split(TWO_SCRIPTS.test(words) ? TWO_SCRIPTS : AND)
    .map(foldKey)
    .filter((part) => part !== '');
  if (parts.length > 1) {
    const kinds = parts.map((part) => headingKindOf(part) ?? fuzzyKind(part));
    const known = kinds.filter((kind) => kind !== undefined);
    if (known.length === parts.length) return { kinds: [...new Set(known)], exact: true };
    const first = headingKindOf(parts[0] ?? '');
    if (first !== undefined) return { kinds: [first], exact: false };
  }
  const fuzzy = fuzzyKind(key);
  return fuzzy === undefined ? null : { kinds: [fuzzy], exact: false };
});
