import { analyse } from 'chardet';

const SAMPLE = 64 * 1024;
const SPARSE = 0.04; // of the bytes: so few accents tell the detector little
const FEW = 24; // bytes beyond ASCII
const MARGIN = 25; // of 100, by which another encoding must be surer than Western European in sparse text

/** What the detector names, by the name the Encoding Standard decodes it under; others are never found in CVs. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-2': 'iso-8859-2',
  'ISO-8859-5': 'iso-8859-5',
  'ISO-8859-6': 'iso-8859-6',
  'ISO-8859-7': 'iso-8859-7',
  'ISO-8859-8': 'windows-1255',
  'ISO-8859-9': 'windows-1254',
  'windows-874': 'windows-874',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1253': 'windows-1253',
  'windows-1254': 'windows-1254',
  'windows-1255': 'windows-1255',
  'windows-1256': 'windows-1256',
  'windows-1257': 'windows-1257',
  'KOI8-R': 'koi8-r',
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  GB18030: 'gb18030',
  Big5: 'big5',
};

const WESTERN = 'windows-1252';

const share = (bytes: readonly number[], test: (byte: number) => boolean): number =>
  bytes.length === 0 ? 0 : bytes.filter(test).length / bytes.length;

/** Cyrillic of DOS, which the detector does not know: its letters lie where others keep quotes and signs. */
function isCodePage866(high: readonly number[], length: number): boolean {
  const small = share(high, (byte) => (byte >= 0xa0 && byte < 0xb0) || (byte >= 0xe0 && byte <= 0xf1));
  const capital = share(high, (byte) => byte < 0xa0);
  return high.length > 0.3 * length && small > 0.6 && capital > 0 && small + capital > 0.95;
}

/** Hebrew has no letters below 0xE0; text that does is Thai, however little the detector knows of it. */
const isHebrew = (high: readonly number[]): boolean => share(high, (byte) => byte >= 0xe0) > 0.8;

/** Turkish and Icelandic differ in six letters only; Icelandic cannot do without its accents. */
function isTurkish(sample: Uint8Array): boolean {
  const text = new TextDecoder(WESTERN).decode(sample);
  return /[þýðÞÝÐ]/.test(text) && !/[áéíóúæÁÉÍÓÚÆ]/.test(text);
}

/** A few words of Cyrillic, where the detector guesses: Russian is the language of most such texts. */
function isFewCyrillic(sample: Uint8Array, high: readonly number[]): boolean {
  const letters = new TextDecoder('windows-1251').decode(sample).match(/[а-яё]/gi)?.length ?? 0;
  return (
    high.length < FEW &&
    letters > 0.4 * sample.length &&
    high.filter((byte) => byte >= 0xe0).length > 0.6 * high.length
  );
}

/** Greek encodings differ in Ά: each keeps it where the other has a sign that no word holds. */
const hasWindowsAlpha = (high: readonly number[]): boolean => high.includes(0xa2) && !high.includes(0xb6);

/** Encodings that bytes which are not UTF-8 may be in, the likeliest first. */
export function detectEncodings(bytes: Uint8Array): string[] {
  const sample = bytes.subarray(0, SAMPLE);
  const high = [...sample].filter((byte) => byte > 0x7f);
  if (isCodePage866(high, sample.length)) return ['ibm866'];
  if (isFewCyrillic(sample, high)) return ['windows-1251', WESTERN];
  const found = analyse(sample).flatMap(({ name, confidence }) => {
    const encoding = ENCODINGS[name];
    const fits = encoding !== undefined && (encoding !== 'windows-1255' || isHebrew(high));
    return fits ? [{ encoding, confidence }] : [];
  });
  const western = found.find(({ encoding }) => encoding === WESTERN)?.confidence ?? 0;
  const [best] = found;
  const sparse = high.length < SPARSE * sample.length;
  const first = !best || (sparse && best.confidence < western + MARGIN) ? WESTERN : best.encoding;
  const chosen = first === WESTERN && isTurkish(sample) ? 'windows-1254' : first;
  const greek = chosen === 'iso-8859-7' && hasWindowsAlpha(high) ? 'windows-1253' : chosen;
  return [...new Set([greek, ...found.map(({ encoding }) => encoding), WESTERN])];
}
