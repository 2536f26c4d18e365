import { alikeSpelling, foldLetters, foldName, wordsOf } from './fold.ts';

/** Legal forms, as they stand at the end of a name; dots are gone by then. */
const LEGAL_FORMS = new Set(
  `ab ag aps as asa bhd bv bvba co company corp corporation doo ebrl eg eirl ek eu ev gbr gesmbh ggmbh gmbh inc incorporated
  kft kg kgaa kk lda limited llc llp ltd ltda mbh nv ohg oy oyj plc private pte pty pvt rt sa sas sarl sae se sl spa spk spzoo
  srl sro ug zrt ооо оао зао пао ао ип тоо`.split(/\s+/),
);
/** Words before a name that do not tell it from another. */
const LEADING = new Set(['the', 'firma', 'pt', 'ooo', 'ооо', 'оао', 'зао', 'пао', 'ао', 'ип', 'тоо']);
const LEGAL_FORMS_WITHOUT_SPACES =
  /株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사|\(주\)|㈜/g;
/** `S.p.A.`, `e.V.`, `B.V.`: letters with dots between are one word. */
const DOTTED = /(?<!\p{L})(?:\p{L}\.\s?){1,4}\p{L}(?:\.|(?!\p{L}))/gu;
/** An organisation found by typing error must be long enough not to be found by chance. */
const MIN_TYPO_CHARS = 6;
const TYPO_LIKENESS = 0.88;

/** Words that many names begin with: alone they are no name. */
const GENERIC = new Set(
  'university bank institute college school hotel studio group agency international national freelance'.split(
    ' ',
  ),
);

/** Institution words of several languages, folded to English; linking words fall away. */
const INSTITUTION_WORDS: Record<string, string> = {
  universitat: 'university',
  universitaet: 'university',
  universite: 'university',
  universidad: 'university',
  universidade: 'university',
  universita: 'university',
  universiteit: 'university',
  uniwersytet: 'university',
  uni: 'university',
  univ: 'university',
  technische: 'technical',
  tecnica: 'technical',
  technique: 'technical',
  hochschule: 'college',
  munchen: 'munich',
  muenchen: 'munich',
  wien: 'vienna',
  koln: 'cologne',
  koeln: 'cologne',
};
const LINKING = new Set(
  'of at in for and de der die das des du la le les el di do da del und et y e i'.split(' '),
);

/** What is compared of an organisation's name. */
export type Organisation = { words: string[]; compact: string };

function withoutLegalForms(words: readonly string[]): string[] {
  const kept = [...words];
  while (kept.length > 1 && LEADING.has(kept[0] ?? '')) kept.shift();
  // `GmbH & Co. KG` leaves an `and` behind
  while (kept.length > 1 && (LEGAL_FORMS.has(kept.at(-1) ?? '') || kept.at(-1) === 'and')) kept.pop();
  return kept;
}

/** Reads an organisation's name without its legal form, case, accents and punctuation. */
export function readOrganisation(name: string): Organisation {
  const joined = foldLetters(name.replace(LEGAL_FORMS_WITHOUT_SPACES, ' '))
    .replace(DOTTED, (letters) => `${letters.replace(/[.\s]/g, '')} `)
    .replace(/['’]s\b/g, 's');
  const all = withoutLegalForms(wordsOf(foldName(joined))).map((word) => INSTITUTION_WORDS[word] ?? word);
  const telling = all.filter((word) => !LINKING.has(word));
  const words = telling.length > 0 ? telling : all;
  return { words, compact: words.join('') };
}

/** Names that share none of these keys are never the same organisation. */
export function organisationKeys({ words, compact }: Organisation): string[] {
  return compact === '' ? [] : [...new Set([...words, `^${compact.slice(0, 3)}`])];
}

const contains = (longer: readonly string[], shorter: readonly string[]) =>
  shorter.every((word) => longer.includes(word)) && longer[0] === shorter[0];

/** 1: the same name; 0.8: one name is a part of the other, or nearly the same spelling; 0: another organisation. */
export function compareOrganisations(a: Organisation, b: Organisation): number {
  if (a.compact === '' || b.compact === '') return 0;
  if (a.compact === b.compact) return 1;
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  const tells = shorter.words.some((word) => !GENERIC.has(word) && word.length > 1);
  if (tells && shorter.words.length < longer.words.length && contains(longer.words, shorter.words))
    return 0.8;
  return isTypo(a, b) ? 0.8 : 0;
}

/** Whether one name is the other with a slip of the pen. Numbers are never slips: `Studio 54` is not `Studio 55`. */
function isTypo(a: Organisation, b: Organisation): boolean {
  if (a.words.length !== b.words.length) return false;
  if (Math.min(a.compact.length, b.compact.length) < MIN_TYPO_CHARS) return false;
  if (a.compact.replace(/\D/g, '') !== b.compact.replace(/\D/g, '')) return false;
  return alikeSpelling(a.compact, b.compact) >= TYPO_LIKENESS;
}
