import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUCKET, startTestS3 } from './testing/start-test-s3.ts';

let s3: Awaited<ReturnType<typeof startTestS3>>;
beforeAll(async () => {
  s3 = await startTestS3();
});
afterAll(() => s3.close());

const put = (Key: string, input: Partial<PutObjectCommandInput>) =>
  s3.client.send(new PutObjectCommand({ Bucket: BUCKET, Key, ...input }));
const get = (Key: string, Range?: string) =>
  s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key, Range }));
const head = (Key: string) =>
  s3.client.send(new HeadObjectCommand({ Bucket: BUCKET, Key, ChecksumMode: 'ENABLED' }));
const read = async (Key: string) => Buffer.from((await (await get(Key)).Body?.transformToByteArray()) ?? []);
const md5 = (data: Uint8Array) => `"${createHash('md5').update(data).digest('hex')}"`;

describe('an object', () => {
  test('comes back with its bytes, type, metadata, tag and date', async () => {
    const body = Buffer.from('Ada Example, engineer');
    const written = await put('cv/1', {
      Body: body,
      ContentType: 'text/plain',
      ContentDisposition: 'attachment',
      Metadata: { origin: 'upload', 'file-name': 'cv%20ada.txt' },
    });
    const got = await get('cv/1');
    expect(written.ETag).toBe(md5(body));
    expect(await got.Body?.transformToString()).toBe('Ada Example, engineer');
    expect(got).toMatchObject({
      ContentType: 'text/plain',
      ContentDisposition: 'attachment',
      ContentLength: body.length,
      ETag: md5(body),
      Metadata: { origin: 'upload', 'file-name': 'cv%20ada.txt' },
      AcceptRanges: 'bytes',
    });
    expect(Math.abs(Date.now() - (got.LastModified?.getTime() ?? 0))).toBeLessThan(60_000);
  });

  test('may be empty', async () => {
    await put('empty', { Body: Buffer.alloc(0) });
    expect((await read('empty')).length).toBe(0);
    expect((await head('empty')).ContentLength).toBe(0);
  });

  test('of 10 MB comes back unchanged, from a buffer and from a stream of uneven pieces', async () => {
    const body = randomBytes(10 * 1024 * 1024);
    async function* pieces() {
      for (let at = 0, size = 1; at < body.length; at += size, size = (size * 7) % 300_007) {
        yield body.subarray(at, at + size);
      }
    }
    await put('large/buffer', { Body: body });
    await put('large/stream', { Body: Readable.from(pieces()), ContentLength: body.length });
    expect((await read('large/buffer')).equals(body)).toBe(true);
    expect((await read('large/stream')).equals(body)).toBe(true);
    expect((await head('large/stream')).ContentEncoding).toBeUndefined();
  });

  test('is replaced by the next one and gone after its removal, which may be repeated', async () => {
    await put('again', { Body: 'first' });
    await put('again', { Body: 'second' });
    expect((await read('again')).toString()).toBe('second');
    for (let round = 0; round < 2; round++) {
      const removed = await s3.client.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'again' }));
      expect(removed.$metadata.httpStatusCode).toBe(204);
    }
    await expect(get('again')).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(head('again')).rejects.toMatchObject({ name: 'NotFound' });
  });

  test('is written only where there is none when the client says so', async () => {
    await put('once', { Body: 'first', IfNoneMatch: '*' });
    await expect(put('once', { Body: 'second', IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    expect((await read('once')).toString()).toBe('first');
  });

  test('is written by exactly one of several that say so at once', async () => {
    const bodies = ['a', 'b', 'c', 'd', 'e'];
    const results = await Promise.allSettled(bodies.map((Body) => put('race', { Body, IfNoneMatch: '*' })));
    const winners = bodies.filter((_, index) => results[index]?.status === 'fulfilled');
    expect(winners).toEqual([(await read('race')).toString()]);
  });
});

describe('any key and any bytes', () => {
  const key = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 120 })
    .filter((text) => text.isWellFormed() && Buffer.byteLength(text) <= 1024);

  test('survive the round trip, as a buffer and as a stream', async () => {
    await fc.assert(
      fc.asyncProperty(
        key,
        fc.array(fc.uint8Array({ minLength: 1 }), { maxLength: 5 }),
        async (name, parts) => {
          const body = Buffer.concat(parts);
          const stream = Readable.from(parts.map((part) => Buffer.from(part)));
          await put(name, { Body: body });
          expect((await read(name)).equals(body)).toBe(true);
          await put(name, { Body: stream, ContentLength: body.length });
          expect((await read(name)).equals(body)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('never leave the data folder, and names that differ in case, dots or slashes stay apart', async () => {
    const names = [
      '../../x',
      '/x',
      '//x',
      'x/',
      'x',
      'X',
      './x',
      'a/../x',
      '%2e%2e/x',
      'x\\y',
      'con',
      '.',
      '..',
    ];
    const long = `${'ü'.repeat(511)}ab`;
    for (const name of [...names, long]) await put(name, { Body: name });
    for (const name of [...names, long]) expect((await read(name)).toString()).toBe(name);
    await expect(put(`${long}c`, { Body: 'x' })).rejects.toMatchObject({ name: 'KeyTooLongError' });
  });
});

describe('checksums', () => {
  const ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const;

  test.each(ALGORITHMS)(
    '%s is verified for buffers and streams, kept, and verified again by the reader',
    async (name) => {
      const body = randomBytes(200_000);
      await put('sum/buffer', { Body: body, ChecksumAlgorithm: name });
      await put('sum/stream', {
        Body: Readable.from([body.subarray(0, 7), body.subarray(7)]),
        ContentLength: body.length,
        ChecksumAlgorithm: name,
      });
      for (const key of ['sum/buffer', 'sum/stream']) {
        expect((await read(key)).equals(body)).toBe(true);
        expect((await head(key))[`Checksum${name}`]).toBeTypeOf('string');
      }
    },
  );

  test('that are wrong are refused and leave nothing', async () => {
    const wrong = [
      { ChecksumCRC32: 'AAAAAA==' },
      { ChecksumSHA256: 'AAAA' },
      { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' },
    ];
    for (const sum of wrong) {
      await expect(put('bad', { Body: 'hello', ...sum })).rejects.toMatchObject({ name: 'BadDigest' });
    }
    await expect(put('bad', { Body: 'hello', ContentMD5: 'AAAA' })).rejects.toMatchObject({
      name: 'InvalidDigest',
    });
    await expect(get('bad')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  test('may be left out, and Content-MD5 be given instead', async () => {
    const client = s3.connect({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const Body = Readable.from([Buffer.from('hello')]);
    const ContentMD5 = createHash('md5').update('hello').digest('base64');
    await client.send(
      new PutObjectCommand({ Bucket: BUCKET, Key: 'plain', Body, ContentLength: 5, ContentMD5 }),
    );
    expect((await read('plain')).toString()).toBe('hello');
  });
});

describe('reading', () => {
  beforeAll(() => put('digits', { Body: '0123456789' }));

  test('a range gives 206 and just those bytes', async () => {
    const ranges = [
      ['bytes=2-4', '234', 'bytes 2-4/10'],
      ['bytes=7-', '789', 'bytes 7-9/10'],
      ['bytes=-3', '789', 'bytes 7-9/10'],
      ['bytes=-99', '0123456789', 'bytes 0-9/10'],
      ['bytes=9-99', '9', 'bytes 9-9/10'],
    ] as const;
    for (const [range, text, contentRange] of ranges) {
      const got = await get('digits', range);
      expect(await got.Body?.transformToString()).toBe(text);
      expect(got.ContentRange).toBe(contentRange);
      expect(got.$metadata.httpStatusCode).toBe(206);
    }
  });

  test('a range without any byte gives 416, one that makes no sense gives everything', async () => {
    for (const range of ['bytes=10-', 'bytes=-0']) {
      await expect(get('digits', range)).rejects.toMatchObject({
        name: 'InvalidRange',
        $metadata: { httpStatusCode: 416 },
      });
    }
    for (const range of ['bytes=4-2', 'lines=1-2', 'bytes=0-1,3-4']) {
      const got = await get('digits', range);
      expect([got.$metadata.httpStatusCode, got.ContentLength]).toEqual([200, 10]);
      await got.Body?.transformToString();
    }
    await put('empty', { Body: Buffer.alloc(0) });
    await expect(get('empty', 'bytes=0-')).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  test('is skipped when the client has that version, and refused when it wants another', async () => {
    const tag = md5(Buffer.from('0123456789'));
    const ask = (condition: object) =>
      s3.client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'digits', ...condition }));
    await expect(ask({ IfNoneMatch: tag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    await expect(ask({ IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    for (const condition of [{ IfMatch: tag }, { IfNoneMatch: '"other"' }]) {
      expect(await (await ask(condition)).Body?.transformToString()).toBe('0123456789');
    }
    const later = new Date(Date.now() + 60_000);
    const earlier = new Date(Date.now() - 3_600_000);
    await expect(ask({ IfModifiedSince: later })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 304 },
    });
    await expect(ask({ IfUnmodifiedSince: earlier })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  test('an object that is being replaced gives the whole old one', async () => {
    const old = randomBytes(5 * 1024 * 1024);
    await put('swap', { Body: old });
    const reading = await get('swap');
    await put('swap', { Body: 'new' });
    expect(Buffer.from((await reading.Body?.transformToByteArray()) ?? []).equals(old)).toBe(true);
    expect((await read('swap')).toString()).toBe('new');
  });
});

test('concurrent writes of one key end with one of them, whole', async () => {
  const bodies = Array.from({ length: 8 }, (_, index) => Buffer.alloc(300_000 + index, index));
  const tags = await Promise.all(
    bodies.map((body) =>
      put('contended', {
        Body: Readable.from([body.subarray(0, 100_000), body.subarray(100_000)]),
        ContentLength: body.length,
      }),
    ),
  );
  const got = await get('contended');
  const body = Buffer.from((await got.Body?.transformToByteArray()) ?? []);
  expect(bodies.some((candidate) => candidate.equals(body))).toBe(true);
  expect(got.ETag).toBe(md5(body));
  expect(tags.map((tag) => tag.ETag)).toEqual(bodies.map(md5));
});
