import type { IncomingHttpHeaders } from 'node:http';
import type { StoredObject } from './object-file.ts';
import { S3Error } from './s3-error.ts';

/**
 * Whether the client's copy is still good (a 304), by the order of RFC 9110, 13.2.2.
 * @throws S3Error PreconditionFailed when the object is not the one that the client asked for.
 */
export function isNotModified(headers: IncomingHttpHeaders, object: StoredObject): boolean {
  const { 'if-match': match, 'if-none-match': noneMatch } = headers;
  if (match !== undefined) {
    if (!names(match, object.etag))
      throw new S3Error('PreconditionFailed', undefined, { Condition: 'If-Match' });
  } else if (object.lastModified > Date.parse(headers['if-unmodified-since'] ?? '')) {
    throw new S3Error('PreconditionFailed', undefined, { Condition: 'If-Unmodified-Since' });
  }
  if (noneMatch !== undefined) return names(noneMatch, object.etag);
  return object.lastModified <= Date.parse(headers['if-modified-since'] ?? '');
}

/** A client may leave the quotes off; S3 takes both. */
function names(header: string, etag: string): boolean {
  return header
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .some((tag) => tag === '*' || tag === etag || `"${tag}"` === etag);
}
