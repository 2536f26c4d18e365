import type { Bytes } from '../bytes.ts';
import type { Keyspace } from '../keyspace.ts';
import { readExpiry } from '../read-options.ts';
import { syntaxError } from '../redis-error.ts';
import { OK, type Reply } from '../reply.ts';
import { StringValue } from '../values/string-value.ts';

type SetOptions = { condition: 'NX' | 'XX' | null; get: boolean; keepTtl: boolean; expiresAt: number | null };

/** SET key value [NX | XX] [GET] [EX | PX | EXAT | PXAT time | KEEPTTL]. https://redis.io/docs/latest/commands/set/ */
export function set(db: Keyspace, [key = '', value = '', ...rest]: Bytes[]): Reply {
  const options = readSetOptions(rest, db.now());
  const old = options.get ? (db.read(key, StringValue)?.bytes ?? null) : null;
  const exists = db.typeOf(key) !== null;
  const refused = options.condition !== null && exists === (options.condition === 'NX');
  if (!refused) {
    db.put(key, new StringValue(value), options.keepTtl ? db.expiryOf(key) : options.expiresAt);
  }
  if (options.get) return old;
  return refused ? null : OK;
}

function readSetOptions(args: Bytes[], now: number): SetOptions {
  const options: SetOptions = { condition: null, get: false, keepTtl: false, expiresAt: null };
  for (let at = 0; at < args.length; at++) {
    const name = args[at]?.toUpperCase() ?? '';
    const timed = options.keepTtl || options.expiresAt !== null;
    if (name === 'GET') {
      options.get = true;
    } else if ((name === 'NX' || name === 'XX') && (options.condition ?? name) === name) {
      options.condition = name;
    } else if (name === 'KEEPTTL' && !timed) {
      options.keepTtl = true;
    } else if (['EX', 'PX', 'EXAT', 'PXAT'].includes(name) && !timed) {
      options.expiresAt = readExpiry(name, args[++at], now, 'set');
    } else {
      throw syntaxError();
    }
  }
  return options;
}
