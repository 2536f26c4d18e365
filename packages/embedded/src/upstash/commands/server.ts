import type { Commands } from '../command.ts';
import type { Keyspace } from '../keyspace.ts';
import { syntaxError, wrongArity } from '../redis-error.ts';
import { OK, type Reply } from '../reply.ts';

export const serverCommands: Commands = {
  PING: {
    arity: -1,
    run(_, [message, ...rest]) {
      if (rest.length > 0) throw wrongArity('ping');
      return message ?? { status: 'PONG' };
    },
  },
  ECHO: { arity: 2, run: (_, [message = '']) => message },
  DBSIZE: { arity: 1, run: (db) => db.keys().length },
  FLUSHALL: { arity: -1, run: flush },
  FLUSHDB: { arity: -1, run: flush },
  TIME: {
    arity: 1,
    run(db) {
      const now = db.now();
      return [`${Math.floor(now / 1000)}`, `${(now % 1000) * 1000}`];
    },
  },
};

function flush(db: Keyspace, [mode, ...rest]: string[]): Reply {
  if (rest.length > 0 || !['ASYNC', 'SYNC', undefined].includes(mode?.toUpperCase())) throw syntaxError();
  db.clear();
  return OK;
}
