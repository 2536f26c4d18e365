import { fold } from './match/fold.ts';

/** What can be told apart in a printed place without guessing. */
export type Place = { postalCode?: string; city?: string; region?: string };

/** The languages in which CVs name countries. */
const NAMING = 'en de fr es it pt nl pl sv da nb fi cs hu ro tr uk ru zh ja ko'.split(' ');
const SHORT_NAMES = ['usa', 'u s a', 'uk', 'u k', 'england', 'scotland', 'wales', 'uae', 'holland'];
/** Countries that are also states, cities or islands elsewhere. */
const AMBIGUOUS = new Set(['georgia', 'jersey', 'luxembourg', 'singapore', 'monaco', 'panama', 'guatemala']);
/** Codes that name no country (private use, unknown). */
const NO_COUNTRY = new Set(['ZZ', 'XA', 'XB']);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const namesIn = (language: string) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

let countries: Set<string> | null = null;

/** Folded country names of several languages, from the runtime's own tables (Unicode CLDR); built at first use. */
function countryNames(): Set<string> {
  if (countries) return countries;
  const english = namesIn('en');
  const codes = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(
    (code) => !NO_COUNTRY.has(code) && english.of(code) !== undefined,
  );
  const names = NAMING.map(namesIn).flatMap((naming) => codes.map((code) => fold(naming.of(code) ?? '')));
  countries = new Set([...SHORT_NAMES, ...names]);
  for (const name of [...AMBIGUOUS, '']) countries.delete(name);
  return countries;
}

const ONLY_WORDS = /^[^\d/|·•;()]+$/;
/** Four digits before several words are a house number and its street. */
const ZIP_BEFORE = /^(?:[A-Z]{1,2}-)?(?:(\d{5,6})\s+(\D+)|(\d{4})\s+([^\d\s]+))$/;
const ZIP_AFTER = /^(\D+?)\s+(\d{4,6}(?:-\d{4})?)$/;
const NO_PLACE = /^(?:remote|worldwide|anywhere|relocat|willing|open to|hybrid)/i;

function splitPostalCode(part: string): { words: string; postalCode?: string } {
  const [, long, afterLong, short, afterShort] = ZIP_BEFORE.exec(part) ?? [];
  const [, name, after] = ZIP_AFTER.exec(part) ?? [];
  const postalCode = long ?? short ?? after;
  return { words: afterLong ?? afterShort ?? name ?? part, ...(postalCode && { postalCode }) };
}

/**
 * Splits `Austin, Texas, USA` or `10115 Berlin, Germany`; gives nothing where the parts could mean something else. A
 * country's name is known only so as not to be taken for a city or a region.
 */
export function splitLocation(printed: string): Place {
  const parts = printed.split(',').map((part) => part.trim());
  if (parts.length > 3 || parts.some((part) => part === '' || NO_PLACE.test(part))) return {};
  if (countryNames().has(fold(parts.at(-1) ?? ''))) parts.pop();
  const read = parts.map(splitPostalCode);
  const codes = read.flatMap(({ postalCode }) => postalCode ?? []);
  const [city, region, ...more] = read.map(({ words }) => words);
  if (!city || more.length > 0 || codes.length > 1 || !read.every(({ words }) => ONLY_WORDS.test(words)))
    return {};
  return { ...(codes[0] && { postalCode: codes[0] }), city, ...(region && { region }) };
}
