import { Binary, BSONRegExp, BSONSymbol, Code, DBRef, ObjectId, Timestamp } from 'bson';
import { type BsonDocument, isDocument } from './document.ts';
import { KeyWriter } from './key-writer.ts';
import { writeNumberKey } from './number-key.ts';
import { numericValue } from './numbers.ts';
import { TAG, typeTag } from './type-tag.ts';

const END = 0x00;

/** Stands for the one index entry of an empty array; sorts before null. */
export const EMPTY_ARRAY = Symbol('empty array');

/**
 * The canonical key of a value: bytes that compare as MongoDB compares the values, equal exactly when the values are
 * equal, and never a prefix of another value's bytes, so keys of several fields can be joined.
 */
export function encodeKey(value: unknown): Buffer {
  const writer = new KeyWriter();
  writeKey(writer, value);
  return writer.toBuffer();
}

/** The canonical key as a string, for use in a Set or Map. */
export function keyText(value: unknown): string {
  return encodeKey(value).toString('latin1');
}

export function writeKey(writer: KeyWriter, value: unknown): void {
  if (value === EMPTY_ARRAY) {
    writer.writeByte(TAG.emptyArray);
  } else {
    writer.writeByte(typeTag(value));
    writePayload(writer, value);
  }
}

function writePayload(writer: KeyWriter, value: unknown): void {
  const numeric = numericValue(value);
  if (numeric !== undefined) writeNumberKey(writer, numeric);
  else if (typeof value === 'string') writer.writeText(value);
  else if (typeof value === 'boolean') writer.writeByte(value ? 1 : 0);
  else if (value instanceof ObjectId) writer.writeBytes(value.id);
  else if (value instanceof Date) writer.writeUint64(BigInt(value.getTime() || 0) + (1n << 63n));
  else if (value instanceof Timestamp) writer.writeUint64(value.toBigInt());
  else if (value instanceof BSONSymbol) writer.writeText(value.value);
  else if (value instanceof Binary) writeBinary(writer, value.value(), value.sub_type);
  else if (value instanceof Uint8Array) writeBinary(writer, value, 0);
  else if (value instanceof BSONRegExp) writeTexts(writer, value.pattern, value.options);
  else if (value instanceof RegExp) writeTexts(writer, value.source, value.flags);
  else if (value instanceof Code) writeCode(writer, value);
  else if (Array.isArray(value)) writeArray(writer, value);
  else if (value instanceof DBRef) writeFields(writer, value.toJSON());
  else if (isDocument(value)) writeFields(writer, value);
}

/** Length first: MongoDB orders binary data by length, subtype, bytes. */
function writeBinary(writer: KeyWriter, bytes: Uint8Array, subtype: number): void {
  writer.writeUint32(bytes.length);
  writer.writeByte(subtype);
  writer.writeBytes(bytes);
}

function writeTexts(writer: KeyWriter, ...texts: string[]): void {
  for (const text of texts) writer.writeText(text);
}

function writeCode(writer: KeyWriter, code: Code): void {
  writer.writeText(String(code.code));
  if (code.scope) writeFields(writer, code.scope);
}

function writeArray(writer: KeyWriter, values: readonly unknown[]): void {
  for (const value of values) writeKey(writer, value);
  writer.writeByte(END);
}

/** Field by field: type, then name, then value, as MongoDB compares embedded documents. */
function writeFields(writer: KeyWriter, document: BsonDocument): void {
  for (const [name, value] of Object.entries(document)) {
    writer.writeByte(typeTag(value));
    writer.writeText(name);
    writePayload(writer, value);
  }
  writer.writeByte(END);
}
