import type { Bytes } from '../bytes.ts';
import type { Commands } from '../command.ts';
import type { Keyspace } from '../keyspace.ts';
import { matchGlob } from '../match-glob.ts';
import { parseInteger, parsePosition } from '../parse-number.ts';
import {
  allowsExpiry,
  invalidExpiry,
  readExpiryCondition,
  readScanOptions,
  secondsOf,
} from '../read-options.ts';
import { RedisError } from '../redis-error.ts';
import { OK } from '../reply.ts';

export const keyCommands: Commands = {
  DEL: { arity: -2, run: (db, keys) => remove(db, keys) },
  UNLINK: { arity: -2, run: (db, keys) => remove(db, keys) },
  EXISTS: { arity: -2, run: (db, keys) => keys.filter((key) => db.typeOf(key) !== null).length },
  TYPE: { arity: 2, run: (db, [key = '']) => ({ status: db.typeOf(key) ?? 'none' }) },
  RENAME: {
    arity: 3,
    run(db, [from = '', to = '']) {
      if (!db.rename(from, to)) throw new RedisError('ERR no such key');
      return OK;
    },
  },
  EXPIRE: { arity: -3, run: (db, args) => expire(db, args, 'expire', db.now(), 1000) },
  PEXPIRE: { arity: -3, run: (db, args) => expire(db, args, 'pexpire', db.now(), 1) },
  EXPIREAT: { arity: -3, run: (db, args) => expire(db, args, 'expireat', 0, 1000) },
  PEXPIREAT: { arity: -3, run: (db, args) => expire(db, args, 'pexpireat', 0, 1) },
  TTL: { arity: 2, run: (db, [key = '']) => secondsOf(timeLeft(db, key)) },
  PTTL: { arity: 2, run: (db, [key = '']) => timeLeft(db, key) },
  PERSIST: {
    arity: 2,
    run(db, [key = '']) {
      if (db.expiryOf(key) === null) return 0;
      db.expireAt(key, null);
      return 1;
    },
  },
  KEYS: { arity: 2, run: (db, [pattern = '']) => db.keys().filter((key) => matchGlob(pattern, key)) },
  SCAN: {
    arity: -2,
    run(db, [cursor = '', ...rest]) {
      parseInteger(cursor, 'ERR invalid cursor');
      const { match, type } = readScanOptions(rest);
      const keys = db
        .keys()
        .filter((key) => matchGlob(match, key) && (type === null || db.typeOf(key) === type));
      // One step gives everything: only so is a key that is there throughout surely seen, as reading reorders keys.
      return ['0', keys];
    },
  },
};

function remove(db: Keyspace, keys: Bytes[]): number {
  return keys.filter((key) => db.remove(key)).length;
}

/** A time that has passed removes the key at once. */
function expire(db: Keyspace, args: Bytes[], name: string, from: number, unit: number): number {
  const [key = '', time = '', ...rest] = args;
  const at = from + parsePosition(time) * unit;
  const condition = readExpiryCondition(rest);
  if (!Number.isSafeInteger(at)) throw invalidExpiry(name);
  if (db.typeOf(key) === null || !allowsExpiry(condition, db.expiryOf(key), at)) return 0;
  if (at <= db.now()) db.remove(key);
  else db.expireAt(key, at);
  return 1;
}

function timeLeft(db: Keyspace, key: Bytes): number {
  if (db.typeOf(key) === null) return -2;
  const at = db.expiryOf(key);
  return at === null ? -1 : at - db.now();
}
