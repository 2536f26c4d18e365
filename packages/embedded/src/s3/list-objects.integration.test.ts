import {
  CreateBucketCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestS3 } from './testing/start-test-s3.ts';

let s3: Awaited<ReturnType<typeof startTestS3>>;
let bucketCount = 0;
beforeAll(async () => {
  s3 = await startTestS3();
});
afterAll(() => s3.close());

/** A new bucket with small objects of these keys. */
async function fill(keys: readonly string[]): Promise<string> {
  const Bucket = `listing-${++bucketCount}`;
  await s3.client.send(new CreateBucketCommand({ Bucket }));
  await Promise.all(keys.map((Key) => s3.client.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))));
  return Bucket;
}

const list = (Bucket: string, question: object = {}) =>
  s3.client.send(new ListObjectsV2Command({ Bucket, ...question }));
const keysOf = (page: Awaited<ReturnType<typeof list>>) => page.Contents?.map((object) => object.Key) ?? [];
const groupsOf = (page: Awaited<ReturnType<typeof list>>) =>
  page.CommonPrefixes?.map((group) => group.Prefix) ?? [];

/** Every page, as one list of keys and groups. */
async function listAll(Bucket: string, question: object, pageSize: number) {
  const keys: unknown[] = [];
  const groups: unknown[] = [];
  const pages = paginateListObjectsV2({ client: s3.client, pageSize }, { Bucket, ...question });
  for await (const page of pages) {
    keys.push(...keysOf(page));
    groups.push(...groupsOf(page));
    expect(page.KeyCount).toBe(keysOf(page).length + groupsOf(page).length);
    expect(page.KeyCount).toBeLessThanOrEqual(pageSize);
  }
  return { keys, groups };
}

test('a listing gives size, tag and date, and nothing of an empty bucket', async () => {
  const bucket = await fill(['cv/1']);
  const { Contents } = await list(bucket);
  expect(Contents).toMatchObject([{ Key: 'cv/1', Size: 1, ETag: '"9dd4e461268c8034f5c8564e155c67a6"' }]);
  expect(Contents?.[0]?.LastModified).toBeInstanceOf(Date);
  expect(await list(await fill([]))).toMatchObject({ KeyCount: 0, IsTruncated: false });
});

test('a prefix, a delimiter and a start narrow it', async () => {
  const bucket = await fill(['a', 'cv/1', 'cv/2', 'cv/old/1', 'cv/old/2', 'z']);
  expect(keysOf(await list(bucket, { Prefix: 'cv/' }))).toEqual(['cv/1', 'cv/2', 'cv/old/1', 'cv/old/2']);
  const top = await list(bucket, { Delimiter: '/' });
  expect([keysOf(top), groupsOf(top)]).toEqual([['a', 'z'], ['cv/']]);
  const inside = await list(bucket, { Prefix: 'cv/', Delimiter: '/' });
  expect([keysOf(inside), groupsOf(inside)]).toEqual([['cv/1', 'cv/2'], ['cv/old/']]);
  expect(keysOf(await list(bucket, { StartAfter: 'cv/2' }))).toEqual(['cv/old/1', 'cv/old/2', 'z']);
});

test('keys are sorted by their bytes, and come back exactly, also URL-encoded', async () => {
  const keys = [
    'a b',
    'a&<>"\'',
    'tab\tline\nreturn\r',
    'ü',
    '\uffe6',
    '😀',
    '\u0001',
    '\u007f\u0085',
    '+%2F',
  ];
  const bucket = await fill(keys);
  const sorted = keys.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  expect(keysOf(await list(bucket))).toEqual(sorted);
  const encoded = keysOf(await list(bucket, { EncodingType: 'url' }));
  expect(encoded.map((key) => decodeURIComponent(key ?? ''))).toEqual(sorted);
});

test('pages of any size add up to everything, once and in order', async () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', '/', 'ü', '😀'), minLength: 1, maxLength: 6 });
  const question = fc.record({
    Prefix: fc.constantFrom(undefined, 'a', 'b/'),
    Delimiter: fc.constantFrom(undefined, '/'),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(key, { maxLength: 12 }),
      question,
      fc.integer({ min: 1, max: 5 }),
      async (keys, asked, pageSize) => {
        const bucket = await fill(keys);
        const { Prefix = '', Delimiter } = asked;
        const within = keys
          .filter((name) => name.startsWith(Prefix))
          .toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
        const groupOf = (name: string) => {
          const cut = Delimiter === undefined ? -1 : name.indexOf(Delimiter, Prefix.length);
          return cut < 0 ? null : name.slice(0, cut + 1);
        };
        expect(await listAll(bucket, asked, pageSize)).toEqual({
          keys: within.filter((name) => groupOf(name) === null),
          groups: [...new Set(within.map(groupOf).filter((group) => group !== null))],
        });
      },
    ),
    { numRuns: 25 },
  );
});

test('a page holds a thousand keys at most, and none when none are asked for', async () => {
  const bucket = await fill(['a', 'b']);
  expect(await list(bucket, { MaxKeys: 5000 })).toMatchObject({ MaxKeys: 1000, KeyCount: 2 });
  expect(await list(bucket, { MaxKeys: 0 })).toMatchObject({ KeyCount: 0, IsTruncated: false });
  await expect(list(bucket, { ContinuationToken: '!' })).rejects.toMatchObject({ name: 'InvalidArgument' });
});
