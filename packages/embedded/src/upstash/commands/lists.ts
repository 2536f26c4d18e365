import type { Bytes } from '../bytes.ts';
import type { Commands } from '../command.ts';
import type { Keyspace } from '../keyspace.ts';
import { parsePosition } from '../parse-number.ts';
import { RedisError, wrongArity } from '../redis-error.ts';
import { OK, type Reply } from '../reply.ts';
import { ListValue } from '../values/list-value.ts';

type End = Parameters<ListValue['push']>[0];

export const listCommands: Commands = {
  LPUSH: { arity: -3, run: (db, args) => push(db, args, 'left') },
  RPUSH: { arity: -3, run: (db, args) => push(db, args, 'right') },
  LPOP: { arity: -2, run: (db, args) => pop(db, args, 'left') },
  RPOP: { arity: -2, run: (db, args) => pop(db, args, 'right') },
  LLEN: { arity: 2, run: (db, [key = '']) => db.read(key, ListValue)?.size ?? 0 },
  LRANGE: {
    arity: 4,
    run: (db, [key = '', start = '', stop = '']) => {
      const [from, to] = [parsePosition(start), parsePosition(stop)];
      return db.read(key, ListValue)?.range(from, to) ?? [];
    },
  },
  LTRIM: {
    arity: 4,
    run(db, [key = '', start = '', stop = '']) {
      const [from, to] = [parsePosition(start), parsePosition(stop)];
      db.write(key, ListValue).trim(from, to);
      return OK;
    },
  },
};

function push(db: Keyspace, [key = '', ...items]: Bytes[], end: End): number {
  const list = db.write(key, ListValue);
  for (const item of items) list.push(end, item);
  return list.size;
}

/** With a count the answer is a list, without one a single item; nil either way when there is no key. */
function pop(db: Keyspace, args: Bytes[], end: End): Reply {
  const [key = '', count] = args;
  if (args.length > 2) throw wrongArity(end === 'left' ? 'lpop' : 'rpop');
  const wanted = count === undefined ? 1 : parsePosition(count);
  if (wanted < 0) throw new RedisError('ERR value is out of range, must be positive');
  if (db.read(key, ListValue) === undefined) return null;
  const list = db.write(key, ListValue);
  if (count === undefined) return list.pop(end) ?? null;
  const items: Bytes[] = [];
  while (items.length < wanted) {
    const item = list.pop(end);
    if (item === undefined) break;
    items.push(item);
  }
  return items;
}
