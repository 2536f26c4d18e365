import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'bson';

/**
 * First byte of an encoded value. The order of the tags is MongoDB's order of types; all numbers share one tag, as do
 * strings and symbols. Source: "Comparison/Sort Order" in the MongoDB manual.
 */
export const TAG = {
  minKey: 0x0a,
  emptyArray: 0x14,
  null: 0x1e,
  number: 0x28,
  string: 0x32,
  object: 0x3c,
  array: 0x46,
  binary: 0x50,
  objectId: 0x5a,
  boolean: 0x64,
  date: 0x6e,
  timestamp: 0x78,
  regex: 0x82,
  code: 0x96,
  codeWithScope: 0xa0,
  maxKey: 0xf0,
} as const;

/** The comparison tag of a value; missing and undefined count as null. */
export function typeTag(value: unknown): number {
  return TYPES[typeCode(value)]?.tag ?? TAG.object;
}

/** BSON's own type number, as `$type` takes it. A plain JavaScript number counts as int or double by its value. */
export function typeCode(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return 2;
    case 'boolean':
      return 8;
    case 'number':
      return Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0) ? 16 : 1;
    case 'bigint':
      return 18;
    case 'undefined':
      return 6;
    default:
      return objectTypeCode(value);
  }
}

function objectTypeCode(value: unknown): number {
  if (value === null) return 10;
  if (Array.isArray(value)) return 4;
  if (value instanceof Int32) return 16;
  if (value instanceof Double) return 1;
  if (value instanceof ObjectId) return 7;
  if (value instanceof Date) return 9;
  if (value instanceof Timestamp) return 17; // before Long: it extends it
  if (value instanceof Long) return 18;
  if (value instanceof Decimal128) return 19;
  if (value instanceof Binary || value instanceof Uint8Array) return 5;
  if (value instanceof BSONRegExp || value instanceof RegExp) return 11;
  if (value instanceof BSONSymbol) return 14;
  if (value instanceof Code) return value.scope ? 15 : 13;
  if (value instanceof MinKey) return -1;
  if (value instanceof MaxKey) return 127;
  return 3;
}

/** Type number → the alias the manual lists, and the comparison tag. */
export const TYPES: Readonly<Record<number, { alias: string; tag: number }>> = {
  1: { alias: 'double', tag: TAG.number },
  2: { alias: 'string', tag: TAG.string },
  3: { alias: 'object', tag: TAG.object },
  4: { alias: 'array', tag: TAG.array },
  5: { alias: 'binData', tag: TAG.binary },
  6: { alias: 'undefined', tag: TAG.null },
  7: { alias: 'objectId', tag: TAG.objectId },
  8: { alias: 'bool', tag: TAG.boolean },
  9: { alias: 'date', tag: TAG.date },
  10: { alias: 'null', tag: TAG.null },
  11: { alias: 'regex', tag: TAG.regex },
  13: { alias: 'javascript', tag: TAG.code },
  14: { alias: 'symbol', tag: TAG.string },
  15: { alias: 'javascriptWithScope', tag: TAG.codeWithScope },
  16: { alias: 'int', tag: TAG.number },
  17: { alias: 'timestamp', tag: TAG.timestamp },
  18: { alias: 'long', tag: TAG.number },
  19: { alias: 'decimal', tag: TAG.number },
  [-1]: { alias: 'minKey', tag: TAG.minKey },
  127: { alias: 'maxKey', tag: TAG.maxKey },
};

/** The alias of a value's type, for messages. */
export function typeName(value: unknown): string {
  return TYPES[typeCode(value)]?.alias ?? 'object';
}
