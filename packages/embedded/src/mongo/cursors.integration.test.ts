import { Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());

async function numbered(count: number) {
  const collection = mongo.collection();
  await collection.insertMany(Array.from({ length: count }, (_, n) => ({ n })));
  return collection;
}

describe('a cursor', () => {
  test('hands out 2,500 documents in batches, each once and in order', async () => {
    const collection = await numbered(2_500);
    const found = await collection.find().sort({ n: 1 }).batchSize(300).toArray();
    expect(found.map(({ n }) => n)).toEqual(Array.from({ length: 2_500 }, (_, n) => n));
  });

  test('gives 101 documents first, then as many as are asked for', async () => {
    const { collectionName } = await numbered(250);
    const { cursor } = await mongo.db.command({ find: collectionName });
    expect(cursor.firstBatch).toHaveLength(101);
    const second = await mongo.db.command({
      getMore: Long.fromNumber(cursor.id),
      collection: collectionName,
      batchSize: 100,
    });
    expect(second.cursor.nextBatch).toHaveLength(100);
    const third = await mongo.db.command({ getMore: Long.fromNumber(cursor.id), collection: collectionName });
    expect(third.cursor.nextBatch).toHaveLength(49);
    expect(Number(third.cursor.id)).toBe(0);
  });

  test('with nothing behind its first batch is closed at once', async () => {
    const { collectionName } = await numbered(5);
    for (const options of [
      {},
      { batchSize: 5 },
      { limit: 2, batchSize: 2 },
      { batchSize: 2, singleBatch: true },
    ]) {
      const { cursor } = await mongo.db.command({ find: collectionName, ...options });
      expect(Number(cursor.id)).toBe(0);
    }
  });

  test('keeps batches below the size of a message', async () => {
    const collection = mongo.collection();
    const body = 'x'.repeat(1024 * 1024);
    for (let n = 0; n < 2; n++) await collection.insertMany(Array.from({ length: 10 }, () => ({ body })));
    expect((await collection.find().batchSize(1_000).toArray()).length).toBe(20);
  });

  test('does not miss or repeat what is written behind and before it', async () => {
    const collection = await numbered(600);
    await collection.createIndex({ n: 1 });
    const seen: number[] = [];
    for await (const { n } of collection.find({ n: { $gte: 0 } }).batchSize(50)) {
      seen.push(n);
      if (n === 100) await collection.deleteMany({ n: { $gte: 500 } });
      if (n === 200) await collection.insertOne({ n: -1 });
    }
    expect(seen).toEqual(Array.from({ length: 500 }, (_, n) => n));
  });

  test('that was killed or never was is not found: 43', async () => {
    const collection = await numbered(300);
    const { cursor } = await mongo.db.command({ find: collection.collectionName });
    const id = Long.fromNumber(cursor.id);
    const killed = await mongo.db.command({
      killCursors: collection.collectionName,
      cursors: [id, Long.fromNumber(1)],
    });
    expect(killed).toMatchObject({ cursorsKilled: [cursor.id], cursorsNotFound: [1] });
    const getMore = { getMore: id, collection: collection.collectionName };
    await expect(mongo.db.command(getMore)).rejects.toMatchObject({ code: 43, codeName: 'CursorNotFound' });
  });

  test('belongs to its collection', async () => {
    const { collectionName } = await numbered(300);
    const { cursor } = await mongo.db.command({ find: collectionName });
    await expect(
      mongo.db.command({ getMore: Long.fromNumber(cursor.id), collection: 'other' }),
    ).rejects.toMatchObject({ code: 13 });
  });

  test('over a collection or an index that is dropped ends with an error: 175', async () => {
    const collection = await numbered(600);
    await collection.createIndex({ n: 1 });
    const byIndex = collection.find({ n: { $gte: 0 } }).batchSize(10);
    const byOrder = collection.find().batchSize(10);
    await byIndex.next();
    await byOrder.next();
    await collection.dropIndex('n_1');
    await expect(byIndex.toArray()).rejects.toMatchObject({ code: 175 });
    await collection.drop();
    await expect(byOrder.toArray()).rejects.toMatchObject({ code: 175 });
  });

  test('closed early by the client leaves nothing open', async () => {
    const collection = await numbered(300);
    const cursor = collection.find().batchSize(10);
    await cursor.next();
    const id = cursor.id;
    await cursor.close();
    await expect(
      mongo.db.command({ getMore: id, collection: collection.collectionName }),
    ).rejects.toMatchObject({ code: 43 });
  });
});
