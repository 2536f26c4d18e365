import { AppError } from '@vitae/schema/errors';
import { MAX_FILE_BYTES } from '@vitae/schema/limits';
import { decodeText } from '../plain/decode-text.ts';

const WINDOW = 4096; // browsers look for the declaration in the first 1024 bytes; saved pages add a comment before it

const DECLARATION =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{2,40})|^[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{2,40})["']/i;

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Decodes HTML or XML: byte order mark, valid UTF-8, the declared encoding (WHATWG HTML, 13.2.3), else as plain text.
 * @throws AppError UNSUPPORTED_TYPE when it is no text, TOO_COMPLEX when it is too long
 */
export function decodeMarkup(bytes: Uint8Array, declared?: string): string {
  if (bytes.length > MAX_FILE_BYTES) throw new AppError('TOO_COMPLEX');
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe || bytes.subarray(0, 200).includes(0);
  if (!marked) {
    try {
      // a page converted to UTF-8 often keeps the declaration it had; no other encoding is valid UTF-8 by chance
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      const head = Buffer.from(bytes.subarray(0, WINDOW)).toString('latin1');
      const match = DECLARATION.exec(head);
      const text = decodeAs(declared ?? match?.[1] ?? match?.[2] ?? '', bytes);
      if (text !== null) return text;
    }
  }
  const text = decodeText(bytes);
  if (text === null) throw new AppError('UNSUPPORTED_TYPE');
  return text;
}
