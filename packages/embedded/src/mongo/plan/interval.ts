import { encodeKey } from '../bson/key-encoding.ts';
import { TAG, typeTag } from '../bson/type-tag.ts';
import type { ComparisonOperator } from '../query/filter.ts';

/** Index keys from `low` on, up to but not including `high`. */
export interface Interval {
  low: Buffer;
  high: Buffer;
}

/** One end of a range over a field: the encoded value, and whether keys that begin with it belong. */
interface Edge {
  key: Buffer;
  isInclusive: boolean;
}

/** A range over one field's ascending encoding. */
export interface FieldRange {
  lower: Edge;
  upper: Edge;
}

/** The least bytes that are above every key beginning with `prefix`. Undefined only for a prefix of FF alone. */
export function successor(prefix: Buffer): Buffer {
  let end = prefix.length;
  while (end > 0 && prefix[end - 1] === 0xff) end -= 1;
  const bytes = Buffer.from(prefix.subarray(0, end));
  if (end > 0) bytes[end - 1] = (bytes[end - 1] ?? 0) + 1;
  return bytes;
}

/** True when a comparison can be answered from an index: its operand has one encoding and no special meaning. */
export function isIndexableOperand(value: unknown): boolean {
  const tag = typeTag(value);
  return tag !== TAG.array && tag !== TAG.minKey && tag !== TAG.maxKey && value !== undefined;
}

/** The range of a comparison; like the matcher it stays within the operand's type. */
export function rangeOf(operator: ComparisonOperator, operand: unknown): FieldRange {
  const type: Edge = { key: Buffer.from([typeTag(operand)]), isInclusive: true };
  const edge: Edge = { key: encodeKey(operand), isInclusive: operator === '$gte' || operator === '$lte' };
  return operator === '$gt' || operator === '$gte'
    ? { lower: edge, upper: type }
    : { lower: type, upper: edge };
}

/** What lies in both ranges. They may not overlap at all; the interval is then empty. */
export function intersect(left: FieldRange, right: FieldRange): FieldRange {
  const leftKeys = toInterval(Buffer.alloc(0), left, false);
  const rightKeys = toInterval(Buffer.alloc(0), right, false);
  return {
    lower: Buffer.compare(leftKeys.low, rightKeys.low) >= 0 ? left.lower : right.lower,
    upper: Buffer.compare(leftKeys.high, rightKeys.high) <= 0 ? left.upper : right.upper,
  };
}

/** All keys that begin with `prefix`. */
export function prefixInterval(prefix: Buffer): Interval {
  return { low: prefix, high: successor(prefix) };
}

/** The keys that begin with `prefix` and go on with a value in the range; a descending field is stored inverted. */
export function toInterval(prefix: Buffer, range: FieldRange, isDescending: boolean): Interval {
  if (!isDescending) return { low: lowEnd(prefix, range.lower), high: highEnd(prefix, range.upper) };
  return { low: lowEnd(prefix, invert(range.upper)), high: highEnd(prefix, invert(range.lower)) };
}

function lowEnd(prefix: Buffer, { key, isInclusive }: Edge): Buffer {
  const joined = Buffer.concat([prefix, key]);
  return isInclusive ? joined : successor(joined);
}

function highEnd(prefix: Buffer, { key, isInclusive }: Edge): Buffer {
  const joined = Buffer.concat([prefix, key]);
  return isInclusive ? successor(joined) : joined;
}

function invert({ key, isInclusive }: Edge): Edge {
  return { key: invertKey(key), isInclusive };
}

/** A value's key as a descending field stores it. */
export function invertKey(key: Buffer): Buffer {
  return Buffer.from(key.map((byte) => ~byte));
}
