import type { Commands } from '../command.ts';
import { SetValue } from '../values/set-value.ts';

export const setCommands: Commands = {
  SADD: {
    arity: -3,
    run(db, [key = '', ...members]) {
      const set = db.write(key, SetValue);
      return members.filter((member) => set.add(member)).length;
    },
  },
  SREM: {
    arity: -3,
    run(db, [key = '', ...members]) {
      const set = db.write(key, SetValue);
      return members.filter((member) => set.delete(member)).length;
    },
  },
  SMEMBERS: { arity: 2, run: (db, [key = '']) => db.read(key, SetValue)?.members() ?? [] },
  SISMEMBER: {
    arity: 3,
    run: (db, [key = '', member = '']) => (db.read(key, SetValue)?.has(member) ? 1 : 0),
  },
  SCARD: { arity: 2, run: (db, [key = '']) => db.read(key, SetValue)?.size ?? 0 },
};
