import {
  CreateBucketCommand,
  DeleteObjectsCommand,
  GetObjectAclCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListBucketsCommand,
  ListObjectsCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUCKET, CREDENTIALS, startTestS3 } from './testing/start-test-s3.ts';

let s3: Awaited<ReturnType<typeof startTestS3>>;
let clock = Date.now();
beforeAll(async () => {
  s3 = await startTestS3({ now: () => clock });
  await s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'there', Body: 'hello' }));
});
afterAll(() => s3.close());

const get = (client: S3Client) => client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'there' }));
const HOUR = 3_600_000;

type Presigner = { presign(request: unknown, options: { expiresIn: number }): Promise<SignedUrl> };
type SignedUrl = { path: string; query: Record<string, string> };

/** A URL signed by the client's own signer, good for a minute; what only describes the client stays out of it. */
async function presign(command: GetObjectCommand | PutObjectCommand): Promise<string> {
  const client = s3.connect({ requestChecksumCalculation: 'WHEN_REQUIRED' });
  let url = '';
  client.middlewareStack.add(
    () => async (args) => {
      const request = args.request as { headers: Record<string, string> };
      const headers = Object.entries(request.headers).filter(([name]) => /^(host|x-amz-meta-.*)$/.test(name));
      headers.push(['x-amz-content-sha256', 'UNSIGNED-PAYLOAD']);
      Object.assign(request, { headers: Object.fromEntries(headers) });
      const signer = (await client.config.signer()) as unknown as Presigner;
      const signed = await signer.presign(request, { expiresIn: 60 });
      url = `${s3.url}${signed.path}?${new URLSearchParams(signed.query)}`;
      return { output: { $metadata: {} }, response: undefined };
    },
    { step: 'finalizeRequest', priority: 'high' },
  );
  await client.send(command as GetObjectCommand);
  return url;
}

