import { S3Error } from './s3-error.ts';

/** Inclusive on both ends, as in the header. */
export type ByteRange = { start: number; end: number };

/**
 * Reads a Range header (RFC 9110, 14.1) for an object of `size` bytes. Null means the whole object: there is no
 * header, it is not of the form, or it names several ranges, which S3 does not serve.
 * @throws S3Error InvalidRange when no byte of the object is in the range.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  const range =
    first === ''
      ? { start: Math.max(size - Number(last), 0), end: size - 1 }
      : { start: Number(first), end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
  if (first !== '' && last !== '' && Number(last) < Number(first)) return null;
  if (range.start > range.end) {
    throw new S3Error('InvalidRange', undefined, {
      RangeRequested: header ?? '',
      ActualObjectSize: `${size}`,
    });
  }
  return range;
}
