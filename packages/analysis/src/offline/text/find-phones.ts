import { part, type Slice } from './slice.ts';

const CANDIDATE = /(?:\+|\(|00|[0-9０-９])[0-9０-９ \u00a0()./\-–‑－+]{5,64}[0-9０-９]/g;
const MIN_DIGITS = 7;
const MAX_DIGITS = 15; // E.164
const YEARS = /^(?:19|20)\d\d\s*[-–/.]\s*(?:(?:19|20)?\d\d)\b/;
const DATE =
  /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}$|^\d{1,2}[./-](?:19|20)\d\d\b/;
/** "07/14 – 02/19", "(03/2010 – 10/2016": months and years of a job. */
const MONTHS =
  /^\(?\s*(?:0?[1-9]|1[0-2])[./](?:(?:19|20)\d\d|\d\d)\s*[-–]\s*(?:0?[1-9]|1[0-2])[./](?:(?:19|20)\d\d|\d\d)\b/;
/** "2016/679", "21874/2010": a law or a case, by year and number. */
const NUMBERED = /^(?:19|20)\d\d\/\d{1,5}$|^\d{2,6}\/(?:19|20)\d\d$/;
/** Postcodes: US, BR, PT; the Japanese one looks like a local number, so it needs its mark or a line of Japanese. */
const ZIP = /^\d{5}-\d{3,4}$|^\d{4}-\d{3}$/;
const JAPANESE_ZIP = /^\d{3}-\d{4}$/;
const JAPANESE = /\p{Script=Han}|\p{Script=Katakana}/u;

/** What may stand between two numbers, or inside one: "04.72.00.11.22 / 06.00.11.22.33", "089 / 12 34 56". */
const BETWEEN = [/\s*\/\s*/g, /\s[–-]\s/g, /\s{2,}/g] as const;

/** Names of numbers that are no phone's: of a person's identity, tax, insurance or bank. */
const OTHER_NUMBER =
  /(?<!\p{L})(?:pesel|nip|regon|dni|nie|nif|niss|nit|run|rif|ruc|cuil|cuit|curp|rfc|rut|nss|cpf|rg|cnpj|cnh|pis|pasep|ctps|crea|crm|coren|oab|bsn|ssn|снилс|инн|паспорт|passport|passeport|pasaporte|passaporto|passaporte|reisepass|siret|siren|iban|codice fiscale|cod\.?\s?fisc|partita iva|p\.?\s?iva|ahv|avs|steuer(?:-?id|nummer)?|(?:sv|sozialversicherungs|rentenversicherungs|ausweis|matrikel|personal)-?nummer|personalausweis|sécurité sociale|registre national|carte d'identité|carta d'identità|cartão (?:de|do) cidadão|bilhete de identidade|título de eleitor|orcid|isbn|issn|doi|c\.?\s?c|cédula(?: de ciudadanía| de identidad| profesional| profissional)?|identidad|documento(?: de identidad)?|tarjeta profesional|libreta militar|matrícula|matricola|colegiad[oa]|matricule|licen[cs]e|lizenz|身份证号?|証明書番号|学号)\s*(?:nr|no|nummer|number|núm|num|n[º°.])?\.?\s*[º°]?\s*[:：]?\s*$/iu;
const MAX_NAME_CHARS = 40;

const digitsOf = (text: string): number => text.replace(/[^0-9０-９]/g, '').length;

/** A run of digits and marks as one number, or as several where each piece has the digits of one. */
function splitNumbers(slice: Slice): Slice[] {
  for (const mark of BETWEEN) {
    const pieces: Slice[] = [];
    let from = 0;
    for (const { index, 0: words } of slice.text.matchAll(mark)) {
      pieces.push(part(slice, from, index));
      from = index + words.length;
    }
    pieces.push(part(slice, from, slice.text.length));
    if (pieces.length > 1 && pieces.every(({ text }) => digitsOf(text) >= MIN_DIGITS))
      return pieces.flatMap(splitNumbers);
  }
  return [slice];
}

function isPhone(bare: string, slice: Slice): boolean {
  const digits = digitsOf(bare);
  if (digits < MIN_DIGITS || digits > MAX_DIGITS) return false;
  const unopened = bare.replace(/^\(\s*/, '');
  if (YEARS.test(unopened) || DATE.test(bare) || ZIP.test(bare)) return false;
  if (MONTHS.test(bare) || NUMBERED.test(bare)) return false;
  return !(JAPANESE_ZIP.test(bare) && JAPANESE.test(slice.text));
}

/** The phone numbers printed in a slice, as printed: whether a number plan knows them is not asked. */
export function findPhones(slice: Slice): Slice[] {
  return [...slice.text.matchAll(CANDIDATE)].flatMap((match) => {
    const before = slice.text.charAt(match.index - 1);
    const after = slice.text.charAt(match.index + match[0].length);
    // "J4K 2T5 – 514 555-0161": the last digit of a postcode, parted from the number by a dash
    const glued = /[A-Z]/.test(before) ? (/^\d\s[–—-]\s/.exec(match[0])?.[0].length ?? 0) : 0;
    const joined = glued === 0 && /(?!\p{Script=Han})[\p{L}\p{N}@/_=#.〒]/u.test(before);
    if (joined || /[\p{L}@_]/u.test(after)) return [];
    if (OTHER_NUMBER.test(slice.text.slice(Math.max(0, match.index - MAX_NAME_CHARS), match.index)))
      return [];
    const bare = match[0];
    const open = bare.includes(')') && !bare.includes('(') ? bare.indexOf(')') + 1 : glued;
    const numbers = splitNumbers(part(slice, match.index + open, match.index + bare.length));
    return numbers.filter(({ text }) => isPhone(text, slice));
  });
}
