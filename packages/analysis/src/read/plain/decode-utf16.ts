import { decodeBytes } from './decode-bytes.ts';

const SAMPLE = 4_000;
const ONE_SIDED = 0.95; // of the zeros: spaces, digits and line ends leave theirs in every second byte
const LETTERS = 0.6; // of the characters: the other byte order makes rare signs of every script

/** UTF-16 by its byte order mark. */
export function decodeMarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeBytes(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeBytes(bytes, 'utf-16be');
  return null;
}

/** UTF-16 without a mark, by the zeros of its spaces and line ends, of any script. */
export function decodeUnmarkedUtf16(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, SAMPLE).entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  const encoding =
    odd >= ONE_SIDED * (even + odd) ? 'utf-16le' : even >= ONE_SIDED * (even + odd) ? 'utf-16be' : null;
  const text = encoding === null ? null : decodeBytes(bytes.subarray(0, bytes.length & ~1), encoding);
  const words = text?.slice(0, SAMPLE).match(/[\p{L}\p{M}\p{N}\s]/gu)?.length ?? 0;
  return text !== null && words > LETTERS * Math.min(text.length, SAMPLE) ? text : null;
}
