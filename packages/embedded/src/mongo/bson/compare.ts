import { ObjectId } from 'bson';
import { encodeKey } from './key-encoding.ts';
import { numericValue } from './numbers.ts';

/** Orders any two BSON values as MongoDB does; 0 when they are equal, whatever their numeric types. */
export function compareValues(left: unknown, right: unknown): number {
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  const leftNumber = numericValue(left);
  const rightNumber = numericValue(right);
  if (typeof leftNumber === 'number' && typeof rightNumber === 'number') {
    return compareNumbers(leftNumber, rightNumber);
  }
  if (left instanceof Date && right instanceof Date) return compareNumbers(left.getTime(), right.getTime());
  if (left instanceof ObjectId && right instanceof ObjectId) return Buffer.compare(left.id, right.id);
  return Buffer.compare(encodeKey(left), encodeKey(right));
}

export function equalValues(left: unknown, right: unknown): boolean {
  return compareValues(left, right) === 0;
}

function compareNumbers(left: number, right: number): number {
  if (left < right) return -1;
  if (left > right) return 1;
  if (left === right) return 0;
  return Number(Number.isNaN(right)) - Number(Number.isNaN(left)); // NaN is the least number and equals itself
}

/** By code point, as UTF-8 bytes sort; JavaScript's own order of UTF-16 units differs for surrogates. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}
