import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** No letters that look like digits, because people write the code down (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 5;
const GROUP_CHARS = 5; // 25 × 5 bits = 125 bits: no guessing, so a plain hash is enough to keep it

/** A new code such as `7K2QD-9XW0A-…`. */
export function newRecoveryCode(): string {
  const group = () =>
    Array.from({ length: GROUP_CHARS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** The hash that is kept; spaces, dashes and case do not matter, and O, I, L are read as people mean them. */
export function hashRecoveryCode(code: string): string {
  const typed = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(typed).digest('hex');
}

export function isSameHash(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
