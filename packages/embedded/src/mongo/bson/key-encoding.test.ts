import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_ARRAY, encodeKey } from './key-encoding.ts';

const compareKeys = (left: unknown, right: unknown) => Buffer.compare(encodeKey(left), encodeKey(right));

function expectAscending(values: readonly unknown[]): void {
  for (const [i, value] of values.slice(1).entries()) expect(compareKeys(values[i], value)).toBe(-1);
}

/** Any number as an exact fraction, computed another way than the encoding does it. */
type Fraction = { top: bigint; bottom: bigint };

function fractionOfDouble(value: number): Fraction {
  let bottom = 1n;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2; // exact: only the exponent changes
    bottom *= 2n;
  }
  return { top: BigInt(scaled), bottom };
}

function compareFractions(left: Fraction, right: Fraction): number {
  const difference = left.top * right.bottom - right.top * left.bottom;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const integers = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer().map(BigInt),
  fc.constantFrom(2n ** 53n, 2n ** 53n + 1n, 2n ** 53n - 1n, -(2n ** 53n) - 1n, 0n, 1n, -1n, 2n ** 63n - 1n),
);
const doubles = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e25, max: 1e25 }),
  fc.integer(),
  integers.map(Number),
  fc.constantFrom(0.1, -0.1, 5e-324, 0.5, 2 ** 53),
);
const decimals = fc.tuple(integers, fc.integer({ min: -30, max: 10 }));

const numbers = fc.oneof(
  integers.map((value) => ({ bson: Long.fromBigInt(value) as unknown, exact: { top: value, bottom: 1n } })),
  doubles.map((value) => ({ bson: new Double(value) as unknown, exact: fractionOfDouble(value) })),
  decimals.map(([coefficient, exponent]) => ({
    bson: Decimal128.fromString(`${coefficient}E${exponent}`) as unknown,
    exact:
      exponent < 0
        ? { top: coefficient, bottom: 10n ** BigInt(-exponent) }
        : { top: coefficient * 10n ** BigInt(exponent), bottom: 1n },
  })),
);

describe('numbers', () => {
  test('of all types sort by their exact value', () => {
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        expect(compareKeys(left.bson, right.bson)).toBe(compareFractions(left.exact, right.exact));
      }),
      { numRuns: 2000 },
    );
  });

  test('that are equal have one key, whatever their type', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        const key = encodeKey(new Int32(value));
        expect(encodeKey(new Double(value))).toEqual(key);
        expect(encodeKey(Long.fromNumber(value))).toEqual(key);
        expect(encodeKey(Decimal128.fromString(`${value}.00`))).toEqual(key);
        expect(encodeKey(value)).toEqual(key);
      }),
    );
  });

  test('are told apart where doubles no longer can', () => {
    const odd = Long.fromBigInt(2n ** 53n + 1n);
    expect(compareKeys(odd, new Double(2 ** 53))).toBe(1);
    expect(compareKeys(odd, new Double(2 ** 53 + 2))).toBe(-1);
    expect(compareKeys(Decimal128.fromString('0.1'), new Double(0.1))).toBe(-1);
  });

  test('have NaN first and infinities at the ends, and one zero', () => {
    const ascending = [
      new Double(Number.NaN),
      new Double(Number.NEGATIVE_INFINITY),
      Decimal128.fromString('-1E6144'),
      new Double(-Number.MAX_VALUE),
      new Int32(-1),
      Decimal128.fromString('-1E-6176'),
      new Int32(0),
      Decimal128.fromString('1E-6176'),
      new Double(5e-324),
      Long.fromBigInt(2n ** 63n - 1n),
      new Double(Number.MAX_VALUE),
      Decimal128.fromString('1E6144'),
      new Double(Number.POSITIVE_INFINITY),
    ];
    expectAscending(ascending);
    expect(encodeKey(new Double(-0))).toEqual(encodeKey(new Int32(0)));
    expect(encodeKey(Decimal128.fromString('NaN'))).toEqual(encodeKey(Number.NaN));
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', '\0', 'a\0', 'a', '\uffff', '😀'),
);

test('strings sort by their UTF-8 bytes', () => {
  fc.assert(
    fc.property(text, text, (left, right) => {
      expect(compareKeys(left, right)).toBe(Buffer.compare(Buffer.from(left), Buffer.from(right)));
    }),
    { numRuns: 1000 },
  );
});

test('types sort as the MongoDB manual lists them', () => {
  const ascending = [
    new MinKey(),
    EMPTY_ARRAY,
    null,
    new Int32(5),
    'text',
    { a: 1 },
    [1],
    new Binary(Buffer.from('x')),
    new ObjectId('656565656565656565656565'),
    false,
    true,
    new Date(-1),
    new Date(0),
    new Timestamp({ t: 1, i: 1 }),
    new BSONRegExp('a'),
    new MaxKey(),
  ];
  expectAscending(ascending);
});

test('documents sort field by field: type, then name, then value; a shorter one first', () => {
  const ascending = [{}, { a: 1 }, { a: 1, b: 1 }, { a: 2 }, { b: 1 }, { a: 'x' }, { a: 'x', b: 0 }];
  expectAscending(ascending);
  expect(compareKeys({ a: 1, b: 2 }, { b: 2, a: 1 })).not.toBe(0);
});

test('binary data sorts by length, subtype and bytes', () => {
  const ascending = [
    new Binary(Buffer.from([255])),
    new Binary(Buffer.from([0, 0])),
    new Binary(Buffer.from([0, 1])),
    new Binary(Buffer.from([0, 0]), 5),
  ];
  expectAscending(ascending);
});

const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, false, new MinKey(), new MaxKey()),
    numbers.map(({ bson }) => bson),
    text,
    fc.uint8Array({ maxLength: 4 }).map((bytes) => new Binary(bytes)),
    fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab', ''), tie('value'), { noNullPrototype: true }),
  ),
})).value;

test('no key is the beginning of another, so joined keys sort field by field', () => {
  fc.assert(
    fc.property(anything, anything, (left, right) => {
      const [first, second] = [encodeKey(left), encodeKey(right)];
      fc.pre(!first.equals(second));
      expect(second.subarray(0, first.length).equals(first)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
