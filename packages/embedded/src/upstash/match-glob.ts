import type { Bytes } from './bytes.ts';

/**
 * Whether a key matches a pattern of KEYS or SCAN: `*`, `?`, `[a-z]`, `[^x]`, and a backslash before any of them.
 * Only the latest star is ever tried again, so the time is at most pattern × key, whatever the pattern.
 */
export function matchGlob(pattern: Bytes, key: Bytes): boolean {
  let p = 0;
  let k = 0;
  let star = -1;
  let starKey = 0;
  while (k < key.length) {
    if (pattern[p] === '*') {
      star = p++;
      starKey = k;
      continue;
    }
    const next = matchOne(pattern, p, key.charAt(k));
    if (next !== null) {
      p = next;
      k++;
    } else if (star >= 0) {
      p = star + 1;
      k = ++starKey;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p >= pattern.length;
}

/** Matches one character at `at` and gives the place after it in the pattern, or null. */
function matchOne(pattern: Bytes, at: number, character: string): number | null {
  const symbol = pattern[at];
  if (symbol === undefined) return null;
  if (symbol === '?') return at + 1;
  if (symbol === '[') return matchClass(pattern, at + 1, character);
  const escaped = symbol === '\\' && at + 1 < pattern.length;
  if (pattern[escaped ? at + 1 : at] !== character) return null;
  return at + (escaped ? 2 : 1);
}

function matchClass(pattern: Bytes, start: number, character: string): number | null {
  const negated = pattern[start] === '^';
  let at = negated ? start + 1 : start;
  let found = false;
  while (at < pattern.length && pattern[at] !== ']') {
    if (pattern[at] === '\\' && at + 1 < pattern.length) at++;
    const low = pattern.charAt(at);
    const isRange = pattern[at + 1] === '-' && at + 2 < pattern.length;
    const high = isRange ? pattern.charAt(at + 2) : low;
    const [from, to] = low <= high ? [low, high] : [high, low];
    if (character >= from && character <= to) found = true;
    at += isRange ? 3 : 1;
  }
  return found === negated ? null : at + 1;
}
