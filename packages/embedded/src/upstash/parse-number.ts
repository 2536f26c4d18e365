import type { Bytes } from './bytes.ts';
import { RedisError } from './redis-error.ts';

const MAX_INTEGER = 2n ** 63n - 1n;
const MIN_INTEGER = -(2n ** 63n);

/** A signed 64-bit integer in its only spelling: no plus, no leading zeros. @throws RedisError */
export function parseInteger(bytes: Bytes, message = 'ERR value is not an integer or out of range'): bigint {
  const value = /^(0|-?[1-9]\d{0,18})$/.test(bytes) ? BigInt(bytes) : null;
  if (value === null || !fitsInteger(value)) throw new RedisError(message);
  return value;
}

/** A position, a count or a time: an integer that is used as an ordinary number. */
export function parsePosition(bytes: Bytes): number {
  return Number(parseInteger(bytes));
}

export function fitsInteger(value: bigint): boolean {
  return value >= MIN_INTEGER && value <= MAX_INTEGER;
}

/** A double, also `inf`. @throws RedisError */
export function parseFloat64(bytes: Bytes, message = 'ERR value is not a valid float'): number {
  const infinite = /^([+-]?)inf(inity)?$/i.exec(bytes);
  if (infinite !== null) return infinite[1] === '-' ? -Infinity : Infinity;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(bytes)) throw new RedisError(message);
  return Number(bytes);
}

export function writeFloat64(value: number): Bytes {
  if (Number.isFinite(value)) return `${value}`;
  return value > 0 ? 'inf' : '-inf';
}
