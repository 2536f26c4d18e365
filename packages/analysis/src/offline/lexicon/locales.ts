/** The languages the engine reads; names of countries and languages are taken from the runtime's own tables (Unicode CLDR). */
export const LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'ru',
  'ja',
  'zh',
  'sv',
  'cs',
  'uk',
  'tr',
] as const;
