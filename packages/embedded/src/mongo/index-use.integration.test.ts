import type { Collection, Document } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

const TOTAL = 2_000;

let mongo: TestMongo;
let collection: Collection<Document>;

beforeAll(async () => {
  mongo = await startTestMongo();
  collection = mongo.collection();
  await collection.createIndexes([
    { key: { ownerId: 1, sha256: 1 }, unique: true, partialFilterExpression: { sha256: { $exists: true } } },
    { key: { state: 1, notBefore: 1 } },
    { key: { 'lease.until': 1 } },
    { key: { tags: 1 } },
    { key: { mail: 1 }, sparse: true, unique: true },
    { key: { rank: -1 } },
    { key: { syncPending: 1 }, partialFilterExpression: { syncPending: { $exists: true } } },
  ]);
  await collection.insertMany(
    Array.from({ length: TOTAL }, (_, n) => ({
      _id: n as never,
      ownerId: `owner${n % 100}`,
      sha256: `sha${n}`,
      state: n % 10 === 0 ? 'PENDING' : 'COMPLETED',
      notBefore: new Date(n),
      lease: { until: new Date(n * 1000) },
      tags: [`tag${n}`, `tag${n + 1}`],
      rank: n,
      ...(n % 2 === 0 ? { mail: `m${n}@example.org` } : {}),
      ...(n % 500 === 0 ? { syncPending: n } : {}),
      free: n,
    })),
  );
});
afterAll(() => mongo.close());

async function examine(filter: object, sort?: Record<string, 1 | -1>, limit = 0) {
  const command = { find: collection.collectionName, filter, ...(sort ? { sort } : {}), limit };
  const { queryPlanner, executionStats } = await mongo.db.command({
    explain: command,
    verbosity: 'executionStats',
  });
  return {
    found: executionStats.nReturned,
    examined: executionStats.totalDocsExamined,
    sorts: queryPlanner.winningPlan.stage === 'SORT',
  };
}

describe('the documents looked at are the documents found', () => {
  test.each<[string, object, number]>([
    ['_id', { _id: 7 }, 1],
    ['several _ids', { _id: { $in: [7, 8, 9, 99999] } }, 3],
    ['a range of _ids', { _id: { $gte: 10, $lt: 20 } }, 10],
    ['a compound key', { ownerId: 'owner7', sha256: 'sha107' }, 1],
    [
      'the first field of a compound key, behind its partial filter',
      { ownerId: 'owner7', sha256: { $exists: true } },
      20,
    ],
    ['a dotted path', { 'lease.until': new Date(5000) }, 1],
    ['an element of an array', { tags: 'tag500' }, 2],
    ['a sparse key', { mail: 'm42@example.org' }, 1],
    ['equality and a range', { state: 'PENDING', notBefore: { $lte: new Date(99) } }, 10],
    ['a range on a descending key', { rank: { $gt: 1990 } }, 9],
    ['$and', { $and: [{ state: 'PENDING' }, { notBefore: new Date(10) }] }, 1],
    [
      '$in twice',
      { state: { $in: ['PENDING', 'COMPLETED'] }, notBefore: { $in: [new Date(1), new Date(10)] } },
      2,
    ],
    [
      '$or with an index for each branch',
      { $or: [{ _id: 3 }, { mail: 'm4@example.org' }, { rank: { $lt: 2 } }] },
      4,
    ],
    [
      '$or beside a common condition',
      { state: 'PENDING', $or: [{ notBefore: new Date(10) }, { rank: 20 }] },
      2,
    ],
    ['what a partial index holds', { syncPending: { $exists: true } }, 4],
    ['what a sparse index holds', { mail: { $exists: true } }, TOTAL / 2],
    ['nothing', { _id: -1 }, 0],
  ])('%s', async (_, filter, count) => {
    const { found, examined } = await examine(filter);
    expect(found).toBe(count);
    expect(examined).toBeLessThanOrEqual(filter && '$or' in filter && 'state' in filter ? TOTAL / 10 : count);
  });

  test('in the order of an index, forward and backward, no further than the limit', async () => {
    expect(await examine({}, { rank: 1 }, 5)).toEqual({ found: 5, examined: 5, sorts: false });
    expect(await examine({}, { rank: -1 }, 5)).toEqual({ found: 5, examined: 5, sorts: false });
    expect(await examine({ state: 'PENDING' }, { notBefore: 1 }, 3)).toEqual({
      found: 3,
      examined: 3,
      sorts: false,
    });
    expect(await examine({ state: 'PENDING' }, { state: 1, notBefore: -1 }, 3)).toEqual({
      found: 3,
      examined: 3,
      sorts: false,
    });
    expect(await examine({}, { _id: -1 }, 2)).toEqual({ found: 2, examined: 2, sorts: false });
    expect(await examine({ _id: { $gt: 5 } }, { _id: 1 }, 2)).toEqual({
      found: 2,
      examined: 2,
      sorts: false,
    });
  });
});

