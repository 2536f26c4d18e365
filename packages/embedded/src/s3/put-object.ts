import type { Call } from './call.ts';
import { objectHeaders } from './object-headers.ts';
import { planBody } from './plan-body.ts';
import { receiveBody } from './receive-body.ts';
import { S3Error } from './s3-error.ts';

/** The most a single PUT may carry: https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const MAX_OBJECT_BYTES = 5 * 1024 ** 3;

/** PutObject: the object is there whole and durable when this answers 200, and not at all otherwise. */
export async function putObject({
  request,
  response,
  target,
  headers,
  authentication,
  buckets,
  now,
}: Call): Promise<void> {
  const bucket = buckets.get(target.bucket);
  const onlyIfAbsent = readCondition(headers);
  const kept = objectHeaders(headers);
  const plan = planBody(headers, authentication, MAX_OBJECT_BYTES);
  if (onlyIfAbsent && bucket.get(target.key) !== undefined) throw new S3Error('PreconditionFailed');

  const upload = await bucket.begin();
  try {
    const received = await receiveBody(request, plan, upload.write);
    const object = {
      key: target.key,
      size: received.size,
      etag: `"${received.md5}"`,
      lastModified: Math.floor(now / 1000) * 1000,
      headers: kept,
      checksum: received.checksum,
    };
    await bucket.commit(upload, object, { onlyIfAbsent });
    response.setHeader('etag', object.etag);
    if (object.checksum !== null) response.setHeader(object.checksum.header, object.checksum.value);
  } catch (error) {
    await upload.discard();
    throw error;
  }
  response.end();
}

function readCondition(headers: Call['headers']): boolean {
  const none = headers['if-none-match'];
  if (headers['if-match'] !== undefined)
    throw new S3Error('NotImplemented', undefined, { Header: 'If-Match' });
  if (none !== undefined && none !== '*') {
    throw new S3Error('NotImplemented', undefined, { Header: 'If-None-Match' });
  }
  return none === '*';
}
