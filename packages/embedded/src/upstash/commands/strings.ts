import { addDecimals } from '../add-decimals.ts';
import type { Bytes } from '../bytes.ts';
import type { Commands } from '../command.ts';
import type { Keyspace } from '../keyspace.ts';
import { fitsInteger, parseInteger } from '../parse-number.ts';
import { readExpiry } from '../read-options.ts';
import { RedisError, syntaxError, wrongArity } from '../redis-error.ts';
import { OK } from '../reply.ts';
import { StringValue } from '../values/string-value.ts';
import { set } from './set.ts';

const get = (db: Keyspace, key: Bytes) => db.read(key, StringValue)?.bytes ?? null;

export const stringCommands: Commands = {
  GET: { arity: 2, run: (db, [key = '']) => get(db, key) },
  SET: { arity: -3, run: set },
  SETEX: {
    arity: 4,
    run(db, [key = '', seconds, value = '']) {
      db.put(key, new StringValue(value), readExpiry('EX', seconds, db.now(), 'setex'));
      return OK;
    },
  },
  GETDEL: {
    arity: 2,
    run(db, [key = '']) {
      const value = get(db, key);
      db.remove(key);
      return value;
    },
  },
  GETEX: {
    arity: -2,
    run(db, [key = '', option = '', time, ...rest]) {
      const name = option.toUpperCase();
      const isTime = ['EX', 'PX', 'EXAT', 'PXAT'].includes(name);
      if (rest.length > 0 || !(isTime || (time === undefined && (name === '' || name === 'PERSIST')))) {
        throw syntaxError();
      }
      const value = get(db, key);
      if (isTime) db.expireAt(key, readExpiry(name, time, db.now(), 'getex'));
      if (name === 'PERSIST') db.expireAt(key, null);
      return value;
    },
  },
  MGET: {
    arity: -2,
    run: (db, keys) => keys.map((key) => (db.typeOf(key) === 'string' ? get(db, key) : null)),
  },
  MSET: {
    arity: -3,
    run(db, args) {
      if (args.length % 2 !== 0) throw wrongArity('mset');
      for (let at = 0; at < args.length; at += 2) {
        db.put(args[at] ?? '', new StringValue(args[at + 1]), null);
      }
      return OK;
    },
  },
  INCR: { arity: 2, run: (db, [key = '']) => increment(db, key, 1n) },
  DECR: { arity: 2, run: (db, [key = '']) => increment(db, key, -1n) },
  INCRBY: { arity: 3, run: (db, [key = '', by = '']) => increment(db, key, parseInteger(by)) },
  DECRBY: { arity: 3, run: (db, [key = '', by = '']) => increment(db, key, -parseInteger(by)) },
  INCRBYFLOAT: {
    arity: 3,
    run(db, [key = '', by = '']) {
      const sum = addDecimals(get(db, key) ?? '0', by);
      db.write(key, StringValue).bytes = sum;
      return sum;
    },
  },
  APPEND: {
    arity: 3,
    run(db, [key = '', tail = '']) {
      const value = db.write(key, StringValue);
      value.bytes += tail;
      return value.bytes.length;
    },
  },
  STRLEN: { arity: 2, run: (db, [key = '']) => get(db, key)?.length ?? 0 },
};

/** Adds to a number and keeps the key's time to live. */
function increment(db: Keyspace, key: Bytes, by: bigint): bigint {
  const sum = parseInteger(get(db, key) ?? '0') + by;
  if (!fitsInteger(sum)) throw new RedisError('ERR increment or decrement would overflow');
  db.write(key, StringValue).bytes = `${sum}`;
  return sum;
}
