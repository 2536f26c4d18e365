import { S3Error } from './s3-error.ts';
import { decodeUri } from './uri-encoding.ts';

/** What a path-style request points at. `path` is decoded and begins with a slash. */
export type Target = { path: string; bucket: string; key: string; query: Map<string, string> };

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const MAX_KEY_BYTES = 1024;

/** Splits `/bucket/key?query`; an empty bucket or key means that there was none. Dot segments are ordinary text. */
export function parseTarget(url: string): Target {
  const mark = url.indexOf('?');
  const path = decodeUri(mark < 0 ? url : url.slice(0, mark));
  if (!path.startsWith('/')) throw new S3Error('InvalidURI');
  const slash = path.indexOf('/', 1);
  const bucket = slash < 0 ? path.slice(1) : path.slice(1, slash);
  const key = slash < 0 ? '' : path.slice(slash + 1);
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError');
  return { path, bucket, key, query: parseQuery(mark < 0 ? '' : url.slice(mark + 1)) };
}

function parseQuery(text: string): Map<string, string> {
  const query = new Map<string, string>();
  for (const pair of text.split('&')) {
    if (pair === '') continue;
    const [name = '', ...rest] = pair.replaceAll('+', '%20').split('=');
    const decoded = decodeUri(name);
    if (query.has(decoded)) throw new S3Error('InvalidArgument', `The query names ${decoded} twice.`);
    query.set(decoded, decodeUri(rest.join('=')));
  }
  return query;
}
