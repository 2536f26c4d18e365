import { Decimal128, Double, Int32, Long, Timestamp } from 'bson';

/** What a BSON number holds: a JavaScript number where that is exact, else the wider type. */
export type Numeric = number | bigint | Decimal128;

/** The value of any BSON number, in the narrowest exact form; undefined when it is none. */
export function numericValue(value: unknown): Numeric | undefined {
  if (typeof value === 'number') return value;
  if (value instanceof Int32 || value instanceof Double) return value.value;
  if (value instanceof Timestamp) return undefined; // a Long to JavaScript, no number to MongoDB
  if (value instanceof Long) return narrow(value.toBigInt());
  if (typeof value === 'bigint') return narrow(value);
  if (value instanceof Decimal128) return value;
  return undefined;
}

/** A BSON number as a double (nearest); undefined when it is none. For command fields such as `limit`. */
export function toDouble(value: unknown): number | undefined {
  const numeric = numericValue(value);
  if (numeric === undefined) return undefined;
  return numeric instanceof Decimal128 ? Number(numeric.toString()) : Number(numeric);
}

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
