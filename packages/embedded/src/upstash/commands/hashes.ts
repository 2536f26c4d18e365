import type { Bytes } from '../bytes.ts';
import type { Commands } from '../command.ts';
import type { Keyspace } from '../keyspace.ts';
import { matchGlob } from '../match-glob.ts';
import { fitsInteger, parseInteger } from '../parse-number.ts';
import { readScanOptions } from '../read-options.ts';
import { RedisError, wrongArity } from '../redis-error.ts';
import { HashValue } from '../values/hash-value.ts';

const entries = (db: Keyspace, key: Bytes) => db.read(key, HashValue)?.entries() ?? [];

export const hashCommands: Commands = {
  HSET: {
    arity: -4,
    run(db, [key = '', ...pairs]) {
      if (pairs.length % 2 !== 0) throw wrongArity('hset');
      const hash = db.write(key, HashValue);
      let added = 0;
      for (let at = 0; at < pairs.length; at += 2) {
        if (hash.set(pairs[at] ?? '', pairs[at + 1] ?? '')) added++;
      }
      return added;
    },
  },
  HSETNX: {
    arity: 4,
    run(db, [key = '', field = '', value = '']) {
      const hash = db.write(key, HashValue);
      if (hash.get(field) !== undefined) return 0;
      hash.set(field, value);
      return 1;
    },
  },
  HGET: { arity: 3, run: (db, [key = '', field = '']) => db.read(key, HashValue)?.get(field) ?? null },
  HMGET: {
    arity: -3,
    run(db, [key = '', ...fields]) {
      const hash = db.read(key, HashValue);
      return fields.map((field) => hash?.get(field) ?? null);
    },
  },
  HGETALL: { arity: 2, run: (db, [key = '']) => entries(db, key).flat() },
  HKEYS: { arity: 2, run: (db, [key = '']) => entries(db, key).map(([field]) => field) },
  HVALS: { arity: 2, run: (db, [key = '']) => entries(db, key).map(([, value]) => value) },
  HLEN: { arity: 2, run: (db, [key = '']) => db.read(key, HashValue)?.size ?? 0 },
  HEXISTS: {
    arity: 3,
    run: (db, [key = '', field = '']) => (db.read(key, HashValue)?.get(field) === undefined ? 0 : 1),
  },
  HDEL: {
    arity: -3,
    run(db, [key = '', ...fields]) {
      const hash = db.write(key, HashValue);
      return fields.filter((field) => hash.delete(field)).length;
    },
  },
  HINCRBY: {
    arity: 4,
    run(db, [key = '', field = '', by = '']) {
      const step = parseInteger(by);
      const hash = db.write(key, HashValue);
      const sum = parseInteger(hash.get(field) ?? '0', 'ERR hash value is not an integer') + step;
      if (!fitsInteger(sum)) throw new RedisError('ERR increment or decrement would overflow');
      hash.replace(field, `${sum}`);
      return sum;
    },
  },
  HSCAN: {
    arity: -3,
    run(db, [key = '', cursor = '', ...rest]) {
      parseInteger(cursor, 'ERR invalid cursor');
      const { match } = readScanOptions(rest);
      return [
        '0',
        entries(db, key)
          .filter(([field]) => matchGlob(match, field))
          .flat(),
      ];
    },
  },
};
