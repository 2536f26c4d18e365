import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { MongoClient } from 'mongodb';
import { afterAll, expect, test } from 'vitest';
import { startMongo } from '../start-mongo.ts';

const SCRIPT = fileURLToPath(new URL('./testing/insert-until-killed.ts', import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), 'vitae-test-killed-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Kills the writing process as soon as it has seen so many acknowledgements. @returns all it printed */
async function killAfter(count: number): Promise<number[]> {
  const child = spawn(process.execPath, [SCRIPT, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const acknowledged: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    acknowledged.push(Number(line));
    if (acknowledged.length === count) child.kill('SIGKILL');
  }
  await closed;
  return acknowledged;
}

test('every acknowledged insert is there after kill -9, and so are its index entries', async () => {
  const acknowledged: number[] = [];
  const property = fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (count) => {
    acknowledged.push(...(await killAfter(count)));
    const server = await startMongo({ dataDir });
    const client = new MongoClient(server.url);
    const collection = client.db().collection<{ _id: number }>('kept');
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
