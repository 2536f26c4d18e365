import { decodeBytes } from './decode-bytes.ts';
import { decodeMarkedUtf16, decodeUnmarkedUtf16 } from './decode-utf16.ts';
import { detectEncodings } from './detect-encoding.ts';

const MAX_CONTROLS = 0.02; // of the characters: more is no text in any encoding
const STRAY_CONTROLS = 16;
const SAMPLE = 64 * 1024; // characters: a file that begins as text and goes on as junk is still found out
const MIN_LETTERS = 0.5; // of what is not ASCII: in the wrong encoding letters become signs

/** Sequences that switch to Japanese characters (ISO-2022-JP, RFC 1468). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins the sequence
const JAPANESE_SHIFT = /\u001b(?:\$[@B]|\([BJI])/;

/** Control characters that no text editor writes: a few are an accident, many are no text. */
function isJunk(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    const control = code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12;
    if (control || (code >= 0x7f && code < 0xa0 && code !== 0x85) || code === 0xfffd) controls += 1;
  }
  return controls > Math.max(Math.min(STRAY_CONTROLS, sample.length / 4), MAX_CONTROLS * sample.length);
}

function isPlausible(text: string): boolean {
  const foreign = text.slice(0, SAMPLE).match(/[^\0-\x7f]/gu) ?? [];
  const letters = foreign.filter((sign) => /[\p{L}\p{M}\p{N}\p{Pd}\p{Pi}\p{Pf}\p{Po}\s]/u.test(sign));
  return !isJunk(text) && letters.length >= MIN_LETTERS * foreign.length;
}

const withoutZeros = (text: string): string => text.replaceAll('\u0000', '');

/**
 * Decodes plain text in any encoding: byte order marks, UTF-8, UTF-16 without a mark, ISO-2022-JP, else what the
 * letters make likely (Windows, ISO 8859, KOI8-R, DOS Cyrillic, Japanese, Chinese and Korean encodings).
 * Returns null for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = decodeMarkedUtf16(bytes);
  if (marked !== null) return isJunk(withoutZeros(marked)) ? null : withoutZeros(marked);
  const unicode = decodeBytes(bytes, 'utf-8');
  if (unicode !== null && JAPANESE_SHIFT.test(unicode)) {
    const japanese = decodeBytes(bytes, 'iso-2022-jp');
    if (japanese !== null && !isJunk(japanese)) return japanese;
  }
  if (unicode !== null && !unicode.includes('\u0000') && !isJunk(unicode)) return unicode;
  if (unicode === null || isJunk(unicode)) {
    const wide = decodeUnmarkedUtf16(bytes);
    if (wide !== null && !isJunk(wide)) return wide;
  }
  if (unicode !== null) return isJunk(withoutZeros(unicode)) ? null : withoutZeros(unicode);
  for (const encoding of detectEncodings(bytes)) {
    const text = decodeBytes(bytes, encoding);
    if (text !== null && isPlausible(withoutZeros(text))) return withoutZeros(text);
  }
  return null;
}
