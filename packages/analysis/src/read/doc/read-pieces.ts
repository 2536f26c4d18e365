import { AppError } from '@vitae/schema/errors';
import { MAX_TEXT_CHARS } from '@vitae/schema/limits';
import type { Binary } from './binary.ts';

const MAX_PIECES = 200_000;
const COMPRESSED = 0x40000000; // one byte a character, in Windows-1252
const western = new TextDecoder('windows-1252');

/** All characters of a file in the order of the document, with the byte offset of each ([MS-DOC] 2.4.1). */
export interface DocCharacters {
  text: string;
  /** where each UTF-16 unit stands in the stream */
  offsets: Int32Array;
}

/**
 * Follows the piece table ([MS-DOC] 2.9.38 Clx).
 * @throws AppError DAMAGED without one, TOO_COMPLEX for more text than any CV has
 */
export function readPieces(document: Binary, table: Binary, start: number, length: number): DocCharacters {
  const end = Math.min(start + length, table.length);
  let at = start;
  while (at < end && table.u8(at) === 1) at += 3 + table.u16(at + 1);
  if (at >= end || table.u8(at) !== 2) throw new AppError('DAMAGED');
  const count = Math.floor((table.u32(at + 1) - 4) / 12);
  if (count < 1 || count > MAX_PIECES || at + 5 + count * 12 > table.length) throw new AppError('DAMAGED');
  const first = at + 5;
  const texts: string[] = [];
  const places: { offset: number; width: number; units: number }[] = [];
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    const units = table.u32(first + index * 4 + 4) - table.u32(first + index * 4);
    const place = table.u32(first + (count + 1) * 4 + index * 8 + 2);
    const narrow = (place & COMPRESSED) !== 0;
    const offset = narrow ? (place & (COMPRESSED - 1)) >>> 1 : place & (COMPRESSED - 1);
    if (units < 0 || offset > document.length) throw new AppError('DAMAGED');
    total += units;
    if (total > 2 * MAX_TEXT_CHARS) throw new AppError('TOO_COMPLEX');
    const text = narrow
      ? western.decode(document.bytes.subarray(offset, offset + units))
      : document.text(offset, units);
    texts.push(text);
    places.push({ offset, width: narrow ? 1 : 2, units: text.length });
  }
  const offsets = new Int32Array(texts.reduce((sum, { length: units }) => sum + units, 0));
  let position = 0;
  for (const { offset, width, units } of places)
    for (let index = 0; index < units; index += 1) {
      offsets[position] = offset + index * width;
      position += 1;
    }
  return { text: texts.join(''), offsets };
}
