import { type Collection, type Document, MongoClient } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

const CLIENTS = 20;

let mongo: TestMongo;
let clients: MongoClient[];
beforeAll(async () => {
  mongo = await startTestMongo();
  clients = Array.from({ length: CLIENTS }, () => new MongoClient(mongo.url));
});
afterAll(async () => {
  await Promise.all(clients.map((client) => client.close()));
  await mongo.close();
});

/** Lets every client work on one collection at once. */
function everyClient<T>(
  name: string,
  work: (collection: Collection<Document>, client: number) => Promise<T>,
): Promise<T[]> {
  return Promise.all(clients.map((client, i) => work(client.db().collection(name), i)));
}

test('no $inc of 20 clients is lost', async () => {
  const collection = mongo.collection();
  await collection.insertOne({ n: 0 });
  await everyClient(collection.collectionName, async (own) => {
    for (let i = 0; i < 10; i++) await own.updateOne({}, { $inc: { n: 1 } });
  });
  expect(await collection.findOne()).toMatchObject({ n: CLIENTS * 10 });
});

test('of 20 upserts of one key one inserts', async () => {
  const collection = mongo.collection();
  await collection.createIndex({ key: 1 }, { unique: true });
  const results = await everyClient(collection.collectionName, (own) =>
    own.updateOne({ key: 'k' }, { $inc: { n: 1 } }, { upsert: true }),
  );
  expect(results.filter(({ upsertedCount }) => upsertedCount === 1)).toHaveLength(1);
  expect(await collection.find().toArray()).toMatchObject([{ key: 'k', n: CLIENTS }]);
});

test('each job is claimed by one client', async () => {
  const collection = mongo.collection();
  await collection.createIndex({ state: 1, notBefore: 1 });
  await collection.insertMany(
    Array.from({ length: 100 }, (_, i) => ({ _id: i as never, state: 'PENDING', notBefore: new Date(i) })),
  );
  const claimed = await everyClient(collection.collectionName, async (own, client) => {
    const mine: number[] = [];
    for (;;) {
      const job = await own.findOneAndUpdate(
        { state: 'PENDING', notBefore: { $lte: new Date() } },
        { $set: { state: 'PROCESSING', client } },
        { sort: { notBefore: 1 } },
      );
      if (!job) return mine;
      mine.push(Number(job._id));
    }
  });
  expect(claimed.flat().toSorted((left, right) => left - right)).toEqual(
    Array.from({ length: 100 }, (_, i) => i),
  );
});

test('of 20 compare-and-set updates of one version one wins', async () => {
  const collection = mongo.collection();
  await collection.insertOne({ version: 1 });
  const results = await everyClient(collection.collectionName, (own, client) =>
    own.updateOne({ version: 1 }, { $set: { version: 2, client } }),
  );
  expect(results.filter(({ modifiedCount }) => modifiedCount === 1)).toHaveLength(1);
});