describe('everything is looked at', () => {
  test.each<[string, object, number]>([
    ['without an index', { free: 7 }, 1],
    ['when a partial index may lack a match', { ownerId: 'owner7' }, 20],
    ['when a sparse index may lack a match', { mail: null }, TOTAL / 2],
    ['when a branch of $or has no index', { $or: [{ _id: 1 }, { free: 2 }] }, 2],
  ])('%s', async (_, filter, count) => {
    expect(await examine(filter)).toMatchObject({ found: count, examined: TOTAL });
  });

  test('for an order a multikey index cannot give', async () => {
    expect(await examine({}, { tags: 1 }, 1)).toMatchObject({ found: 1, examined: TOTAL, sorts: true });
  });
});

test('updates, deletes, counts and aggregations use indexes too', async () => {
  // A document without the index fields would raise an error in $expr if it were looked at.
  const guarded = (filter: object) => ({ ...filter, $expr: { $gte: [{ $strLenCP: '$guard' }, 0] } });
  const other = mongo.collection();
  await other.createIndex({ k: 1 });
  await other.insertMany([{ k: 1, guard: 'x' }, { k: 2 }]);
  await expect(other.countDocuments(guarded({}))).rejects.toThrow();
  expect(await other.countDocuments(guarded({ k: 1 }))).toBe(1);
  expect((await other.updateOne(guarded({ k: 1 }), { $set: { seen: true } })).modifiedCount).toBe(1);
  expect(
    await other.aggregate([{ $match: guarded({ k: 1 }) }, { $project: { _id: 0, k: 1 } }]).toArray(),
  ).toEqual([{ k: 1 }]);
  expect((await other.deleteMany(guarded({ k: 1 }))).deletedCount).toBe(1);
});

test('an index over arrays lets different elements meet different conditions', async () => {
  const arrays = mongo.collection();
  await arrays.createIndexes([{ key: { n: 1 } }, { key: { 'list.x': 1, 'list.y': 1 } }]);
  await arrays.insertMany([
    {
      _id: 1,
      n: [1, 20],
      list: [
        { x: 1, y: 2 },
        { x: 2, y: 1 },
      ],
    },
    { _id: 2, n: 6, list: [{ x: 1, y: 2 }] },
  ] as never[]);
  const ids = async (filter: object, sort: Record<string, 1 | -1> = { _id: 1 }) =>
    (await arrays.find(filter).sort(sort).toArray()).map(({ _id }) => Number(_id));
  expect(await ids({ 'list.x': 1, 'list.y': 1 })).toEqual([1]);
  expect(await ids({ n: { $gt: 5, $lt: 10 } })).toEqual([1, 2]);
  expect(await ids({ n: { $gt: 4 } }, { n: 1 })).toEqual([1, 2]); // by the least element, also outside the range
});