describe('a request is refused', () => {
  test('with a wrong secret, as it is with an unknown key', async () => {
    const wrong = s3.connect({ credentials: { ...CREDENTIALS, secretAccessKey: 'wrong' } });
    const unknown = s3.connect({ credentials: { ...CREDENTIALS, accessKeyId: 'UNKNOWN' } });
    await expect(get(wrong)).rejects.toMatchObject({
      name: 'SignatureDoesNotMatch',
      $metadata: { httpStatusCode: 403 },
    });
    await expect(get(unknown)).rejects.toMatchObject({ name: 'InvalidAccessKeyId' });
    const upload = new PutObjectCommand({ Bucket: BUCKET, Key: 'no', Body: Buffer.alloc(3_000_000) });
    await expect(wrong.send(upload)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  test('when its clock is an hour off', async () => {
    clock = Date.now() + HOUR;
    await expect(get(s3.connect())).rejects.toMatchObject({ name: 'RequestTimeTooSkewed' });
    clock = Date.now();
  });

  test('without a signature', async () => {
    const answer = await fetch(`${s3.url}/${BUCKET}/there`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'application/xml']);
    expect(await answer.text()).toContain('<Code>AccessDenied</Code>');
  });

  test('when its body is not the one that was signed', async () => {
    const client = s3.connect();
    client.middlewareStack.add(
      (next) => (args) => {
        Object.assign(args.request as object, { body: Buffer.from('jello') });
        return next(args);
      },
      { step: 'finalizeRequest', priority: 'low', override: true },
    );
    const upload = new PutObjectCommand({ Bucket: BUCKET, Key: 'tampered', Body: 'hello' });
    await expect(client.send(upload)).rejects.toMatchObject({ name: 'XAmzContentSHA256Mismatch' });
  });

  test('when the bucket or the operation does not exist', async () => {
    const elsewhere = new GetObjectCommand({ Bucket: 'no-such-bucket', Key: 'x' });
    await expect(s3.client.send(elsewhere)).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(s3.client.send(new HeadBucketCommand({ Bucket: 'no-such-bucket' }))).rejects.toMatchObject({
      name: 'NotFound',
    });
    const list = s3.client.send(new ListBucketsCommand({}));
    await expect(list).rejects.toMatchObject({ name: 'NotImplemented', Operation: 'ListBuckets' });
    const oldList = s3.client.send(new ListObjectsCommand({ Bucket: BUCKET }));
    await expect(oldList).rejects.toMatchObject({ name: 'NotImplemented', Operation: 'ListObjects' });
    const access = s3.client.send(new GetObjectAclCommand({ Bucket: BUCKET, Key: 'there' }));
    await expect(access).rejects.toMatchObject({ name: 'NotImplemented', Operation: 'GET ?acl' });
    const Delete = { Objects: [{ Key: 'there' }] };
    const removal = s3.client.send(new DeleteObjectsCommand({ Bucket: BUCKET, Delete }));
    await expect(removal).rejects.toMatchObject({ name: 'NotImplemented', Operation: 'POST ?delete' });
    const encrypted = { Bucket: BUCKET, Key: 'x', Body: 'x', ServerSideEncryption: 'AES256' } as const;
    await expect(s3.client.send(new PutObjectCommand(encrypted))).rejects.toMatchObject({
      name: 'NotImplemented',
      Header: 'x-amz-server-side-encryption',
    });
  });

  test('when it is larger than S3 takes, before a byte of it was read', async () => {
    const client = s3.connect();
    const sixGigabytes = `${6 * 1024 ** 3}`;
    client.middlewareStack.add(
      (next) => (args) => {
        Object.assign((args.request as { headers: object }).headers, {
          'x-amz-decoded-content-length': sixGigabytes,
          'x-amz-content-sha256': 'STREAMING-UNSIGNED-PAYLOAD-TRAILER',
        });
        return next(args);
      },
      { step: 'build', priority: 'low' },
    );
    const upload = new PutObjectCommand({ Bucket: BUCKET, Key: 'huge', Body: 'hello' });
    await expect(client.send(upload)).rejects.toMatchObject({ name: 'EntityTooLarge' });
  });
});

test('a client that is told no half-way through its body reads the answer and goes on over the same connection', async () => {
  const client = s3.connect({ requestHandler: { httpAgent: { maxSockets: 1 } } });
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { body: unknown };
      if (Buffer.isBuffer(request.body)) request.body = Buffer.concat([Buffer.from('zz\r\n'), request.body]);
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low' },
  );
  client.middlewareStack.add(
    (next) => (args) => {
      const request = args.request as { method: string; headers: Record<string, string> };
      if (request.method === 'PUT') {
        request.headers['x-amz-content-sha256'] = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER';
        request.headers['x-amz-decoded-content-length'] = '8000000';
        request.headers['content-length'] = '8000004';
      }
      return next(args);
    },
    { step: 'build', priority: 'low' },
  );
  const upload = new PutObjectCommand({ Bucket: BUCKET, Key: 'misframed', Body: Buffer.alloc(8_000_000) });
  await expect(client.send(upload)).rejects.toMatchObject({ name: 'InvalidChunkSizeError' });
  expect(await (await get(client)).Body?.transformToString()).toBe('hello');
});

describe('buckets', () => {
  test('are made once, under a proper name', async () => {
    const create = (Bucket: string) => s3.client.send(new CreateBucketCommand({ Bucket }));
    await create('another-bucket');
    await s3.client.send(new HeadBucketCommand({ Bucket: 'another-bucket' }));
    await expect(create('another-bucket')).rejects.toMatchObject({ name: 'BucketAlreadyOwnedByYou' });
    for (const name of ['UPPER', 'a', 'a..b', '-ab']) {
      await expect(create(name)).rejects.toMatchObject({ name: 'InvalidBucketName' });
    }
  });
});

describe('a presigned URL', () => {
  const key = { Bucket: BUCKET, Key: 'cv/ä b.txt' };

  test('reads and writes for whoever has it, and can rename the download', async () => {
    const up = await presign(new PutObjectCommand({ ...key, Metadata: { a: 'b' } }));
    expect((await fetch(up, { method: 'PUT', body: 'presigned' })).status).toBe(200);
    const rename = { ResponseContentDisposition: 'attachment; filename="cv.txt"' };
    const down = await presign(new GetObjectCommand({ ...key, ...rename }));
    const answer = await fetch(down);
    expect(await answer.text()).toBe('presigned');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="cv.txt"');
    expect(answer.headers.get('x-amz-meta-a')).toBe('b');
    expect((await fetch(down.replace('cv.txt', 'cv.exe'))).status).toBe(403);
  });

  test('expires', async () => {
    const url = await presign(new GetObjectCommand({ Bucket: BUCKET, Key: 'there' }));
    expect((await fetch(url)).status).toBe(200);
    clock = Date.now() + HOUR;
    expect(await (await fetch(url)).text()).toContain('Request has expired');
    clock = Date.now();
  });
});
