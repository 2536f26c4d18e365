import type { Language } from './language-data.ts';

const FEWEST_HITS = 4; // fewer are names and chance
const CLEARLY = 1.4; // times the next language's hits

/**
 * Small words of CVs that other languages here do not have, without their accents, for the English model drops those.
 */
const SMALL_WORDS: Partial<Record<Language, string>> = {
  eng: 'the and of with for to by in an from at on using team years skills work experience managed developed led',
  deu: 'und der die das mit fur von zur zum im bei auf als eine einer sowie des dem den ist uber seit heute durch berufserfahrung kenntnisse ausbildung',
  fra: 'et le la les des du dans pour avec une aux sur au par chez depuis en gestion formation competences langues mise',
  spa: 'y el los las del con para una por en como desde al de la experiencia laboral formacion idiomas gestion desarrollo actualidad',
  ita: 'e il di della del dei delle con per una alla nel nella gli al da presso gestione esperienza lavorativa formazione lingue competenze',
  por: 'e o os as do da dos das com para uma em no na pelo ao de experiencia profissional formacao idiomas gestao atual',
  nld: 'en de het een van met voor bij naar op als tot aan heden werkervaring opleiding vaardigheden talen ik door',
  pol: 'i w z na do oraz dla przez od jest ze przy obecnie doswiadczenie wyksztalcenie umiejetnosci jezyki zawodowe nad po',
};

const LISTS = Object.entries(SMALL_WORDS).map(([language, words]) => ({
  language: language as Language,
  words: new Set(words.split(' ')),
}));

/** The language of a text in Latin letters by its small words; null where they do not tell. */
export function tellLanguage(text: string): Language | null {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łŁ]/g, 'l')
    .toLowerCase()
    .match(/\p{L}+/gu);
  const hits = LISTS.map(({ language, words: known }) => ({
    language,
    // the English model reads ü as ii
    count: (words ?? []).filter((word) => known.has(word) || known.has(word.replace(/ii/g, 'u'))).length,
  })).sort((one, other) => other.count - one.count);
  const [first, second] = hits;
  if (!first || first.count < FEWEST_HITS || first.count < CLEARLY * (second?.count ?? 0)) return null;
  return first.language;
}
