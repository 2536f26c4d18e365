import { BSONError, deserialize, serialize } from 'bson';
import { CommandError } from '../errors.ts';

/** A BSON document in memory. Numbers inside are `Int32`, `Double` or `Long` objects, so that their type survives. */
export type BsonDocument = Record<string, unknown>;

/** Every number keeps its BSON type, and a regular expression its PCRE flags. */
const READ_OPTIONS = { promoteValues: false, promoteLongs: false, bsonRegExp: true } as const;

/**
 * Reads BSON bytes.
 * @param rawArray name of a top-level array whose documents stay undecoded bytes
 * @throws CommandError InvalidBSON
 */
export function readDocument(bytes: Uint8Array, rawArray?: string): BsonDocument {
  try {
    return deserialize(
      bytes,
      rawArray ? { ...READ_OPTIONS, fieldsAsRaw: { [rawArray]: true } } : READ_OPTIONS,
    );
  } catch (error) {
    if (error instanceof BSONError) throw new CommandError('InvalidBSON', error.message);
    throw error;
  }
}

/**
 * Writes BSON bytes; the deprecated type "undefined" becomes null, as the official driver writes it. A Map keeps its
 * order, where an object would put keys that look like numbers first.
 */
export function writeDocument(document: BsonDocument | Map<string, unknown>): Uint8Array {
  return serialize(document, { ignoreUndefined: false });
}

/** True for an embedded document; false for arrays, dates and BSON value types. */
export function isDocument(value: unknown): value is BsonDocument {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** The field's value, or undefined; never something inherited from `Object.prototype`. */
export function getField(document: BsonDocument, key: string): unknown {
  return Object.hasOwn(document, key) ? document[key] : undefined;
}

/** Sets an own field, also one named `__proto__`. */
export function setField(document: BsonDocument, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(document, key, { value, writable: true, enumerable: true, configurable: true });
  } else {
    document[key] = value;
  }
}
