import type { Bytes } from '../bytes.ts';
import type { Commands } from '../command.ts';
import type { Keyspace } from '../keyspace.ts';
import { parsePosition } from '../parse-number.ts';
import { allowsExpiry, invalidExpiry, readExpiryCondition, secondsOf } from '../read-options.ts';
import { RedisError } from '../redis-error.ts';
import { HashValue } from '../values/hash-value.ts';

/** Times to live of single fields. https://redis.io/docs/latest/commands/hexpire/ */
export const hashExpiryCommands: Commands = {
  HEXPIRE: { arity: -6, run: (db, args) => expire(db, args, 'hexpire', 1000) },
  HPEXPIRE: { arity: -6, run: (db, args) => expire(db, args, 'hpexpire', 1) },
  HTTL: { arity: -5, run: (db, args) => timesLeft(db, args).map(secondsOf) },
  HPTTL: { arity: -5, run: (db, args) => timesLeft(db, args) },
};

/** For each field: 2 removed at once, 1 set, 0 refused by the condition, -2 not there. */
function expire(db: Keyspace, [key = '', time = '', ...rest]: Bytes[], name: string, unit: number): number[] {
  const at = db.now() + parsePosition(time) * unit;
  if (parsePosition(time) < 0 || !Number.isSafeInteger(at)) throw invalidExpiry(name);
  const { before, fields } = splitFields(rest);
  const condition = readExpiryCondition(before);
  const hash = db.write(key, HashValue);
  return fields.map((field) => {
    if (hash.get(field) === undefined) return -2;
    if (!allowsExpiry(condition, hash.expiryOf(field), at)) return 0;
    if (at > db.now()) hash.expireAt(field, at);
    else hash.delete(field);
    return at > db.now() ? 1 : 2;
  });
}

function timesLeft(db: Keyspace, [key = '', ...rest]: Bytes[]): number[] {
  const hash = db.read(key, HashValue);
  return splitFields(rest).fields.map((field) => {
    if (hash?.get(field) === undefined) return -2;
    const at = hash.expiryOf(field);
    return at === null ? -1 : at - db.now();
  });
}

/** Splits `… FIELDS count field …`. */
function splitFields(args: Bytes[]): { before: Bytes[]; fields: Bytes[] } {
  const at = args.findIndex((arg) => arg.toUpperCase() === 'FIELDS');
  if (at < 0) throw new RedisError('ERR Mandatory argument FIELDS is missing or not at the right position');
  const fields = args.slice(at + 2);
  if (parsePosition(args[at + 1] ?? '') !== fields.length || fields.length === 0) {
    throw new RedisError('ERR The `numfields` parameter must match the number of arguments');
  }
  return { before: args.slice(0, at), fields };
}
