import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUCKET, CREDENTIALS, connectTo, startTestS3 } from './testing/start-test-s3.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'vitae-s3-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const put = (client: S3Client, Key: string, Body: string) =>
  client.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }));
const filesIn = (folder: string) => readdir(join(dataDir, BUCKET, folder));
async function keysIn(client: S3Client) {
  return (
    (await client.send(new ListObjectsV2Command({ Bucket: BUCKET }))).Contents?.map((object) => object.Key) ??
    []
  );
}

const MEGABYTE = 1024 * 1024;
const TOTAL = 40 * MEGABYTE;
/** More than the socket buffers between the two can hold, so the server must be in the midst of writing. */
const SENT = 30 * MEGABYTE;

/** Streams an object and calls `interrupt` when most of it is on its way; the upload never gets any further. */
async function uploadUntil(client: S3Client, key: string, interrupt: () => void): Promise<unknown> {
  async function* pieces() {
    for (let sent = 0; sent < SENT; sent += MEGABYTE) yield Buffer.alloc(MEGABYTE, 'x');
    interrupt();
    await new Promise(() => {});
  }
  const Body = Readable.from(pieces(), { objectMode: false });
  const command = new PutObjectCommand({ Bucket: BUCKET, Key: key, Body, ContentLength: TOTAL });
  try {
    return await client.send(command, { abortSignal: aborter.signal });
  } catch (error) {
    return error;
  }
}
let aborter = new AbortController();
beforeEach(() => {
  aborter = new AbortController();
});

test('objects are there after a restart, with all that is known of them', async () => {
  const first = await startTestS3({ dataDir });
  await first.client.send(
    new PutObjectCommand({
      Bucket: BUCKET,
      Key: 'ключ/😀',
      Body: 'kept',
      ContentType: 'text/x',
      Metadata: { a: 'b' },
    }),
  );
  await first.stop();
  const second = await startTestS3({ dataDir });
  const got = await second.client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'ключ/😀' }));
  expect(await got.Body?.transformToString()).toBe('kept');
  expect(got).toMatchObject({ ContentType: 'text/x', Metadata: { a: 'b' } });
  expect(await keysIn(second.client)).toEqual(['ключ/😀']);
  await second.stop();
});

test('an aborted upload leaves nothing, and the object it would have replaced stays', async () => {
  const server = await startTestS3({ dataDir });
  await put(server.client, 'cv', 'old');
  expect(await uploadUntil(server.client, 'cv', () => aborter.abort())).toMatchObject({ name: 'AbortError' });
  const got = await server.client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'cv' }));
  expect(await got.Body?.transformToString()).toBe('old');
  await server.stop();
  expect(await filesIn('incoming')).toEqual([]);
  expect(await filesIn('objects')).toHaveLength(1);
});

test('a server that is killed during an upload keeps what it acknowledged and no half object', async () => {
  const module = JSON.stringify(new URL('../start-s3.ts', import.meta.url));
  const options = JSON.stringify({ dataDir, ...CREDENTIALS, buckets: [BUCKET] });
  const program = `const { startS3 } = await import(${module}); console.log((await startS3(${options})).url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(child.stdout, 'data');
  const client = connectTo(String(url).trim());
  await put(client, 'before', 'kept');
  await put(client, 'replaced', 'old');

  const ended = once(child, 'exit');
  expect(await uploadUntil(client, 'replaced', () => child.kill('SIGKILL'))).toBeInstanceOf(Error);
  await ended;
  client.destroy();
  expect(await filesIn('incoming')).toHaveLength(1);

  const server = await startTestS3({ dataDir });
  expect(await filesIn('incoming')).toEqual([]);
  expect(await keysIn(server.client)).toEqual(['before', 'replaced']);
  const got = await server.client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'replaced' }));
  expect(await got.Body?.transformToString()).toBe('old');
  await server.stop();
});

test('a file that was damaged or is none of ours is left out, and the rest is served', async () => {
  const first = await startTestS3({ dataDir });
  await put(first.client, 'fine', 'fine');
  await first.stop();
  for (const [name, content] of [
    ['a', ''],
    ['b', 'short'],
    ['c', '{not json}\0\0\0\nvitae-s3'],
  ] as const) {
    await writeFile(join(dataDir, BUCKET, 'objects', name), content);
  }
  const second = await startTestS3({ dataDir });
  expect(await keysIn(second.client)).toEqual(['fine']);
  await second.stop();
});
