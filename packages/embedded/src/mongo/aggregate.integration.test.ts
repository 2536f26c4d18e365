import { Binary, Double, Long, ObjectId } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());

describe('a pipeline', () => {
  test('that only chooses gives documents back with every type as stored', async () => {
    const collection = mongo.collection();
    const document = { _id: 1 as never, a: new Double(1), b: Long.fromNumber(2) };
    await collection.insertMany([document, { _id: 2 as never, a: 9 }]);
    const pipeline = [{ $match: { a: 1 } }, { $sort: { _id: 1 } }, { $skip: 0 }, { $limit: 5 }];
    const [found] = await collection.aggregate(pipeline, { promoteValues: false }).toArray();
    expect(found).toMatchObject({ a: document.a, b: document.b });
    const [projected] = await collection
      .aggregate([{ $project: { a: 1 } }], { promoteValues: false })
      .toArray();
    expect(projected).toMatchObject({ a: document.a });
  });

  test('groups by ids, dates and bytes', async () => {
    const collection = mongo.collection();
    const [one, two] = [new ObjectId(), new ObjectId()];
    const bytes = (byte: number) => new Binary(Buffer.from([byte]));
    await collection.insertMany([
      { k: one, d: new Date(1), b: bytes(0xff), n: 1 },
      { k: one, d: new Date(1), b: bytes(0xfe), n: 2 },
      { k: two, d: new Date(2), b: bytes(0xff), n: 3 },
    ]);
    const sums = async (key: string) =>
      (
        await collection
          .aggregate([{ $group: { _id: key, n: { $sum: '$n' } } }, { $sort: { n: 1 } }])
          .toArray()
      ).map(({ n }) => n);
    expect(await sums('$k')).toEqual([3, 3]);
    expect(await sums('$d')).toEqual([3, 3]);
    expect(await sums('$b')).toEqual([2, 4]);
  });

  test('computes, unwinds, joins and counts', async () => {
    const authors = mongo.collection();
    const books = mongo.collection();
    const id = new ObjectId();
    await authors.insertMany([{ _id: id, name: 'Ada' }, { name: 'Bob' }]);
    await books.insertMany([
      { by: id, title: 'one', tags: ['x', 'y'] },
      { by: id, title: 'two', tags: [] },
    ]);
    const joined = await authors
      .aggregate([
        { $lookup: { from: books.collectionName, localField: '_id', foreignField: 'by', as: 'books' } },
        { $project: { _id: 0, name: 1, total: { $size: '$books' } } },
        { $sort: { name: 1 } },
      ])
      .toArray();
    expect(joined).toEqual([
      { name: 'Ada', total: 2 },
      { name: 'Bob', total: 0 },
    ]);
    const correlated = await authors
      .aggregate([
        { $match: { name: 'Ada' } },
        {
          $lookup: {
            from: books.collectionName,
            let: { author: '$_id' },
            pipeline: [
              { $match: { $expr: { $eq: ['$by', '$$author'] } } },
              { $sort: { title: -1 } },
              { $limit: 1 },
            ],
            as: 'last',
          },
        },
        { $unwind: { path: '$last', preserveNullAndEmptyArrays: true } },
        { $project: { _id: 0, title: '$last.title' } },
      ])
      .toArray();
    expect(correlated).toEqual([{ title: 'two' }]);
    expect(await books.aggregate([{ $unwind: '$tags' }, { $count: 'n' }]).toArray()).toEqual([{ n: 2 }]);
    expect(await books.aggregate([{ $match: { title: 'none' } }, { $count: 'n' }]).toArray()).toEqual([]);
  });

  test('compares all types in expressions, a missing field before null', async () => {
    const collection = mongo.collection();
    await collection.insertMany([
      { _id: 0, a: 'x' },
      { _id: 1, a: 5 },
      { _id: 2, a: null },
      { _id: 3 },
    ] as never[]);
    const ids = async (expression: object) =>
      (await collection.find({ $expr: expression }).toArray()).map(({ _id }) => Number(_id));
    expect(await ids({ $gt: ['$a', 7] })).toEqual([0]);
    expect(await ids({ $lt: ['$a', null] })).toEqual([3]);
    expect(await ids({ $eq: ['$a', null] })).toEqual([2]);
  });

  test('takes variables from let', async () => {
    const collection = mongo.collection();
    await collection.insertMany([{ n: 1 }, { n: 5 }]);
    const pipeline = [{ $match: { $expr: { $gt: ['$n', '$$least'] } } }];
    expect(await collection.aggregate(pipeline, { let: { least: 3 } }).toArray()).toMatchObject([{ n: 5 }]);
  });

  test('over a thousand results arrives in batches', async () => {
    const collection = mongo.collection();
    await collection.insertMany(Array.from({ length: 1_500 }, (_, n) => ({ n })));
    const found = await collection
      .aggregate([{ $set: { m: { $multiply: ['$n', 2] } } }], { batchSize: 200 })
      .toArray();
    expect(found.reduce((sum, { m }) => sum + m, 0)).toBe(1_500 * 1_499);
  });
});

describe('what cannot be run is an error', () => {
  test.each<[string, object[], number]>([
    ['unknown stage', [{ $foo: 1 }], 40324],
    ['two stages in one', [{ $match: {}, $limit: 1 }], 40323],
    ['unknown expression', [{ $project: { a: { $foo: '$a' } } }], 168],
    ['JavaScript', [{ $project: { a: { $function: { body: 'return 1', args: [], lang: 'js' } } } }], 168],
    ['JavaScript in $group', [{ $group: { _id: 1, a: { $accumulator: {} } } }], 168],
    ['$out', [{ $out: 'other' }], 238],
    ['$merge', [{ $merge: 'other' }], 238],
    ['limit 0', [{ $limit: 0 }], 2],
    ['bad filter', [{ $match: { a: { $foo: 1 } } }], 2],
    ['empty sort', [{ $group: { _id: '$a' } }, { $sort: {} }], 2],
  ])('%s', async (_, pipeline, code) => {
    const collection = mongo.collection();
    await collection.insertOne({ a: 1 });
    await expect(collection.aggregate(pipeline).toArray()).rejects.toMatchObject({ code });
  });

  test('an aggregate without a cursor: 9', async () => {
    const { collectionName } = mongo.collection();
    await expect(mongo.db.command({ aggregate: collectionName, pipeline: [] })).rejects.toMatchObject({
      code: 9,
    });
  });
});
