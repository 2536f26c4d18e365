import { type Bucket, fromByteOrder, toByteOrder } from './bucket.ts';
import { type Call, ignoreBody, sendXml } from './call.ts';
import { S3Error } from './s3-error.ts';
import { encodeUri } from './uri-encoding.ts';
import { element, writeXml, type XmlElement } from './write-xml.ts';

/** S3 gives no more in one page, whatever is asked for. */
const MAX_PAGE = 1000;
/** Sorts after every key that begins with the same bytes: 0xff never occurs in UTF-8. */
const AFTER_ALL = '\xff';

type Page = { keys: string[]; prefixes: string[]; next: string | null };
type Question = { prefix: string; delimiter: string; after: string; limit: number };

/** ListObjectsV2. https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html */
export async function listObjects(call: Call): Promise<void> {
  await ignoreBody(call);
  const { query, bucket: name } = call.target;
  if (query.get('list-type') !== '2')
    throw new S3Error('NotImplemented', undefined, { Operation: 'ListObjects' });
  const bucket = call.buckets.get(name);
  const token = query.get('continuation-token');
  const limit = readLimit(query.get('max-keys'));
  const page = readPage(bucket.sortedKeys(), {
    prefix: toByteOrder(query.get('prefix') ?? ''),
    delimiter: toByteOrder(query.get('delimiter') ?? ''),
    after: token === undefined ? toByteOrder(query.get('start-after') ?? '') : readToken(token),
    limit,
  });
  const write = query.get('encoding-type') === 'url' ? encodeUri : (text: string) => text;
  const echo = (elementName: string, parameter: string) => {
    const value = query.get(parameter);
    return value === undefined ? undefined : element(elementName, write(value));
  };
  const result = element(
    'ListBucketResult',
    element('Name', name),
    element('Prefix', write(query.get('prefix') ?? '')),
    echo('Delimiter', 'delimiter'),
    echo('StartAfter', 'start-after'),
    echo('EncodingType', 'encoding-type'),
    token === undefined ? undefined : element('ContinuationToken', token),
    element('MaxKeys', limit),
    element('KeyCount', page.keys.length + page.prefixes.length),
    element('IsTruncated', page.next !== null),
    page.next === null ? undefined : element('NextContinuationToken', writeToken(page.next)),
    ...page.keys.flatMap((key) => describe(bucket, fromByteOrder(key), write)),
    ...page.prefixes.map((prefix) =>
      element('CommonPrefixes', element('Prefix', write(fromByteOrder(prefix)))),
    ),
  );
  sendXml(call, writeXml(result));
}

/** Keys and groups of one page, in the order of their bytes. `sorted` and all of `question` are in byte order. */
function readPage(sorted: readonly string[], { prefix, delimiter, after, limit }: Question): Page {
  const page: Page = { keys: [], prefixes: [], next: null };
  let last = after;
  for (let index = firstAfter(sorted, after, prefix); index < sorted.length; index++) {
    const key = sorted[index];
    if (key === undefined || !key.startsWith(prefix)) break;
    if (page.keys.length + page.prefixes.length === limit) {
      page.next = limit === 0 ? null : last;
      break;
    }
    const cut = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
    if (cut < 0) {
      page.keys.push(key);
      last = key;
    } else {
      const group = key.slice(0, cut + delimiter.length);
      page.prefixes.push(group);
      last = group + AFTER_ALL;
      index = firstAfter(sorted, last, prefix) - 1;
    }
  }
  return page;
}

/** The index of the first key that sorts after `after` and not before `prefix`. */
function firstAfter(sorted: readonly string[], after: string, prefix: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = sorted[middle] ?? '';
    if (key <= after || key < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

function describe(bucket: Bucket, key: string, write: (text: string) => string): XmlElement[] {
  const object = bucket.get(key);
  if (object === undefined) return [];
  return [
    element(
      'Contents',
      element('Key', write(key)),
      element('LastModified', new Date(object.lastModified).toISOString()),
      element('ETag', object.etag),
      element('Size', object.size),
      element('StorageClass', 'STANDARD'),
    ),
  ];
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return MAX_PAGE;
  if (!/^\d{1,9}$/.test(text)) throw new S3Error('InvalidArgument', 'max-keys is not valid.');
  return Math.min(Number(text), MAX_PAGE);
}

function writeToken(after: string): string {
  return Buffer.from(after, 'latin1').toString('base64url');
}

function readToken(token: string): string {
  if (!/^[\w-]+$/.test(token))
    throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
  return Buffer.from(token, 'base64url').toString('latin1');
}
