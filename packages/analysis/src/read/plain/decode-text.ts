const NUL_SHARE = 0.2; // UTF-16 without a mark: every other byte of Western text is 0
const MAX_CONTROLS = 0.02; // of the characters: more is no text in any encoding
const STRAY_CONTROLS = 16;
const SAMPLE = 64 * 1024; // characters: a file that begins as text and goes on as junk is still found out

/** Windows-1252 (WHATWG Encoding) leaves these five bytes undefined; text in that encoding has none of them. */
const UNDEFINED_1252: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 by its byte order mark, or by the zeros that Western text leaves in every second byte. */
function decodeUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > NUL_SHARE * sample.length && even === 0) return decode(bytes, 'utf-16le');
  if (even > NUL_SHARE * sample.length && odd === 0) return decode(bytes, 'utf-16be');
  return null;
}

/** Letters, digits and spaces make up most of any CV; other scripts stored in one byte look like accents in a row. */
function looksWestern(text: string, bytes: Uint8Array): boolean {
  if (bytes.some((byte) => UNDEFINED_1252.has(byte))) return false;
  const high = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  return high < 0.3 * bytes.length && /[A-Za-z]/.test(text);
}

/** Cyrillic in one byte: nearly all letters lie in the upper half, small letters from 0xE0 on in Windows-1251. */
function decodeOneByte(bytes: Uint8Array): string | null {
  const western = decode(bytes, 'windows-1252');
  if (western !== null && looksWestern(western, bytes)) return western;
  const cyrillic = decode(bytes, 'windows-1251');
  const letters = cyrillic?.match(/[а-яё]/gi)?.length ?? 0;
  return cyrillic !== null && letters > 0.4 * cyrillic.length ? cyrillic : null;
}

/** Control characters that no text editor writes: a few are an accident, many are no text. */
function isJunk(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd)
      controls += 1;
  }
  return controls > Math.max(STRAY_CONTROLS, MAX_CONTROLS * sample.length);
}

/**
 * Decodes plain text: UTF-8, UTF-16, else Windows-1252 or -1251 where the letters make it plausible.
 * Returns null for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = decodeUtf16(bytes) ?? decode(bytes, 'utf-8') ?? decodeOneByte(bytes);
  if (text === null) return null;
  const stray = text.replaceAll('\u0000', '');
  return isJunk(stray) ? null : stray;
}
