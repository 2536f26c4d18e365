import fc from 'fast-check';
import { type Document, Double, Long } from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BsonDocument, readDocument } from './bson/document.ts';
import { sortKey } from './plan/sort-rows.ts';
import { parseSort } from './plan/sort-spec.ts';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());

/** Few values, so that they meet; every type that an index orders or treats in its own way. */
const special = fc.constantFrom<unknown>(
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
const scalar = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(0, 1, 2, 3) },
  { weight: 2, arbitrary: special },
);
const part = fc.record({ x: scalar, y: scalar }, { requiredKeys: [] });
const value = fc.oneof(
  { weight: 2, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: part },
  { weight: 2, arbitrary: fc.array(part, { maxLength: 3 }) },
);
const documents = fc.array(fc.record({ a: value, b: scalar, c: scalar }, { requiredKeys: [] }), {
  minLength: 15,
  maxLength: 30,
});

const condition = fc.oneof(
  { weight: 4, arbitrary: scalar.map((operand) => ({ $eq: operand })) },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }).map((operands) => ({ $in: operands })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), scalar)
      .map(([operator, operand]) => ({ [operator]: operand })),
  },
  { weight: 3, arbitrary: fc.tuple(scalar, scalar).map(([low, high]) => ({ $gte: low, $lt: high })) },
  { weight: 1, arbitrary: fc.constantFrom({ $exists: true }, { $exists: false }, { $type: 'number' }) },
  { weight: 1, arbitrary: scalar.map((operand) => ({ $ne: operand })) },
  { weight: 1, arbitrary: scalar.map((operand) => ({ $elemMatch: { $gte: operand } })) },
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

const QUERIES_PER_COLLECTION = 25;

test('every plan finds what looking at all documents finds, in the order the sort asks for', async () => {
  const queries = fc.array(fc.tuple(filter, sort), {
    minLength: QUERIES_PER_COLLECTION,
    maxLength: QUERIES_PER_COLLECTION,
  });
  await fc.assert(
    fc.asyncProperty(documents, queries, async (stored, wanted) => {
      const collection = mongo.collection();
      await collection.createIndexes(INDEXES.map((index) => ({ ...index, key: { ...index.key } })));
      await collection.insertMany(stored.map((document, i) => ({ ...document, _id: i as never })));
      await collection.updateMany({ _id: { $gte: 25 as never } }, [{ $set: { a: '$b', b: '$c' } }]);
      for (const [selection, order] of wanted) {
        const find = async (options: object) => {
          const raw = await collection.find(selection as Document, { ...options, raw: true }).toArray();
          return raw.map((bytes) => readDocument(bytes as unknown as Uint8Array));
        };
        const expected = await find({ hint: { $natural: 1 } });
        const found = await find({ sort: order });
        expect(idsOf(found)).toEqual(idsOf(expected));
        expectSorted(found, order);
      }
      await collection.drop();
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

function idsOf(found: BsonDocument[]): number[] {
  return found.map(({ _id }) => Number(_id)).toSorted((left, right) => left - right);
}

function expectSorted(found: BsonDocument[], order: Record<string, 1 | -1>): void {
  const keys = found.map((document) => sortKey(document, parseSort(order)));
  for (const [i, key] of keys.slice(1).entries()) {
    expect(Buffer.compare(keys[i] ?? key, key)).toBeLessThanOrEqual(0);
  }
}
