import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { MongoClient, MongoNetworkError } from 'mongodb';
import { afterAll, expect, test } from 'vitest';
import { startMongo } from '../start-mongo.ts';

interface Kept {
  _id: number;
  tags: string[];
}

const SCRIPT = fileURLToPath(new URL('./testing/serve-until-killed.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'vitae-test-killed-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const WRITERS = 4;
let next = 0;

/** Writes to a server in a process of its own and kills it at so many acknowledgements. @returns what it acknowledged */
async function killAfter(count: number): Promise<number[]> {
  const child = spawn(process.execPath, [SCRIPT, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const [url] = await once(child.stdout, 'data');
  const client = new MongoClient(String(url).trim(), { retryWrites: false });
  const collection = client.db().collection<Kept>('kept');
  await collection.createIndex({ tags: 1 });
  const acknowledged: number[] = [];
  const write = async () => {
    for (;;) {
      const id = next++;
      await collection.insertOne({ _id: id, tags: [`a${id}`, `b${id}`] });
      acknowledged.push(id);
      if (acknowledged.length === count) child.kill('SIGKILL');
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: WRITERS }, write));
  for (const end of ends) expect(end).toMatchObject({ reason: expect.any(MongoNetworkError) });
  await exited;
  await client.close();
  return acknowledged;
}

test('every acknowledged insert is there after kill -9, and so are its index entries', async () => {
  const acknowledged: number[] = [];
  const property = fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (count) => {
    acknowledged.push(...(await killAfter(count)));
    const server = await startMongo({ dataDir });
    const client = new MongoClient(server.url);
    const collection = client.db().collection<Kept>('kept');
    const stored = (await collection.find().toArray()).map(({ _id }) => _id);
    const byIndex = await collection.distinct('_id', { tags: { $gte: 'b' } });
    await client.close();
    await server.close();
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
    expect(byIndex.toSorted((left, right) => left - right)).toEqual(
      stored.toSorted((left, right) => left - right),
    );
  });
  await fc.assert(property, { numRuns: 3, endOnFailure: true });
});
