import type { Bytes } from './bytes.ts';
import { parseFloat64 } from './parse-number.ts';

const MESSAGE = 'ERR min or max is not a float';

/** Reads bounds such as `1`, `(1` (not itself), `-inf`. @throws RedisError */
export function readScoreRange(min: Bytes, max: Bytes): (score: number) => boolean {
  const low = readBound(min);
  const high = readBound(max);
  return (score) =>
    (low.exclusive ? score > low.value : score >= low.value) &&
    (high.exclusive ? score < high.value : score <= high.value);
}

function readBound(text: Bytes): { value: number; exclusive: boolean } {
  const exclusive = text.startsWith('(');
  return { value: parseFloat64(exclusive ? text.slice(1) : text, MESSAGE), exclusive };
}
