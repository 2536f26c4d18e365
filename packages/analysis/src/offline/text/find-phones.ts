import { part, type Slice } from './slice.ts';

const CANDIDATE = /(?:\+|\(|00|[0-9０-９])[0-9０-９ \u00a0()./\-–‑－+]{5,28}[0-9０-９]/g;
const MIN_DIGITS = 7;
const MAX_DIGITS = 15; // E.164
const YEARS = /^(?:19|20)\d\d\s*[-–/.]\s*(?:(?:19|20)?\d\d)\b/;
const DATE =
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}$|^\d{1,2}[./-](?:19|20)\d\d\b/;
/** Postcodes: US, BR, PT; the Japanese one looks like a local number, so it needs its mark or a line of Japanese. */
const ZIP = /^\d{5}-\d{3,4}$|^\d{4}-\d{3}$/;
const JAPANESE_ZIP = /^\d{3}-\d{4}$/;
const JAPANESE = /\p{Script=Han}|\p{Script=Katakana}/u;

/** The phone numbers printed in a slice, as printed: whether a number plan knows them is not asked. */
export function findPhones(slice: Slice): Slice[] {
  return [...slice.text.matchAll(CANDIDATE)].flatMap((match) => {
    const before = slice.text.charAt(match.index - 1);
    const after = slice.text.charAt(match.index + match[0].length);
    if (/[\p{L}\p{N}@/_=#.]/u.test(before) || /[\p{L}@_]/u.test(after)) return [];
    const bare = match[0].trim();
    const digits = bare.replace(/\D/g, '').length + (bare.match(/[０-９]/g)?.length ?? 0);
    if (digits < MIN_DIGITS || digits > MAX_DIGITS) return [];
    if (YEARS.test(bare) || DATE.test(bare) || ZIP.test(bare) || before === '〒') return [];
    if (JAPANESE_ZIP.test(bare) && JAPANESE.test(slice.text)) return [];
    const open = bare.includes(')') && !bare.includes('(') ? bare.indexOf(')') + 1 : 0;
    return [part(slice, match.index + open, match.index + match[0].length)];
  });
}
