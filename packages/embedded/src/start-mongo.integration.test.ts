import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MongoOptions, type RunningMongo, startMongo, startMongoThread } from './start-mongo.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'vitae-test-start-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function withClient<T>(url: string, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 2_000 });
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

const permissions = (path: string) => (statSync(path).mode & 0o777).toString(8);

describe.each<[string, (options: MongoOptions) => Promise<RunningMongo>]>([
  ['in this thread', startMongo],
  ['in a thread of its own', startMongoThread],
])('the server %s', (_, start) => {
  test('keeps documents, indexes and their kind over a restart', async () => {
    const first = await start({ dataDir });
    await withClient(first.url, async (client) => {
      const collection = client.db().collection('c');
      await collection.createIndex({ tags: 1 }, { unique: true });
      await collection.insertOne({ tags: [1, 20] });
    });
    await first.close();
    const second = await start({ dataDir });
    await withClient(second.url, async (client) => {
      const collection = client.db().collection('c');
      expect(await collection.countDocuments({ tags: { $gt: 5, $lt: 10 } })).toBe(1); // two elements meet it
      await expect(collection.insertOne({ tags: 20 })).rejects.toMatchObject({ code: 11000 });
    });
    await second.close();
  });

  test('refuses a folder that is served already, and leaves that server alone', async () => {
    const running = await start({ dataDir });
    await expect(start({ dataDir })).rejects.toThrow(/in use by another process/);
    await withClient(running.url, async (client) => {
      expect(await client.db().command({ ping: 1 })).toEqual({ ok: 1 });
    });
    await running.close();
  });
});

test('lets nobody else in: socket 0700, file 0600', async () => {
  const { url, close } = await startMongo({ dataDir: join(dataDir, 'new') });
  expect(url).toBe(
    `mongodb://${encodeURIComponent(join(dataDir, 'new', 'mongo.sock'))}/vitae?directConnection=true`,
  );
  expect(permissions(join(dataDir, 'new'))).toBe('700');
  expect(permissions(join(dataDir, 'new', 'mongo.sock'))).toBe('700');
  expect(permissions(join(dataDir, 'new', 'mongo.sqlite'))).toBe('600');
  await close();
  expect(existsSync(join(dataDir, 'new', 'mongo.sock'))).toBe(false);
});

test('closes while clients are connected', async () => {
  const { url, close } = await startMongo({ dataDir });
  await withClient(url, async (client) => {
    await client.db().collection('c').insertOne({ a: 1 });
    await close();
    await expect(client.db().command({ ping: 1 })).rejects.toThrow();
  });
});

test('a file in the place of the socket is not removed, and the start fails', async () => {
  const socketPath = join(dataDir, 'precious');
  writeFileSync(socketPath, 'words');
  await expect(startMongo({ dataDir, socketPath })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(readFileSync(socketPath, 'utf8')).toBe('words');
  const { close } = await startMongo({ dataDir }); // the lock was given back
  await close();
});

test('a folder with a long name gets its socket in a private temporary folder', async () => {
  const deep = join(dataDir, 'a'.repeat(60), 'b'.repeat(60));
  mkdirSync(deep, { recursive: true });
  const { url, close } = await startMongo({ dataDir: deep });
  const path = decodeURIComponent(url.slice('mongodb://'.length, url.lastIndexOf('/')));
  expect(path.startsWith(tmpdir())).toBe(true);
  expect(permissions(join(path, '..'))).toBe('700');
  await withClient(url, async (client) => {
    expect(await client.db().command({ ping: 1 })).toEqual({ ok: 1 });
  });
  await close();
  expect(existsSync(join(path, '..'))).toBe(false);
});

test('TCP is served on loopback when asked for', async () => {
  const { url, close } = await startMongo({ dataDir, tcpPort: 0 });
  expect(url).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/vitae\?directConnection=true$/);
  await withClient(url, async (client) => {
    await client.db().collection('c').insertOne({ a: 1 });
    expect(await client.db().collection('c').countDocuments()).toBe(1);
  });
  await close();
});

test('documents that expired while no server ran are gone after the start; others stay', async () => {
  const first = await startMongo({ dataDir });
  await withClient(first.url, async (client) => {
    const collection = client.db().collection('c');
    await collection.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await collection.createIndex({ down: -1 }, { expireAfterSeconds: 0 });
    const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    await collection.insertMany([
      ...Array.from({ length: 1_200 }, () => ({ at: minutesAgo(2) })),
      { keep: 1, at: minutesAgo(0) },
      { keep: 2, at: minutesAgo(-60) },
      { keep: 3 },
      { keep: 4, at: 'no date' },
      { at: [minutesAgo(-5), minutesAgo(5)] },
      { down: minutesAgo(1) },
      { keep: 5, down: minutesAgo(-60) },
    ]);
  });
  await first.close();
  const second = await startMongo({ dataDir });
  await withClient(second.url, async (client) => {
    const collection = client.db().collection('c');
    expect((await collection.distinct('keep')).toSorted()).toEqual([1, 2, 3, 4, 5]);
    await expect.poll(() => collection.countDocuments()).toBe(5);
  });
  await second.close();
});
