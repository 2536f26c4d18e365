import { constants, inflateSync } from 'node:zlib';
import { AppError } from '@vitae/schema/errors';

const MIB = 1024 * 1024;
const MAX_RATIO = 1032; // deflate cannot do better (RFC 1951: 258 bytes for 2 bits), so short streams need no look
const MAX_CONTENT = 12 * MIB; // painting operators: a dense page has 0.2 MB, a drawn one a few
const MAX_OTHER = 64 * MIB; // a font with all Chinese characters has 20 MB
const MAX_TOTAL = 160 * MIB;
const DICTIONARY_WINDOW = 600; // bytes before `stream` in which its dictionary stands

const PACKED = /\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g;
const NO_CONTENT = /\/Length1\b|\/Type\s?\/|\/Subtype\s?\/(?!Form\b)|\/FunctionType\b|\/N\s/;

/** Size of a packed stream, measured no further than `limit`; 0 for what cannot be unpacked anyway. */
function unpackedSize(packed: Uint8Array, limit: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH }).length;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    return code === 'ERR_BUFFER_TOO_LARGE' ? limit + 1 : 0;
  }
}

/**
 * Refuses files whose streams unpack to far more than a CV needs, before pdf.js unpacks them whole. Pictures are not
 * looked at, for they are never decoded. (What slips through is stopped by the memory and time limits of the process.)
 * @throws AppError TOO_COMPLEX
 */
export function guardStreams(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    const feed = buffer[at + 6] === 13 ? 2 : 1;
    if (buffer[at + 5 + feed] !== 10) continue;
    const start = at + 6 + feed;
    const end = buffer.indexOf('endstream', start);
    if (end < 0) return;
    const before = buffer.toString('latin1', Math.max(0, at - DICTIONARY_WINDOW), at);
    const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
    const packers = dictionary.match(PACKED)?.length ?? 0;
    if (packers > 1 && !/\/DecodeParms|\/Image\b/.test(dictionary)) throw new AppError('TOO_COMPLEX');
    at = end;
    if (packers === 0 || /\/Subtype\s?\/Image\b/.test(dictionary)) continue;
    const limit = NO_CONTENT.test(dictionary) ? MAX_OTHER : MAX_CONTENT;
    if ((end - start) * MAX_RATIO < limit) continue;
    const size = unpackedSize(buffer.subarray(start, end), limit);
    total += size;
    if (size > limit || total > MAX_TOTAL) throw new AppError('TOO_COMPLEX');
  }
}
