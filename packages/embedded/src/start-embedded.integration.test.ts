import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Redis } from '@upstash/redis';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Embedded, startEmbedded } from './start-embedded.ts';

const ALL = { mongo: true, s3: true, upstash: true };
const WITHOUT_MONGO = { ...ALL, mongo: false };

let dataDir: string;
const running: Embedded[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'vitae-'));
});
afterEach(async () => {
  for (const servers of running.splice(0)) await servers.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function start(need = WITHOUT_MONGO): Promise<Embedded> {
  const servers = await startEmbedded({ dataDir, need, onFailure: () => expect.unreachable() });
  running.push(servers);
  return servers;
}

/** The S3 client and the bucket of started servers. */
function connectS3({ s3 }: Embedded) {
  if (s3 === undefined) throw new Error('S3 was not started.');
  const { bucket, ...options } = s3;
  return {
    client: new S3Client({ ...options, credentials: options, forcePathStyle: true, maxAttempts: 1 }),
    bucket,
  };
}

function connectRedis({ upstash }: Embedded): Redis {
  if (upstash === undefined) throw new Error('Upstash was not started.');
  return new Redis({ ...upstash, retry: false });
}

test('the official clients reach all three servers with what is returned', async () => {
  const servers = await start(ALL);
  const { client, bucket } = connectS3(servers);
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'cv/1', Body: 'hello' }));
  await connectRedis(servers).set('key', 'value');
  const mongo = await MongoClient.connect(servers.mongodbUrl ?? '');
  await mongo.db('vitae').collection<{ _id: string }>('cvs').insertOne({ _id: 'cv_1' });

  const got = await client.send(new GetObjectCommand({ Bucket: bucket, Key: 'cv/1' }));
  expect(await got.Body?.transformToString()).toBe('hello');
  expect(await connectRedis(servers).get('key')).toBe('value');
  expect(await mongo.db('vitae').collection('cvs').countDocuments()).toBe(1);
  await mongo.close();
});

test('only what is needed is started', async () => {
  const servers = await start({ mongo: false, s3: false, upstash: true });
  expect(Object.keys(servers).toSorted()).toEqual(['close', 'upstash']);
});

test('a restart keeps objects, credentials and ports, but for a port that another program took meanwhile', async () => {
  const first = await start();
  const { client, bucket } = connectS3(first);
  await client.send(new PutObjectCommand({ Bucket: bucket, Key: 'cv/1', Body: 'kept' }));
  await first.close();
  const second = await start();
  expect([second.s3, second.upstash]).toEqual([first.s3, first.upstash]);
  const got = await client.send(new GetObjectCommand({ Bucket: bucket, Key: 'cv/1' }));
  expect(await got.Body?.transformToString()).toBe('kept');

  await second.close();
  const squatter = createServer();
  const port = Number(new URL(first.s3?.endpoint ?? '').port);
  await new Promise<void>((resolve) => squatter.listen(port, '127.0.0.1', resolve));
  const third = await start();
  expect(third.s3?.endpoint).not.toBe(first.s3?.endpoint);
  expect(third.upstash).toEqual(first.upstash);
  await new Promise((resolve) => squatter.close(resolve));
});

test('a server that cannot start fails the start with its reason', async () => {
  await writeFile(join(dataDir, 's3'), 'a file where a folder should be');
  await expect(startEmbedded({ dataDir, need: WITHOUT_MONGO })).rejects.toThrow('EEXIST');
});
