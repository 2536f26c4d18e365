import fc from 'fast-check';
import { type Document, Double, Long } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());

/** Few values, so that they meet; every type that an index orders or treats in its own way. */
const scalar = fc.constantFrom<unknown>(
  0,
  1,
  2,
  new Double(1),
  new Double(1.5),
  new Double(Number.NaN),
  Long.fromString('9007199254740993'),
  -1,
  'a',
  'b',
  '',
  null,
  true,
  new Date(0),
  new Date(1),
);
const value = fc.oneof(
  { weight: 5, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), { maxLength: 3 }),
  },
);
const documents = fc.array(fc.record({ a: value, b: scalar, c: scalar }, { requiredKeys: [] }), {
  minLength: 1,
  maxLength: 25,
});

const condition = fc.oneof(
  scalar.map((operand) => ({ $eq: operand })),
  fc.array(scalar, { maxLength: 3 }).map((operands) => ({ $in: operands })),
  fc
    .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar)
    .map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })),
  fc.constantFrom({ $exists: true }, { $exists: false }, { $type: 'number' }),
  scalar.map((operand) => ({ $ne: operand })),
  scalar.map((operand) => ({ $elemMatch: { $gte: operand } })),
);
const path = fc.constantFrom('a', 'b', 'c', 'a.x', 'a.y', '_id');
const clause = fc.dictionary(path, condition, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const filter = fc.oneof(
  { weight: 3, arbitrary: clause },
  { weight: 1, arbitrary: fc.tuple(clause, clause).map(([left, right]) => ({ $or: [left, right] })) },
  {
    weight: 1,
    arbitrary: fc.tuple(clause, clause, clause).map(([one, left, right]) => ({ ...one, $or: [left, right] })),
  },
);
const direction = fc.constantFrom<1 | -1>(1, -1);
const sort = fc.dictionary(path, direction, { maxKeys: 2, noNullPrototype: true });

const INDEXES = [
  { key: { a: 1 } },
  { key: { b: 1, c: -1 } },
  { key: { c: 1, a: 1 } },
  { key: { 'a.x': 1, 'a.y': 1 } },
  { key: { 'a.x': -1, b: 1 } },
  { key: { b: 1 }, sparse: true },
  { key: { c: 1 }, partialFilterExpression: { c: { $gte: 1 } } },
  { key: { c: -1, b: 1 }, partialFilterExpression: { b: { $exists: true } } },
] as const;

/** The documents come back whatever way they are found. */
test('every plan finds what looking at all documents finds, in an order the sort allows', async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.array(fc.tuple(filter, sort), { minLength: 5, maxLength: 5 }),
      async (stored, queries) => {
        const collection = mongo.collection();
        await collection.createIndexes(INDEXES.map((index) => ({ ...index, key: { ...index.key } })));
        await collection.insertMany(stored.map((document, i) => ({ ...document, _id: i as never })));
        await collection.updateMany({ _id: { $gte: 10 as never } }, [{ $set: { a: '$b', b: '$a' } }]);
        for (const [wanted, order] of queries) {
          const ids = async (options: object): Promise<number[]> =>
            (await collection.find(wanted as Document, options).toArray()).map(({ _id }) => Number(_id));
          const expected = await ids({ hint: { $natural: 1 }, sort: order });
          const found = await ids({ sort: order });
          expect(found.toSorted()).toEqual(expected.toSorted());
          const total: Record<string, 1 | -1> = { ...order, _id: order._id ?? 1 };
          expect(await ids({ sort: total })).toEqual(await ids({ hint: { $natural: 1 }, sort: total }));
        }
        await collection.drop();
      },
    ),
    { numRuns: 40 },
  );
});
