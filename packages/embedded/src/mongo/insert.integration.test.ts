import { type AnyBulkWriteOperation, type Document, MongoBulkWriteError, ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());

describe('insert', () => {
  test('stores a document and puts its _id first', async () => {
    const collection = mongo.collection();
    await collection.insertOne({ name: 'Ada', _id: new ObjectId() });
    const found = await collection.findOne({ name: 'Ada' });
    expect(Object.keys(found ?? {})).toEqual(['_id', 'name']);
  });

  test('makes an _id when the client sends none', async () => {
    const collection = mongo.collection();
    await mongo.db.command({ insert: collection.collectionName, documents: [{ a: 1 }] });
    expect((await collection.findOne())?._id).toBeInstanceOf(ObjectId);
  });

  test('refuses a second document with the same _id: 11000 with keyPattern and keyValue', async () => {
    const collection = mongo.collection();
    await collection.insertOne({ _id: 'a' as never });
    await expect(collection.insertOne({ _id: 'a' as never })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { _id: 1 },
      keyValue: { _id: 'a' },
      message: `E11000 duplicate key error collection: ${collection.namespace} index: _id_ dup key: { _id: "a" }`,
    });
  });

  test.each([
    ['an array', [1]],
    ['a regular expression', /a/],
  ])('refuses %s as _id: 53', async (_, id) => {
    const collection = mongo.collection();
    await expect(collection.insertOne({ _id: id as never })).rejects.toMatchObject({ code: 53 });
  });

  test('stores documents up to 16 MB and refuses larger ones', async () => {
    const collection = mongo.collection();
    const overhead = 5 + 1 + 4 + 4 + 1 + 4 + 1 + 1 + 4 + 4 + 1; // document, _id: 'x', 'a': string
    const most = 'x'.repeat(16 * 1024 * 1024 - overhead - 50);
    await collection.insertOne({ _id: 'x' as never, a: most });
    expect((await collection.findOne())?.a.length).toBe(most.length);
    await expect(collection.insertOne({ a: `${most}${'x'.repeat(100)}` })).rejects.toMatchObject({
      code: 10334,
    });
    await expect(
      collection.updateOne({ _id: 'x' as never }, { $set: { b: 'y'.repeat(100) } }),
    ).rejects.toMatchObject({ code: 17419 });
    expect(await collection.countDocuments()).toBe(1);
  });
});

describe('a batch', () => {
  const documents = [{ _id: 1 }, { _id: 2 }, { _id: 1 }, { _id: 3 }] as never[];

  test('stops at the first error when ordered; what came before stays', async () => {
    const collection = mongo.collection();
    const error = await collection.insertMany(documents).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MongoBulkWriteError);
    expect(error).toMatchObject({ code: 11000, insertedCount: 2, writeErrors: [{ index: 2, code: 11000 }] });
    expect(await collection.countDocuments()).toBe(2);
  });

  test('goes on behind an error when unordered, and reports each error', async () => {
    const collection = mongo.collection();
    const error = await collection
      .insertMany([...documents, { _id: 2 } as never], { ordered: false })
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ insertedCount: 3, writeErrors: [{ index: 2 }, { index: 4 }] });
    expect(await collection.countDocuments()).toBe(3);
  });

  test('of mixed writes reports what each of them did', async () => {
    const collection = mongo.collection();
    const operations: AnyBulkWriteOperation<Document>[] = [
      { insertOne: { document: { _id: 1, n: 0 } as never } },
      { updateOne: { filter: { _id: 1 as never }, update: { $inc: { n: 1 } } } },
      { updateOne: { filter: { _id: 2 as never }, update: { $set: { n: 5 } }, upsert: true } },
      { replaceOne: { filter: { _id: 1 as never }, replacement: { n: 9 } } },
      { deleteOne: { filter: { _id: 2 as never } } },
    ];
    const result = await collection.bulkWrite(operations);
    expect(result).toMatchObject({
      insertedCount: 1,
      matchedCount: 2,
      modifiedCount: 2,
      upsertedCount: 1,
      deletedCount: 1,
    });
    expect(await collection.find().toArray()).toEqual([{ _id: 1, n: 9 }]);
  });

  test('of 5,000 documents is stored whole', async () => {
    const collection = mongo.collection();
    const { insertedCount } = await collection.insertMany(Array.from({ length: 5_000 }, (_, n) => ({ n })));
    expect(insertedCount).toBe(5_000);
    expect(await collection.estimatedDocumentCount()).toBe(5_000);
  });

  test('that is empty is refused: 16', async () => {
    const { collectionName } = mongo.collection();
    await expect(mongo.db.command({ insert: collectionName, documents: [] })).rejects.toMatchObject({
      code: 16,
    });
  });

  test('without acknowledgement is written all the same', async () => {
    const collection = mongo.collection();
    await collection.insertOne({ a: 1 }, { writeConcern: { w: 0 } });
    await mongo.db.command({ ping: 1 });
    await expect.poll(() => collection.countDocuments()).toBe(1);
  });
});

test('a client that breaks off a batch leaves none of its documents', async () => {
  const collection = mongo.collection();
  await collection.createIndex({ n: 1 }, { unique: true });
  await collection.insertOne({ n: 1 });
  await expect(collection.insertOne({ n: 1 })).rejects.toMatchObject({
    code: 11000,
    keyPattern: { n: 1 },
    keyValue: { n: 1 },
  });
  expect(await collection.countDocuments()).toBe(1);
});
