import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());

const duplicate = (keyValue: object) => expect.objectContaining({ code: 11000, keyValue });

describe('a unique index', () => {
  test('refuses a second document with the same key, on insert and on update', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ mail: 1 }, { unique: true });
    await collection.insertMany([{ mail: 'a' }, { mail: 'b' }]);
    await expect(collection.insertOne({ mail: 'a' })).rejects.toEqual(duplicate({ mail: 'a' }));
    await expect(collection.updateOne({ mail: 'b' }, { $set: { mail: 'a' } })).rejects.toEqual(
      duplicate({ mail: 'a' }),
    );
    await collection.deleteOne({ mail: 'a' });
    await collection.updateOne({ mail: 'b' }, { $set: { mail: 'a' } });
    await collection.insertOne({ mail: 'b' });
    expect(await collection.countDocuments()).toBe(2);
  });

  test('over two fields lets either of them repeat', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ ownerId: 1, sha256: -1 }, { unique: true });
    await collection.insertMany([
      { ownerId: 'o', sha256: 1 },
      { ownerId: 'o', sha256: 2 },
      { ownerId: 'p', sha256: 1 },
    ]);
    await expect(collection.insertOne({ ownerId: 'o', sha256: 2 })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { ownerId: 1, sha256: -1 },
      keyValue: { ownerId: 'o', sha256: 2 },
    });
  });

  test('counts a missing field as null', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertOne({ b: 1 });
    await expect(collection.insertOne({ a: null })).rejects.toEqual(duplicate({ a: null }));
  });

  test('covers every element of an array', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ tags: 1 }, { unique: true });
    await collection.insertOne({ tags: ['a', 'b', 'a'] });
    await expect(collection.insertOne({ tags: ['c', 'b'] })).rejects.toEqual(duplicate({ tags: 'b' }));
  });

  test('that is partial holds only what matches', async () => {
    const collection = mongo.collection();
    await collection.createIndex(
      { ownerId: 1, sha256: 1 },
      { unique: true, partialFilterExpression: { sha256: { $exists: true } } },
    );
    await collection.insertMany([{ ownerId: 'o' }, { ownerId: 'o' }, { ownerId: 'o', sha256: 'x' }]);
    await expect(collection.insertOne({ ownerId: 'o', sha256: 'x' })).rejects.toMatchObject({ code: 11000 });
    await collection.updateOne({ sha256: 'x' }, { $unset: { sha256: '' } });
    await collection.insertOne({ ownerId: 'o', sha256: 'x' });
  });

  test('that is sparse leaves out documents without the field', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ a: 1 }, { unique: true, sparse: true });
    await collection.insertMany([{}, {}, { a: null }]);
    await expect(collection.insertOne({ a: null })).rejects.toMatchObject({ code: 11000 });
    expect(await collection.countDocuments({ a: null })).toBe(3);
    expect(await collection.find().sort({ a: 1 }).toArray()).toHaveLength(3);
  });

  test('cannot be made over documents that break it, and is then not there', async () => {
    const collection = mongo.collection();
    await collection.insertMany([{ a: 1 }, { a: 1 }]);
    await expect(collection.createIndex({ a: 1 }, { unique: true })).rejects.toEqual(duplicate({ a: 1 }));
    expect(await collection.indexExists('a_1')).toBe(false);
    await collection.insertOne({ a: 1 });
  });

  test('is kept when an update of many documents fails half-way', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertMany([
      { a: 1, b: 1 },
      { a: 2, b: 2 },
    ]);
    await expect(collection.updateMany({}, { $set: { a: 5 } })).rejects.toMatchObject({ code: 11000 });
    expect(await collection.find({ a: 5 }).toArray()).toEqual([]);
    expect(await collection.find({ a: { $in: [1, 2] } }).toArray()).toHaveLength(2);
  });
});

