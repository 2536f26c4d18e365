import { fold } from './match/fold.ts';

/** What can be told apart in a printed place without guessing. */
export type Place = { postalCode?: string; city?: string; region?: string; countryCode?: string };

/** The languages in which CVs name countries. */
const NAMING = 'en de fr es it pt nl pl sv da nb fi cs hu ro tr uk ru zh ja ko'.split(' ');
const SHORT_NAMES: Record<string, string> = {
  usa: 'US',
  'u s a': 'US',
  uk: 'GB',
  'u k': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  uae: 'AE',
  czechia: 'CZ',
};
/** Countries that are also states, cities or islands elsewhere. */
const AMBIGUOUS = new Set(['georgia', 'jersey', 'luxembourg', 'singapore', 'monaco', 'panama', 'guatemala']);
/** Codes that name no country (European Union, euro zone, United Nations, private use). */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'ZZ', 'XA', 'XB', 'QO']);
const CODE_LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const namesIn = (language: string) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });

/** The codes of ISO 3166-1 that are in use: a former country's code stands for another one (DD for DE). */
function codesInUse(): string[] {
  const english = namesIn('en');
  return CODE_LETTERS.flatMap((a) => CODE_LETTERS.map((b) => a + b)).filter(
    (code) =>
      !NO_COUNTRY.has(code) &&
      english.of(code) !== undefined &&
      new Intl.Locale(`und-${code}`).region === code,
  );
}

let countries: Map<string, string> | null = null;

/** Country names of several languages by folded name, from the runtime's own tables (Unicode CLDR); built at first use. */
function countryCodes(): Map<string, string> {
  if (countries) return countries;
  const codes = codesInUse();
  countries = new Map(Object.entries(SHORT_NAMES));
  for (const names of NAMING.map(namesIn)) {
    for (const code of codes) {
      const name = names.of(code);
      if (name && !countries.has(fold(name))) countries.set(fold(name), code);
    }
  }
  for (const name of AMBIGUOUS) countries.delete(name);
  return countries;
}

const ONLY_WORDS = /^[^\d/|·•;()]+$/;
const ZIP_BEFORE = /^(?:[A-Z]{1,2}-)?(\d{4,6})\s+(\D+)$/;
const ZIP_AFTER = /^(\D+?)\s+(\d{4,6}(?:-\d{4})?)$/;
const NO_PLACE = /^(?:remote|worldwide|anywhere|relocat|willing|open to|hybrid)/i;

/** Splits `Austin, Texas, USA` or `10115 Berlin, Germany`; gives nothing where the parts could mean something else. */
export function splitLocation(printed: string): Place {
  const parts = printed.split(',').map((part) => part.trim());
  if (parts.length > 3 || parts.some((part) => part === '' || NO_PLACE.test(part))) return {};
  const place: Place = {};
  const last = parts.at(-1) ?? '';
  const countryCode = countryCodes().get(fold(last));
  if (countryCode) {
    place.countryCode = countryCode;
    parts.pop();
  }
  const words = parts.map((part) => {
    const [, before, after] = ZIP_BEFORE.exec(part) ?? [];
    const [, name, zip] = ZIP_AFTER.exec(part) ?? [];
    const postalCode = before ?? zip;
    if (postalCode) place.postalCode = postalCode;
    return after ?? name ?? part;
  });
  const [city, region, ...more] = words;
  if (!words.every((part) => ONLY_WORDS.test(part)) || more.length > 0)
    return countryCode ? { countryCode } : {};
  if (city) place.city = city;
  if (region) place.region = region;
  return place;
}
