import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type Call, ignoreBody } from './call.ts';
import { isNotModified } from './evaluate-conditions.ts';
import type { StoredObject } from './object-file.ts';
import { parseRange } from './parse-range.ts';
import { S3Error } from './s3-error.ts';

/** Query parameters that replace a header of the answer; S3 allows them in signed requests only, as all are here. */
const OVERRIDES = [
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-language',
  'content-type',
  'expires',
];

const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** GetObject and HeadObject, with conditions and one range. */
export async function getObject(call: Call): Promise<void> {
  await ignoreBody(call);
  const { request, response, target, headers, buckets } = call;
  const bucket = buckets.get(target.bucket);
  const object = bucket.get(target.key);
  if (object === undefined) throw new S3Error('NoSuchKey', undefined, { Key: target.key });

  response.setHeader('etag', object.etag);
  response.setHeader('last-modified', new Date(object.lastModified).toUTCString());
  if (isNotModified(headers, object)) {
    response.writeHead(304).end();
    return;
  }
  const range = parseRange(headers.range, object.size);
  if (range !== null) {
    response.statusCode = 206;
    response.setHeader('content-range', `bytes ${range.start}-${range.end}/${object.size}`);
  } else if (object.checksum !== null && headers['x-amz-checksum-mode'] === 'ENABLED') {
    response.setHeader(object.checksum.header, object.checksum.value);
  }
  setObjectHeaders(call, object);
  const { start, end } = range ?? { start: 0, end: object.size - 1 };
  response.setHeader('content-length', end - start + 1);
  if (request.method === 'HEAD' || object.size === 0) {
    response.end();
    return;
  }
  // Nothing was awaited since the object was looked up, so this opens the version that the headers describe.
  const file = bucket.open(target.key);
  await pipeline(createReadStream('', { fd: file, start, end }), response);
}

function setObjectHeaders({ response, target }: Call, object: StoredObject): void {
  response.setHeader('accept-ranges', 'bytes');
  for (const [name, value] of Object.entries(object.headers)) response.setHeader(name, value);
  for (const name of OVERRIDES) {
    const value = target.query.get(`response-${name}`);
    if (value === undefined) continue;
    if (!HEADER_VALUE.test(value)) throw new S3Error('InvalidArgument', `response-${name} is not valid.`);
    response.setHeader(name, value);
  }
}
