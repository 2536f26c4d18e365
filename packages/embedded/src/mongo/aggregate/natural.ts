import { Binary, BSONRegExp, Double, Int32, Long, Timestamp } from 'bson';
import { type BsonDocument, isDocument, setField } from '../bson/document.ts';
import { compileRegex } from '../query/regex.ts';

/**
 * Binary data whose text form sorts and compares as MongoDB does: mingo compares foreign classes by `toString()`, and
 * Binary's own is lossy UTF-8, which makes different bytes equal.
 */
class ComparableBinary extends Binary {
  override toString(): string {
    const bytes = Buffer.from(this.value());
    return `${bytes.length.toString(16).padStart(8, '0')}${this.sub_type.toString(16).padStart(2, '0')}${bytes.toString('hex')}`;
  }
}

/**
 * A document as mingo understands it: numbers as JavaScript numbers (a Long beyond 2^53 stays a Long, a Decimal128 a
 * Decimal128, which mingo's arithmetic does not know). Written back, a number takes the narrowest type that holds it.
 */
export function toNatural(document: BsonDocument): BsonDocument {
  const natural: BsonDocument = {};
  for (const [key, value] of Object.entries(document)) setField(natural, key, toNaturalValue(value));
  return natural;
}

export function toNaturalValue(value: unknown): unknown {
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Long && !(value instanceof Timestamp)) {
    const number = value.toNumber();
    return Number.isSafeInteger(number) ? number : value;
  }
  if (value instanceof Binary) return new ComparableBinary(value.value(), value.sub_type);
  if (Array.isArray(value)) return value.map(toNaturalValue);
  return isDocument(value) ? toNatural(value) : value;
}

/** An expression or stage of a request: as `toNaturalValue`, and regular expressions become JavaScript ones. */
export function toNaturalExpression(value: unknown): unknown {
  if (value instanceof BSONRegExp) return compileRegex(value.pattern, value.options);
  if (Array.isArray(value)) return value.map(toNaturalExpression);
  if (!isDocument(value)) return toNaturalValue(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNaturalExpression(item)]));
}
