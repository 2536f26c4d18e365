import { writeSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import { startMongo } from '../../start-mongo.ts';

/*
 * A process made to be killed: serves the folder named by its argument and writes to it, and prints the number of each
 * document once the server has acknowledged it.
 */
const STDOUT = 1;
const WRITERS = 4;

const { url } = await startMongo({ dataDir: process.argv[2] ?? '' });
const client = new MongoClient(url);
const collection = client.db().collection<{ _id: number; tags: string[] }>('kept');
await collection.createIndex({ tags: 1 });
const last = await collection.findOne({}, { sort: { _id: -1 } });
let next = (last?._id ?? -1) + 1;

async function write(): Promise<void> {
  for (;;) {
    const id = next++;
    await collection.insertOne({ _id: id, tags: [`a${id}`, `b${id}`] });
    writeSync(STDOUT, `${id}\n`);
  }
}
await Promise.all(Array.from({ length: WRITERS }, write));
