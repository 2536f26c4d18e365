import { foldName, sharedWords, wordsOf } from './fold.ts';

/** Short forms of the words that job titles are made of. */
const LONG_FORMS: Record<string, string> = {
  sr: 'senior',
  jr: 'junior',
  eng: 'engineer',
  engr: 'engineer',
  dev: 'developer',
  mgr: 'manager',
  asst: 'assistant',
  assoc: 'associate',
  vp: 'vicepresident',
  cto: 'chieftechnologyofficer',
  swe: 'softwareengineer',
  fullstack: 'fullstack',
};
/** What adverts and contracts put beside a title: (m/w/d), part-time. */
const BESIDE = /\((?:[mwfdxhi]\s?[/|,]\s?){1,3}[mwfdxhi]\)|\b(?:full|part)[- ]time\b|\b(?:voll|teil)zeit\b/gi;
const LINKING = new Set(['and', 'und', 'et', 'y', 'of', 'the', 'for', 'a', 'an', 'de', 'in', 'at']);

/** A job title as it is compared. */
export type Title = { words: string[]; compact: string };

/** Reads a title without case, accents, punctuation and what adverts add to it. */
export function readTitle(title: string): Title {
  const words = wordsOf(foldName(title.replace(BESIDE, ' ')))
    .map((word) => LONG_FORMS[word] ?? word)
    .filter((word) => !LINKING.has(word));
  return { words, compact: words.join('') };
}

/** 1: the same title; else how many words they share, 0 to 1 (F1); null where one has no title. */
export function compareTitles(a: Title, b: Title): number | null {
  if (a.compact === '' && b.compact === '') return 1;
  if (a.compact === '' || b.compact === '') return null;
  return a.compact === b.compact ? 1 : sharedWords(a.words, b.words);
}
