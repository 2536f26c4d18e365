import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Collection, type Db, type Document, MongoClient } from 'mongodb';
import { startMongo } from '../../start-mongo.ts';

/** A server in a folder of its own and an official client connected to it. */
export interface TestMongo {
  dataDir: string;
  url: string;
  client: MongoClient;
  db: Db;
  /** A collection no other test has. Documents are untyped, so that tests can also send nonsense. */
  collection(): Collection<Document>;
  close(): Promise<void>;
}

const SELECTION_TIMEOUT_MS = 5_000;

export async function startTestMongo(): Promise<TestMongo> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vitae-test-mongo-'));
  const server = await startMongo({ dataDir });
  const client = new MongoClient(server.url, { serverSelectionTimeoutMS: SELECTION_TIMEOUT_MS });
  const db = client.db();
  let count = 0;
  return {
    dataDir,
    url: server.url,
    client,
    db,
    collection() {
      count += 1;
      return db.collection(`c${count}`);
    },
    async close() {
      await client.close();
      await server.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
