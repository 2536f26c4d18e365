import { Decimal128, type Document, Double, Int32, Long, ObjectId, Timestamp } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());

/** The document after the update, without its _id. */
async function updated(
  document: object,
  update: object,
  options: object = {},
  filter: object = {},
): Promise<Document> {
  const collection = mongo.collection();
  await collection.insertOne({ ...document });
  await collection.updateOne(filter, update, options);
  const { _id, ...rest }: Document = (await collection.findOne()) ?? {};
  return rest;
}

describe('update operators', () => {
  test.each<[string, object, object, object]>([
    [
      '$set a path, making what is missing',
      { a: 1 },
      { $set: { 'b.c.d': 2, a: 3 } },
      { a: 3, b: { c: { d: 2 } } },
    ],
    ['$set an array element', { a: [1, 2] }, { $set: { 'a.1': 5, 'a.3': 9 } }, { a: [1, 5, null, 9] }],
    [
      '$set a field called like a property of every object',
      { a: 1 },
      { $set: { constructor: 2 } },
      { a: 1, constructor: 2 },
    ],
    [
      '$unset a field and an element',
      { a: 1, b: [1, 2] },
      { $unset: { a: '', 'b.0': '', 'x.y': '' } },
      { b: [null, 2] },
    ],
    ['$inc present and missing', { a: 1 }, { $inc: { a: 2, b: -1 } }, { a: 3, b: -1 }],
    ['$mul present and missing', { a: 3 }, { $mul: { a: 2, b: 5 } }, { a: 6, b: 0 }],
    [
      '$min and $max, missing too',
      { a: 5, b: 5 },
      { $min: { a: 3, c: 1 }, $max: { b: 4, d: 2 } },
      { a: 3, b: 5, c: 1, d: 2 },
    ],
    [
      '$rename',
      { a: { b: 1 }, c: 2 },
      { $rename: { 'a.b': 'x.y', missing: 'z' } },
      { a: {}, c: 2, x: { y: 1 } },
    ],
    ['$push one and many', { a: [1] }, { $push: { a: 2, b: { $each: [1, 2] } } }, { a: [1, 2], b: [1, 2] }],
    [
      '$push with position, sort and slice',
      { a: [3, 1] },
      { $push: { a: { $each: [2], $sort: 1, $slice: -2 } } },
      { a: [2, 3] },
    ],
    ['$push at the front', { a: [3] }, { $push: { a: { $each: [1, 2], $position: 0 } } }, { a: [1, 2, 3] }],
    [
      '$push sorted by a field',
      { a: [{ n: 2 }] },
      { $push: { a: { $each: [{ n: 1 }], $sort: { n: 1 } } } },
      { a: [{ n: 1 }, { n: 2 }] },
    ],
    [
      '$push sorted by fields that are arrays, each compared whole',
      {
        a: [
          { n: [1, 9], m: [1] },
          { n: [5], m: [1] },
        ],
      },
      { $push: { a: { $each: [], $sort: { n: -1, m: 1 } } } },
      {
        a: [
          { n: [5], m: [1] },
          { n: [1, 9], m: [1] },
        ],
      },
    ],
    ['$addToSet by value', { a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
    ['$pop both ends', { a: [1, 2, 3], b: [1, 2] }, { $pop: { a: 1, b: -1 } }, { a: [1, 2], b: [2] }],
    [
      '$pull values, conditions and documents',
      { a: [1, 2], b: [1, 5, 9], c: [{ x: 1, y: 2 }, { x: 2 }] },
      { $pull: { a: 2, b: { $gte: 5 }, c: { x: 1 } } },
      { a: [1], b: [1], c: [{ x: 2 }] },
    ],
    ['$pullAll', { a: [1, 2, 1] }, { $pullAll: { a: [1, 7] } }, { a: [2] }],
    ['$bit', { a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
    [
      'new fields in the order of their names',
      {},
      { $set: { b: 1, a: 1, '10': 1, '9': 1 } },
      { '9': 1, '10': 1, a: 1, b: 1 },
    ],
  ])('%s', async (_, before, update, after) => {
    const result = await updated(before, update);
    expect(result).toEqual(after);
    expect(Object.keys(result)).toEqual(Object.keys(after));
  });

  test('$currentDate sets a date or a timestamp', async () => {
    const { a, b } = await updated({}, { $currentDate: { a: true, b: { $type: 'timestamp' } } });
    expect(a).toBeInstanceOf(Date);
    expect(b).toBeInstanceOf(Timestamp);
  });

  test('$setOnInsert leaves an existing document alone', async () => {
    expect(await updated({ a: 1 }, { $setOnInsert: { b: 2 }, $set: { c: 3 } })).toEqual({ a: 1, c: 3 });
  });

  test('reach array elements by $, $[] and $[filter]', async () => {
    const grades = { g: [{ v: 80 }, { v: 90 }, { v: 95 }] };
    expect(await updated(grades, { $set: { 'g.$.top': true } }, {}, { 'g.v': 90 })).toEqual({
      g: [{ v: 80 }, { v: 90, top: true }, { v: 95 }],
    });
    expect(await updated({ g: [1, 2] }, { $inc: { 'g.$[]': 1 } })).toEqual({ g: [2, 3] });
    expect(
      await updated(grades, { $set: { 'g.$[e].ok': true } }, { arrayFilters: [{ 'e.v': { $gte: 90 } }] }),
    ).toEqual({ g: [{ v: 80 }, { v: 90, ok: true }, { v: 95, ok: true }] });
    expect(
      await updated({ g: [1, 5] }, { $set: { 'g.$[n]': 0 } }, { arrayFilters: [{ n: { $gt: 3 } }] }),
    ).toEqual({ g: [1, 0] });
  });

  test('a pipeline computes from the document and keeps the types it does not touch', async () => {
    const collection = mongo.collection();
    await collection.insertOne({ a: new Int32(2), d: new Double(3), list: [Long.fromNumber(1)] });
    await collection.updateOne({}, [{ $set: { b: { $add: ['$a', 1] } } }, { $unset: 'a' }]);
    const found = await collection.findOne({}, { promoteValues: false });
    expect(found).toMatchObject({ b: new Int32(3), d: new Double(3), list: [Long.fromNumber(1)] });
    expect(found).not.toHaveProperty('a');
  });
});

describe('numbers keep the wider type', () => {
  test.each<[string, unknown, unknown, unknown]>([
    ['int + int', new Int32(1), new Int32(2), new Int32(3)],
    ['int + int beyond 32 bits', new Int32(2 ** 31 - 1), new Int32(1), Long.fromNumber(2 ** 31)],
    ['int + long', new Int32(1), Long.fromNumber(2), Long.fromNumber(3)],
    ['int + double', new Int32(1), new Double(2), new Double(3)],
    [
      'long beyond 2^53',
      Long.fromString('9007199254740993'),
      new Int32(1),
      Long.fromString('9007199254740994'),
    ],
    ['decimal', Decimal128.fromString('0.1'), Decimal128.fromString('0.2'), Decimal128.fromString('0.3')],
  ])('%s', async (_, start, increment, expected) => {
    const collection = mongo.collection();
    await collection.insertOne({ n: start });
    await collection.updateOne({}, { $inc: { n: increment as number } });
    expect((await collection.findOne({}, { promoteValues: false }))?.n).toEqual(expected);
  });

  test('and a long that overflows is an error', async () => {
    await expect(updated({ n: Long.MAX_VALUE }, { $inc: { n: 1 } })).rejects.toMatchObject({ code: 2 });
  });
});

describe('an update that cannot be done is an error and changes nothing', () => {
  test.each<[string, object, object, number]>([
    ['unknown operator', {}, { $foo: { a: 1 } }, 9],
    ['operator behind an operator that is none', {}, { $set: { a: 1 }, b: 2 }, 9],
    ['$inc of text', { a: 'x' }, { $inc: { a: 1 } }, 14],
    ['$inc by text', { a: 1 }, { $inc: { a: 'x' } }, 14],
    ['path through a number', { a: 1 }, { $set: { 'a.b': 1 } }, 28],
    ['field of an array', { a: [1] }, { $set: { 'a.b': 1 } }, 28],
    ['two operators on one path', {}, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    ['two operators on a path and one below', {}, { $set: { a: {}, 'a.b': 1 } }, 40],
    ['another _id', { _id: 1 }, { $set: { _id: 2 } }, 66],
    ['no _id', { _id: 1 }, { $unset: { _id: '' } }, 66],
    ['$push to text', { a: 'x' }, { $push: { a: 1 } }, 2],
    ['$push with nonsense', { a: [] }, { $push: { a: { $each: [], $foo: 1 } } }, 2],
    ['$pop by 2', { a: [] }, { $pop: { a: 2 } }, 9],
    ['empty path component', {}, { $set: { 'a..b': 1 } }, 56],
    ['dollar in a path', {}, { $set: { 'a.$foo': 1 } }, 52],
    ['$ without a condition', { a: [1] }, { $set: { 'a.$': 1 } }, 2],
    ['$[x] without a filter', { a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
    ['$[] of what is no array', { a: 1 }, { $set: { 'a.$[]': 1 } }, 2],
    ['absurd array position', { a: [] }, { $set: { 'a.9999999': 1 } }, 2],
  ])('%s', async (_, before, update, code) => {
    const collection = mongo.collection();
    await collection.insertOne({ ...before, z: 1 });
    const stored = await collection.findOne();
    await expect(collection.updateOne({ z: 1 }, update)).rejects.toMatchObject({ code });
    expect(await collection.findOne()).toEqual(stored);
  });

  test('an array filter that is not used', async () => {
    await expect(updated({ a: [1] }, { $set: { b: 1 } }, { arrayFilters: [{ x: 1 }] })).rejects.toMatchObject(
      { code: 9 },
    );
  });

  test('a stage that is no update', async () => {
    await expect(updated({}, [{ $match: {} }] as never)).rejects.toMatchObject({ code: 72 });
  });

  test('many documents of which one cannot be updated: none is', async () => {
    const collection = mongo.collection();
    await collection.insertMany([{ n: 1 }, { n: 'x' }, { n: 3 }]);
    await expect(collection.updateMany({}, { $inc: { n: 1 } })).rejects.toMatchObject({ code: 14 });
    expect((await collection.find().toArray()).map(({ n }) => n)).toEqual([1, 'x', 3]);
  });
});

describe('what an update reports', () => {
  test('matched is not modified', async () => {
    const collection = mongo.collection();
    await collection.insertMany([
      { a: 1, b: 1 },
      { a: 1, b: 2 },
    ]);
    expect(await collection.updateMany({ a: 1 }, { $set: { b: 2 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 1,
    });
    expect(await collection.updateOne({ a: 9 }, { $set: { b: 2 } })).toMatchObject({
      matchedCount: 0,
      modifiedCount: 0,
    });
  });

  test('setting _id to what it is changes nothing and is no error', async () => {
    const collection = mongo.collection();
    await collection.insertOne({ _id: 5 as never });
    expect(await collection.updateOne({}, { $set: { _id: 5 as never } })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 0,
    });
  });

  test('an update that moves documents along its own index touches each once', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ n: 1 });
    await collection.insertMany(Array.from({ length: 600 }, (_, n) => ({ n })));
    expect((await collection.updateMany({ n: { $gte: 0 } }, { $inc: { n: 1000 } })).modifiedCount).toBe(600);
    expect(await collection.countDocuments({ n: { $gte: 1000, $lt: 1600 } })).toBe(600);
  });
});

describe('replacement', () => {
  test('keeps the _id and drops the rest', async () => {
    const collection = mongo.collection();
    const { insertedId } = await collection.insertOne({ a: 1, b: 2 });
    await collection.replaceOne({ a: 1 }, { c: 3 });
    expect(await collection.findOne()).toEqual({ _id: insertedId, c: 3 });
  });

  test('with another _id is refused: 66', async () => {
    const collection = mongo.collection();
    await collection.insertOne({ a: 1 });
    await expect(
      collection.replaceOne({ a: 1 }, { _id: new ObjectId(), a: 1 } as Document),
    ).rejects.toMatchObject({ code: 66 });
  });

  test('of many is refused: 9', async () => {
    const { collectionName: name } = mongo.collection();
    const { writeErrors } = await mongo.db.command({
      update: name,
      updates: [{ q: {}, u: { a: 1 }, multi: true }],
    });
    expect(writeErrors).toMatchObject([{ index: 0, code: 9 }]);
  });
});

describe('upsert', () => {
  test('starts from what the query pins down', async () => {
    const collection = mongo.collection();
    const result = await collection.updateOne(
      { _id: 'k' as never, 'a.b': 1, c: { $gt: 5 }, $and: [{ d: { $eq: 4 } }] },
      { $set: { e: 1 }, $setOnInsert: { f: 2 } },
      { upsert: true },
    );
    expect(result).toMatchObject({ matchedCount: 0, upsertedCount: 1, upsertedId: 'k' });
    expect(await collection.findOne()).toEqual({ _id: 'k', a: { b: 1 }, d: 4, e: 1, f: 2 });
  });

  test('makes an _id and puts it first', async () => {
    const collection = mongo.collection();
    const { upsertedId } = await collection.updateOne({ a: 1 }, { $inc: { n: 1 } }, { upsert: true });
    expect(upsertedId).toBeInstanceOf(ObjectId);
    expect(Object.keys((await collection.findOne()) ?? {})).toEqual(['_id', 'a', 'n']);
  });

  test('updates what is there', async () => {
    const collection = mongo.collection();
    await collection.updateOne({ k: 1 }, { $inc: { n: 1 } }, { upsert: true });
    await collection.updateOne({ k: 1 }, { $inc: { n: 1 } }, { upsert: true });
    expect(await collection.find().toArray()).toMatchObject([{ k: 1, n: 2 }]);
  });

  test('of a replacement takes the _id of the query', async () => {
    const collection = mongo.collection();
    await collection.replaceOne({ _id: 7 as never, a: 5 }, { b: 1 }, { upsert: true });
    expect(await collection.findOne()).toEqual({ _id: 7, b: 1 });
  });

  test('that breaks a unique index is refused and leaves nothing', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ mail: 1 }, { unique: true });
    await collection.insertOne({ mail: 'a' });
    await expect(
      collection.updateOne({ x: 1 }, { $set: { mail: 'a' } }, { upsert: true }),
    ).rejects.toMatchObject({ code: 11000, keyValue: { mail: 'a' } });
    expect(await collection.countDocuments()).toBe(1);
  });
});

describe('findAndModify', () => {
  test('gives the document before or after, projected, chosen by sort', async () => {
    const collection = mongo.collection();
    await collection.insertMany([
      { n: 1, s: 'a' },
      { n: 2, s: 'b' },
    ]);
    expect(await collection.findOneAndUpdate({}, { $set: { s: 'x' } }, { sort: { n: -1 } })).toMatchObject({
      n: 2,
      s: 'b',
    });
    expect(
      await collection.findOneAndUpdate(
        { n: 1 },
        { $inc: { n: 10 } },
        { returnDocument: 'after', projection: { n: 1, _id: 0 } },
      ),
    ).toEqual({ n: 11 });
    expect(
      await collection.findOneAndReplace({ n: 11 }, { r: 1 }, { returnDocument: 'after' }),
    ).toMatchObject({ r: 1 });
    expect(await collection.findOneAndDelete({ r: 1 })).toMatchObject({ r: 1 });
    expect(await collection.countDocuments()).toBe(1);
  });

  test('finds nothing: null; with upsert: the new document', async () => {
    const collection = mongo.collection();
    expect(await collection.findOneAndUpdate({ a: 1 }, { $set: { b: 1 } })).toBeNull();
    expect(await collection.findOneAndUpdate({ a: 1 }, { $set: { b: 1 } }, { upsert: true })).toBeNull();
    const result = await collection.findOneAndUpdate(
      { a: 2 },
      { $set: { b: 1 } },
      { upsert: true, returnDocument: 'after', includeResultMetadata: true },
    );
    expect(result.value).toMatchObject({ a: 2, b: 1 });
    expect(result.lastErrorObject).toMatchObject({
      n: 1,
      updatedExisting: false,
      upserted: result.value?._id,
    });
  });

  test('an error is the command’s own, with keyPattern', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ a: 1 }, { unique: true });
    await collection.insertMany([{ a: 1 }, { a: 2 }]);
    await expect(collection.findOneAndUpdate({ a: 2 }, { $set: { a: 1 } })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { a: 1 },
      keyValue: { a: 1 },
    });
    expect(await collection.distinct('a')).toEqual([1, 2]);
  });

  test.each([
    [{ remove: true, update: { $set: { a: 1 } } }],
    [{ remove: true, new: true }],
    [{ remove: true, upsert: true }],
    [{}],
  ])('%j is refused: 9', async (options) => {
    const { collectionName } = mongo.collection();
    await expect(mongo.db.command({ findAndModify: collectionName, ...options })).rejects.toMatchObject({
      code: 9,
    });
  });
});

describe('delete', () => {
  test('one or many', async () => {
    const collection = mongo.collection();
    await collection.insertMany([{ a: 1 }, { a: 1 }, { a: 1 }, { a: 2 }]);
    expect((await collection.deleteOne({ a: 1 })).deletedCount).toBe(1);
    expect((await collection.deleteMany({ a: 1 })).deletedCount).toBe(2);
    expect((await collection.deleteMany({ a: 1 })).deletedCount).toBe(0);
    expect(await collection.countDocuments()).toBe(1);
  });

  test('with a limit of 2 is refused: 9', async () => {
    const { collectionName: name } = mongo.collection();
    const reply = await mongo.db.command({ delete: name, deletes: [{ q: {}, limit: 2 }] });
    expect(reply.writeErrors).toMatchObject([{ index: 0, code: 9 }]);
  });
});
