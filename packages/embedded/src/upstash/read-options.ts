import type { Bytes } from './bytes.ts';
import { parsePosition } from './parse-number.ts';
import { RedisError, syntaxError } from './redis-error.ts';

/** When a time given as EX, PX, EXAT or PXAT is, in milliseconds since the epoch. @throws RedisError */
export function readExpiry(option: string, value: Bytes | undefined, now: number, command: string): number {
  if (value === undefined) throw syntaxError();
  const amount = parsePosition(value);
  const milliseconds = option.startsWith('P') ? amount : amount * 1000;
  const at = option.endsWith('AT') ? milliseconds : now + milliseconds;
  if (amount <= 0 || !Number.isSafeInteger(at)) throw invalidExpiry(command);
  return at;
}

export function invalidExpiry(command: string): RedisError {
  return new RedisError(`ERR invalid expire time in '${command}' command`);
}

/** A condition on the time to live that a key or field has already; without one nothing is compared. */
export type ExpiryCondition = 'NX' | 'XX' | 'GT' | 'LT' | null;

/** @param current the present expiry, null for none, which counts as never */
export function allowsExpiry(condition: ExpiryCondition, current: number | null, at: number): boolean {
  if (condition === 'NX') return current === null;
  if (condition === 'XX') return current !== null;
  if (condition === 'GT') return current !== null && at > current;
  if (condition === 'LT') return current === null || at < current;
  return true;
}

export function readExpiryCondition(args: Bytes[]): ExpiryCondition {
  const [name = '', ...more] = args.map((arg) => arg.toUpperCase());
  if (more.length > 0)
    throw new RedisError('ERR NX and XX, GT or LT options at the same time are not compatible');
  if (name === '') return null;
  if (name === 'NX' || name === 'XX' || name === 'GT' || name === 'LT') return name;
  throw new RedisError(`ERR Unsupported option ${args[0]}`);
}

/** Milliseconds left, as TTL and its kin answer: `missing` for no such thing, -1 for no end. */
export function secondsOf(milliseconds: number): number {
  return milliseconds < 0 ? milliseconds : Math.floor((milliseconds + 500) / 1000);
}

/** MATCH, COUNT and TYPE of the SCAN family. COUNT is only a hint, so it is checked and not used. */
export function readScanOptions(args: Bytes[]): { match: Bytes; type: string | null } {
  const options = { match: '*', type: null as string | null };
  for (let at = 0; at < args.length; at += 2) {
    const value = args[at + 1];
    const name = args[at]?.toUpperCase();
    if (value === undefined) throw syntaxError();
    if (name === 'MATCH') options.match = value;
    else if (name === 'TYPE') options.type = value.toLowerCase();
    else if (name !== 'COUNT' || parsePosition(value) < 1) throw syntaxError();
  }
  return options;
}
