import type { Bytes } from '../bytes.ts';
import type { Keyspace } from '../keyspace.ts';
import { parseFloat64, writeFloat64 } from '../parse-number.ts';
import { RedisError, syntaxError } from '../redis-error.ts';
import type { Reply } from '../reply.ts';
import { SortedSetValue } from '../values/sorted-set-value.ts';

const OPTIONS = ['NX', 'XX', 'GT', 'LT', 'CH', 'INCR'];

/** ZADD key [NX | XX] [GT | LT] [CH] [INCR] score member …. https://redis.io/docs/latest/commands/zadd/ */
export function zadd(db: Keyspace, [key = '', ...rest]: Bytes[]): Reply {
  const first = rest.findIndex((arg) => !OPTIONS.includes(arg.toUpperCase()));
  const options = new Set(rest.slice(0, first < 0 ? rest.length : first).map((arg) => arg.toUpperCase()));
  const pairs = readPairs(first < 0 ? [] : rest.slice(first));
  checkOptions(options, pairs.length);

  const set = db.write(key, SortedSetValue);
  let added = 0;
  let changed = 0;
  let incremented: number | null = null;
  for (const { score, member } of pairs) {
    const old = set.score(member);
    const next = options.has('INCR') ? (old ?? 0) + score : score;
    if (Number.isNaN(next)) throw new RedisError('ERR resulting score is not a number (NaN)');
    if (!allows(options, old, next)) continue;
    set.set(member, next);
    incremented = next;
    if (old === undefined) added++;
    else if (old !== next) changed++;
  }
  if (options.has('INCR')) return incremented === null ? null : writeFloat64(incremented);
  return options.has('CH') ? added + changed : added;
}

function readPairs(args: Bytes[]): { score: number; member: Bytes }[] {
  if (args.length === 0 || args.length % 2 !== 0) throw syntaxError();
  return args.flatMap((text, at) =>
    at % 2 === 0 ? [{ score: parseFloat64(text), member: args[at + 1] ?? '' }] : [],
  );
}

function checkOptions(options: Set<string>, pairs: number): void {
  const has = (...names: string[]) => names.filter((name) => options.has(name)).length;
  if (has('NX', 'XX') > 1) throw new RedisError('ERR XX and NX options at the same time are not compatible');
  if (has('NX', 'GT', 'LT') > 1) {
    throw new RedisError('ERR GT, LT, and/or NX options at the same time are not compatible');
  }
  if (has('INCR') > 0 && pairs > 1)
    throw new RedisError('ERR INCR option supports a single increment-element pair');
}

function allows(options: Set<string>, old: number | undefined, next: number): boolean {
  if (old === undefined) return !options.has('XX');
  if (options.has('NX')) return false;
  return !(options.has('GT') && next <= old) && !(options.has('LT') && next >= old);
}
