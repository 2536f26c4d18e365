import { Binary, Decimal128, Double, Long, ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());

/** Stores the documents under _id 0, 1, 2… and says which of them a filter finds. */
async function stored(documents: object[]) {
  const collection = mongo.collection();
  await collection.insertMany(documents.map((document, i) => ({ ...document, _id: i as never })));
  return async (filter: object) =>
    (await collection.find(filter, { projection: { _id: 1 } }).toArray()).map(({ _id }) => Number(_id));
}

describe('equality', () => {
  test('compares numbers by value, whatever their type', async () => {
    const find = await stored([
      { a: 1 },
      { a: new Double(1) },
      { a: Long.fromNumber(1) },
      { a: Decimal128.fromString('1.0') },
      { a: '1' },
    ]);
    for (const one of [1, new Double(1), Long.fromNumber(1), Decimal128.fromString('1')]) {
      expect(await find({ a: one })).toEqual([0, 1, 2, 3]);
    }
  });

  test('with null finds null and missing fields, at any depth', async () => {
    const find = await stored([
      { a: null },
      {},
      { a: 1 },
      { a: { b: null } },
      { a: { b: 1 } },
      { a: [] },
      { a: [null] },
    ]);
    expect(await find({ a: null })).toEqual([0, 1, 6]);
    expect(await find({ 'a.b': null })).toEqual([0, 1, 2, 3]);
    expect(await find({ a: { $ne: null } })).toEqual([2, 3, 4, 5]);
    expect(await find({ a: { $exists: false } })).toEqual([1]);
  });

  test('looks into arrays, and compares whole arrays', async () => {
    const find = await stored([
      { a: 1 },
      { a: [1, 2] },
      { a: [[1, 2]] },
      { a: [2, 1] },
      { a: [{ b: 1 }, { b: 2 }] },
    ]);
    expect(await find({ a: 1 })).toEqual([0, 1, 3]);
    expect(await find({ a: [1, 2] })).toEqual([1, 2]);
    expect(await find({ 'a.b': 2 })).toEqual([4]);
    expect(await find({ 'a.1.b': 2 })).toEqual([4]);
    expect(await find({ 'a.0': 2 })).toEqual([3]);
  });

  test('compares embedded documents field by field, in order', async () => {
    const find = await stored([{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, { a: { x: 1 } }]);
    expect(await find({ a: { x: 1, y: 2 } })).toEqual([0]);
  });

  test('compares ids, dates and bytes by value', async () => {
    const id = new ObjectId();
    const find = await stored([
      { a: id },
      { a: new Date(5) },
      { a: new Binary(Buffer.from([0xff])) },
      { a: new Binary(Buffer.from([0xfe])) },
    ]);
    expect(await find({ a: new ObjectId(id.toHexString()) })).toEqual([0]);
    expect(await find({ a: new Date(5) })).toEqual([1]);
    expect(await find({ a: Buffer.from([0xff]) })).toEqual([2]);
    expect(await find({ a: { $gt: Buffer.from([0xfe]) } })).toEqual([2]);
  });
});

describe('operators', () => {
  test('compare within one type only', async () => {
    const find = await stored([
      { a: 1 },
      { a: 5 },
      { a: 'x' },
      { a: null },
      {},
      { a: new Date(3) },
      { a: [1, 9] },
      { a: Number.NaN },
    ]);
    expect(await find({ a: { $gt: 1 } })).toEqual([1, 6]);
    expect(await find({ a: { $gte: 1, $lt: 5 } })).toEqual([0, 6]);
    expect(await find({ a: { $lte: new Date(3) } })).toEqual([5]);
    expect(await find({ a: { $gte: '' } })).toEqual([2]);
    expect(await find({ a: { $gte: null } })).toEqual([3, 4]);
    expect(await find({ a: { $gt: 4, $lt: 6 } })).toEqual([1, 6]); // two elements may fulfil two conditions
  });

  test('$in, $nin, $all, $size, $elemMatch', async () => {
    const find = await stored([
      { a: [1, 2] },
      { a: 2 },
      { a: 'abc' },
      {},
      {
        a: [
          { b: 1, c: 2 },
          { b: 2, c: 1 },
        ],
      },
    ]);
    expect(await find({ a: { $in: [2, /^ab/] } })).toEqual([0, 1, 2]);
    expect(await find({ a: { $in: [null] } })).toEqual([3]);
    expect(await find({ a: { $in: [] } })).toEqual([]);
    expect(await find({ a: { $nin: [2, null] } })).toEqual([2, 4]);
    expect(await find({ a: { $all: [2, 1] } })).toEqual([0]);
    expect(await find({ a: { $all: [] } })).toEqual([]);
    expect(await find({ a: { $size: 2 } })).toEqual([0, 4]);
    expect(await find({ a: { $elemMatch: { b: 1, c: 1 } } })).toEqual([]);
    expect(await find({ a: { $elemMatch: { b: 1, c: 2 } } })).toEqual([4]);
    expect(await find({ a: { $elemMatch: { $gt: 1, $lt: 3 } } })).toEqual([0]);
    expect(await find({ 'a.b': 1, 'a.c': 1 })).toEqual([4]);
  });

  test('$regex with its options, and $not', async () => {
    const find = await stored([{ a: 'Ada' }, { a: 'bob\nada' }, { a: 5 }, { a: ['x', 'adam'] }]);
    expect(await find({ a: /^ada/i })).toEqual([0, 3]);
    expect(await find({ a: { $regex: '^ada', $options: 'im' } })).toEqual([0, 1, 3]);
    expect(await find({ a: { $not: /ada/i } })).toEqual([2]);
    expect(await find({ a: { $not: { $gt: 4 } } })).toEqual([0, 1, 3]);
  });

  test('$type, $mod, $exists', async () => {
    const find = await stored([
      { a: 4 },
      { a: new Double(4.5) },
      { a: Long.fromNumber(7) },
      { a: 'x' },
      { a: null },
      {},
      { a: [1] },
    ]);
    expect(await find({ a: { $type: 'int' } })).toEqual([0, 6]);
    expect(await find({ a: { $type: 'number' } })).toEqual([0, 1, 2, 6]);
    expect(await find({ a: { $type: ['string', 10] } })).toEqual([3, 4]);
    expect(await find({ a: { $type: 'array' } })).toEqual([6]);
    expect(await find({ a: { $mod: [4, 0] } })).toEqual([0, 1]);
    expect(await find({ a: { $exists: true } })).toEqual([0, 1, 2, 3, 4, 6]);
  });

  test('$and, $or, $nor and $expr', async () => {
    const find = await stored([
      { a: 1, b: 1 },
      { a: 1, b: 2 },
      { a: 2, b: 1 },
    ]);
    expect(await find({ $or: [{ a: 2 }, { b: 2 }] })).toEqual([1, 2]);
    expect(await find({ $nor: [{ a: 2 }, { b: 2 }] })).toEqual([0]);
    expect(await find({ $and: [{ a: 1 }, { b: 1 }] })).toEqual([0]);
    expect(await find({ $expr: { $gt: ['$b', '$a'] } })).toEqual([1]);
    expect(await find({ a: 1, $or: [{ b: 2 }], $comment: 'why' })).toEqual([1]);
  });
});

describe('what cannot be understood is an error, not an empty result', () => {
  test.each([
    [{ $foo: 1 }, 2],
    [{ a: { $foo: 1 } }, 2],
    [{ a: { $gt: 1, b: 2 } }, 2],
    [{ a: { $in: 5 } }, 2],
    [{ $or: [] }, 2],
    [{ $or: [5] }, 2],
    [{ a: { $size: 'x' } }, 2],
    [{ a: { $type: 'nonsense' } }, 2],
    [{ a: { $mod: [0, 1] } }, 2],
    [{ a: { $regex: '(' } }, 2],
    [{ a: { $options: 'i' } }, 2],
    [{ $where: 'sleep(10)' }, 238],
    [{ $expr: { $function: { body: 'return 1', args: [], lang: 'js' } } }, 168],
    [{ $expr: { $nonsense: 1 } }, 168],
    [{ a: { $near: [0, 0] } }, 238],
    [{ $text: { $search: 'x' } }, 238],
  ])('%j', async (filter, code) => {
    const collection = mongo.collection();
    await collection.insertOne({ a: 1 });
    await expect(collection.find(filter as never).toArray()).rejects.toMatchObject({ code });
  });

  test.each([
    [{ sort: { a: 2 } }, 2],
    [{ skip: -1 }, 2],
    [{ limit: 'x' }, 14],
    [{ filter: 5 }, 14],
    [{ nonsense: 1 }, 40415],
    [{ collation: { locale: 'de' } }, 238],
    [{ hint: 'nope' }, 2],
    [{ tailable: true }, 238],
    [{ readConcern: { level: 'snapshot' } }, 72],
  ])('option %j', async (options, code) => {
    const collection = mongo.collection();
    await collection.insertOne({ a: 1 });
    const command = { find: collection.collectionName, ...options };
    await expect(mongo.db.command(command)).rejects.toMatchObject({ code });
  });
});

describe('sort, skip and limit', () => {
  test('order by several fields, null and missing first, and page', async () => {
    const collection = mongo.collection();
    const documents = [
      { a: 2, b: 1 },
      { a: 1, b: 2 },
      { a: 1, b: 1 },
      { b: 5 },
      { a: 'x' },
      { a: null, b: 9 },
    ];
    await collection.insertMany(documents.map((document, i) => ({ _id: i as never, ...document })));
    const ids = async (sort: Record<string, 1 | -1>, skip = 0, limit = 0) =>
      (await collection.find().sort(sort).skip(skip).limit(limit).toArray()).map(({ _id }) => Number(_id));
    expect(await ids({ a: 1, b: 1 })).toEqual([3, 5, 2, 1, 0, 4]);
    expect(await ids({ a: -1, b: 1 })).toEqual([4, 0, 2, 1, 3, 5]);
    expect(await ids({ a: 1, b: 1 }, 1, 2)).toEqual([5, 2]);
    expect(await ids({ $natural: -1 }, 0, 2)).toEqual([5, 4]);
  });

  test('an array counts as its least element ascending, its greatest descending', async () => {
    const collection = mongo.collection();
    await collection.insertMany([
      { _id: 0, a: [1, 9] },
      { _id: 1, a: 5 },
      { _id: 2, a: [] },
    ] as never[]);
    const ids = async (direction: 1 | -1) =>
      (await collection.find().sort({ a: direction }).toArray()).map(({ _id }) => Number(_id));
    expect(await ids(1)).toEqual([2, 0, 1]);
    expect(await ids(-1)).toEqual([0, 1, 2]);
  });

  test('an array is ordered whole, also where an index finds one of its elements', async () => {
    const collection = mongo.collection();
    await collection.createIndex({ a: 1 });
    await collection.insertMany([
      { _id: 0, a: [1, 2] },
      { _id: 1, a: [0, 1, 3] },
      { _id: 2, a: 1 },
    ] as never[]);
    const ids = async (direction: 1 | -1) =>
      (await collection.find({ a: 1 }).sort({ a: direction }).toArray()).map(({ _id }) => Number(_id));
    expect(await ids(1)).toEqual([1, 0, 2]);
    expect(await ids(-1)).toEqual([1, 0, 2]);
  });

  test('fields below one array are ordered as they stand together in its elements', async () => {
    const collection = mongo.collection();
    await collection.insertMany([
      {
        _id: 0,
        list: [
          { x: 1, y: 9 },
          { x: 2, y: 0 },
        ],
      },
      { _id: 1, list: [{ x: 1, y: 5 }] },
    ] as never[]);
    const ids = async (y: 1 | -1) =>
      (await collection.find().sort({ 'list.x': 1, 'list.y': y }).toArray()).map(({ _id }) => Number(_id));
    expect(await ids(1)).toEqual([1, 0]);
    expect(await ids(-1)).toEqual([0, 1]);
  });

  test('an order over two arrays of one document is refused: 2', async () => {
    const collection = mongo.collection();
    await collection.insertOne({ a: [1], b: [2] });
    const refusal = { code: 2, message: expect.stringContaining('parallel arrays') };
    await expect(collection.find().sort({ a: 1, b: 1 }).toArray()).rejects.toMatchObject(refusal);
    await expect(collection.aggregate([{ $sort: { a: 1, b: 1 } }]).toArray()).rejects.toMatchObject(refusal);
  });

  test('a limit over many candidates gives the first of them', async () => {
    const collection = mongo.collection();
    await collection.insertMany(Array.from({ length: 3_000 }, (_, i) => ({ n: (i * 7919) % 3_000 })));
    const found = await collection.find().sort({ n: -1 }).skip(2).limit(3).toArray();
    expect(found.map(({ n }) => n)).toEqual([2997, 2996, 2995]);
  });
});

describe('projection', () => {
  const document = { _id: 1 as never, a: { b: 1, c: 2 }, list: [{ x: 1, y: 2 }, { x: 3 }, 4], d: 5 };
  test.each([
    [{ d: 1 }, { _id: 1, d: 5 }],
    [{ d: 1, _id: 0 }, { d: 5 }],
    [{ 'a.b': 1 }, { _id: 1, a: { b: 1 } }],
    [{ a: { c: 1 } }, { _id: 1, a: { c: 2 } }],
    [{ 'list.x': 1, _id: 0 }, { list: [{ x: 1 }, { x: 3 }] }],
    [
      { a: 0, list: 0 },
      { _id: 1, d: 5 },
    ],
    [
      { 'list.x': 0, a: 0, d: 0 },
      { _id: 1, list: [{ y: 2 }, {}, 4] },
    ],
    [{ _id: 0, a: 0, d: 0, list: { $slice: 1 } }, { list: [{ x: 1, y: 2 }] }],
    [
      { list: { $slice: [-2, 1] }, a: 0, d: 0 },
      { _id: 1, list: [{ x: 3 }] },
    ],
    [{ list: { $elemMatch: { x: 3 } } }, { _id: 1, list: [{ x: 3 }] }],
    [
      { sum: { $add: ['$d', 1] }, d: 1 },
      { _id: 1, d: 5, sum: 6 },
    ],
    [{ 'list.$': 1 }, { _id: 1, list: [{ x: 3 }] }],
  ])('%j', async (projection, expected) => {
    const collection = mongo.collection();
    await collection.insertOne(document);
    expect(await collection.findOne({ 'list.x': 3 }, { projection })).toEqual(expected);
  });

  test.each([
    [{ a: 1, d: 0 }, 31254],
    [{ a: 0, d: 1 }, 31253],
    [{ a: 1, 'a.b': 1 }, 31249],
    [{ a: { $meta: 'textScore' } }, 238],
  ])('%j is refused', async (projection, code) => {
    const collection = mongo.collection();
    await collection.insertOne(document);
    await expect(collection.findOne({}, { projection: projection as never })).rejects.toMatchObject({ code });
  });
});

describe('count and distinct', () => {
  test('count whole collections, filters, and pages', async () => {
    const collection = mongo.collection();
    await collection.insertMany(Array.from({ length: 20 }, (_, n) => ({ n: n % 4 })));
    expect(await collection.estimatedDocumentCount()).toBe(20);
    expect(await collection.countDocuments({ n: 1 })).toBe(5);
    expect(await collection.countDocuments({}, { skip: 3, limit: 10 })).toBe(10);
    expect((await mongo.db.command({ count: collection.collectionName, query: { n: 1 }, limit: 2 })).n).toBe(
      2,
    );
    expect(await mongo.collection().countDocuments()).toBe(0);
  });

  test('distinct takes arrays apart and compares numbers by value', async () => {
    const collection = mongo.collection();
    await collection.insertMany([{ a: [1, 2] }, { a: new Double(2) }, { a: 'x' }, { b: 1 }, { a: null }]);
    expect(await collection.distinct('a')).toEqual([1, 2, 'x', null]);
    expect(await collection.distinct('a', { a: { $type: 'string' } })).toEqual(['x']);
  });
});