describe('createIndexes', () => {
  test('answers the same index twice with success', async () => {
    const collection = mongo.collection();
    expect(await collection.createIndex({ a: 1 })).toBe('a_1');
    const again = { createIndexes: collection.collectionName, indexes: [{ key: { a: 1 }, name: 'a_1' }] };
    expect(await mongo.db.command(again)).toMatchObject({
      numIndexesBefore: 2,
      numIndexesAfter: 2,
      note: 'all indexes already exist',
    });
  });

  test.each<[string, object, number]>([
    ['the same key under another name', { key: { a: 1 }, name: 'other' }, 85],
    ['the same key with other options', { key: { a: 1 }, name: 'a_1', unique: true }, 85],
    ['the same name for another key', { key: { b: 1 }, name: 'a_1' }, 86],
    ['a text index', { key: { b: 'text' }, name: 'b' }, 67],
    ['direction 0', { key: { b: 0 }, name: 'b' }, 67],
    ['no key', { key: {}, name: 'b' }, 67],
    ['no name', { key: { b: 1 } }, 67],
    ['a wildcard', { key: { '$**': 1 }, name: 'b' }, 67],
    ['TTL over two fields', { key: { b: 1, c: 1 }, name: 'b', expireAfterSeconds: 1 }, 67],
    ['TTL that is no number', { key: { b: 1 }, name: 'b', expireAfterSeconds: 'x' }, 67],
    [
      'a partial filter with $not',
      { key: { b: 1 }, name: 'b', partialFilterExpression: { c: { $not: { $eq: 1 } } } },
      67,
    ],
    [
      'a partial filter with nonsense',
      { key: { b: 1 }, name: 'b', partialFilterExpression: { c: { $foo: 1 } } },
      2,
    ],
    ['partial and sparse', { key: { b: 1 }, name: 'b', sparse: true, partialFilterExpression: { c: 1 } }, 67],
    ['an unknown option', { key: { b: 1 }, name: 'b', nonsense: 1 }, 197],
    ['a collation', { key: { b: 1 }, name: 'b', collation: { locale: 'de' } }, 238],
  ])('refuses %s', async (_, index, code) => {
    const collection = mongo.collection();
    await collection.createIndex({ a: 1 });
    const command = { createIndexes: collection.collectionName, indexes: [index] };
    await expect(mongo.db.command(command)).rejects.toMatchObject({ code });
    expect(await collection.listIndexes().toArray()).toHaveLength(2);
  });

  test('refuses a document with two arrays under one index: 171', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ a: 1, b: 1 });
    await expect(collection.insertOne({ a: [1], b: [2] })).rejects.toMatchObject({ code: 171 });
    expect(await collection.countDocuments()).toBe(0);
  });
});

describe('listing and dropping', () => {
  test('indexes are listed as they were made', async () => {
    const collection = mongo.collection();
    await collection.createIndex(
      { a: 1, 'b.c': -1 },
      { unique: true, partialFilterExpression: { a: { $gt: 1 } } },
    );
    await collection.createIndex({ at: 1 }, { expireAfterSeconds: 60, name: 'ttl' });
    expect(await collection.listIndexes().toArray()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      {
        v: 2,
        key: { a: 1, 'b.c': -1 },
        name: 'a_1_b.c_-1',
        unique: true,
        partialFilterExpression: { a: { $gt: 1 } },
      },
      { v: 2, key: { at: 1 }, name: 'ttl', expireAfterSeconds: 60 },
    ]);
  });

  test('indexes are dropped by name, by key, or all', async () => {
    const collection = mongo.collection();
    await collection.createIndexes([
      { key: { a: 1 } },
      { key: { b: 1 } },
      { key: { c: 1 } },
      { key: { d: 1 } },
    ]);
    await collection.dropIndex('a_1');
    await mongo.db.command({ dropIndexes: collection.collectionName, index: { b: 1 } });
    expect(Object.keys(await collection.indexInformation())).toEqual(['_id_', 'c_1', 'd_1']);
    await collection.dropIndexes();
    expect(Object.keys(await collection.indexInformation())).toEqual(['_id_']);
  });

  test('what is not there is named: 26, 27; _id_ stays: 72', async () => {
    const collection = mongo.collection();
    await expect(collection.listIndexes().toArray()).rejects.toMatchObject({ code: 26 });
    await expect(collection.dropIndex('a_1')).rejects.toMatchObject({ code: 26 });
    await collection.insertOne({});
    await expect(collection.dropIndex('a_1')).rejects.toMatchObject({ code: 27 });
    await expect(collection.dropIndex('_id_')).rejects.toMatchObject({ code: 72 });
  });

  test('collections are created, listed and dropped', async () => {
    const db = mongo.client.db('other');
    await db.createCollection('one');
    await db.createCollection('one'); // as MongoDB 7
    await db.collection('two').insertOne({ a: 1 });
    expect((await db.listCollections().toArray()).map(({ name, type }) => [name, type])).toEqual([
      ['one', 'collection'],
      ['two', 'collection'],
    ]);
    expect(await db.listCollections({ name: 'two' }, { nameOnly: true }).toArray()).toEqual([
      { name: 'two', type: 'collection' },
    ]);
    await expect(db.createCollection('capped', { capped: true, size: 1000 })).rejects.toMatchObject({
      code: 238,
    });
    expect(await db.collection('two').drop()).toBe(true);
    await db.collection('two').insertOne({ a: 2 });
    expect(
      await db
        .collection('two')
        .find({}, { projection: { _id: 0 } })
        .toArray(),
    ).toEqual([{ a: 2 }]);
    await db.dropDatabase();
    expect(await db.listCollections().toArray()).toEqual([]);
    expect(await mongo.client.db('other').collection('one').countDocuments()).toBe(0);
  });

  test.each(['', 'a$b', 'system.x', '.a'])('the collection name %j is refused: 73', async (name) => {
    await expect(mongo.db.command({ insert: name, documents: [{ a: 1 }] })).rejects.toMatchObject({
      code: 73,
    });
    await expect(mongo.db.command({ find: name })).rejects.toMatchObject({ code: 73 });
  });
});
