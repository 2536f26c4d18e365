import fc from 'fast-check';
import {
  Binary,
  BSON,
  BSONRegExp,
  Code,
  Decimal128,
  type Document,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  UUID,
} from 'mongodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

let mongo: TestMongo;
beforeAll(async () => {
  mongo = await startTestMongo();
});
afterAll(() => mongo.close());

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const key = fc
  .oneof(fc.string({ minLength: 1, maxLength: 4 }), fc.constantFrom('a', '__proto__', 'toString', 'é'))
  .filter((name) => !/\0|^\$/.test(name) && name !== '_bsontype');

const scalar = fc.oneof(
  fc.integer().map((value) => new Int32(value)),
  fc.double({ noDefaultInfinity: false }).map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 34n - 1n }), fc.integer({ min: -50, max: 50 }))
    .map(([coefficient, exponent]) => Decimal128.fromString(`${coefficient}E${exponent}`)),
  text,
  fc.boolean(),
  fc.constant(null),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.date({ noInvalidDate: true }),
  fc
    .tuple(fc.uint8Array({ maxLength: 20 }), fc.constantFrom(0, 5, 128))
    .map(([bytes, subtype]) => new Binary(bytes, subtype)),
  fc.uuid().map((value) => new UUID(value)),
  fc.constantFrom(new BSONRegExp('^a.b$', 'imsx'), new MinKey(), new MaxKey(), new Code('return 1')),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    scalar,
    fc.array(tie('any'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('any')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
  ),
})).any;
const document = fc
  .array(fc.tuple(key, value), { maxLength: 6 })
  .map((entries) => Object.fromEntries(entries) as Document);

const options = { ignoreUndefined: false };

test('a document comes back byte by byte, and so does every untouched field of an updated one', async () => {
  const collection = mongo.collection();
  await fc.assert(
    fc.asyncProperty(document, async ({ _id, ...fields }) => {
      const id = new ObjectId();
      await collection.insertOne({ ...fields, _id: id });
      const sent = BSON.serialize(new Map([['_id', id], ...Object.entries(fields)]), options);
      const [raw] = await collection.find({ _id: id }, { raw: true }).toArray();
      expect(Buffer.compare(raw as unknown as Buffer, sent)).toBe(0);
      await collection.updateOne({ _id: id }, { $set: { 'zz.new': 1 } });
      await collection.updateOne({ _id: id }, { $unset: { zz: '' } });
      const [again] = await collection.find({ _id: id }, { raw: true }).toArray();
      expect(Buffer.compare(again as unknown as Buffer, sent)).toBe(0);
    }),
    { numRuns: 80 },
  );
});

test('a document is found by any of its values', async () => {
  const collection = mongo.collection();
  await collection.createIndex({ v: 1 });
  await fc.assert(
    fc.asyncProperty(value, async (sought) => {
      await collection.deleteMany({});
      const { insertedId } = await collection.insertOne({ v: sought });
      expect(await collection.countDocuments({ v: { $eq: sought } })).toBe(1);
      expect(await collection.countDocuments({ v: { $in: [sought] } })).toBe(1);
      expect(await collection.distinct('_id', { v: { $eq: sought } })).toEqual([insertedId]);
    }),
    { numRuns: 60 },
  );
});
