/** A piece of Rich Text Format: a brace, a control word or symbol with its number, bytes of text. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; value: number | null }
  | { kind: 'bytes'; bytes: Uint8Array };

const BACKSLASH = 0x5c;
const MAX_NAME = 32; // letters of a control word ([MS-RTF]: a longer one is no control word)
const MAX_DIGITS = 10;

const isSign = (byte: number): boolean =>
  byte === BACKSLASH || byte === 0x7b || byte === 0x7d || byte === 0x0a || byte === 0x0d || byte === 0;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Splits a file into tokens; the bytes that `\bin` announces are passed over. Linear in the size of the file. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === 0x7b) yield { kind: 'open' };
    else if (byte === 0x7d) yield { kind: 'close' };
    else if (byte === 0x0a || byte === 0x0d || byte === 0) continue;
    else if (byte !== BACKSLASH) {
      const start = at - 1;
      while (at < bytes.length && !isSign(bytes[at] ?? 0)) at += 1;
      yield { kind: 'bytes', bytes: bytes.subarray(start, at) };
    } else {
      const first = bytes[at] ?? 0;
      if (!isLetter(first)) {
        at += 1;
        if (first === 0x27) {
          const hex = Number.parseInt(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0), 16);
          at += 2;
          if (!Number.isNaN(hex)) yield { kind: 'bytes', bytes: Uint8Array.of(hex) };
        } else if (first === 0x0a || first === 0x0d) yield { kind: 'word', name: 'par', value: null };
        else yield { kind: 'word', name: String.fromCharCode(first), value: null };
        continue;
      }
      const start = at;
      while (at - start < MAX_NAME && isLetter(bytes[at] ?? 0)) at += 1;
      const name = String.fromCharCode(...bytes.subarray(start, at));
      const digits = at;
      if (bytes[at] === 0x2d) at += 1;
      while (at - digits < MAX_DIGITS && isDigit(bytes[at] ?? 0)) at += 1;
      const number = String.fromCharCode(...bytes.subarray(digits, at));
      const value = /\d/.test(number) ? Number(number) : null;
      if (bytes[at] === 0x20) at += 1;
      if (name === 'bin') at += Math.max(value ?? 0, 0);
      else yield { kind: 'word', name, value };
    }
  }
}
