import type { Commands } from '../command.ts';
import { writeFloat64 } from '../parse-number.ts';
import { readScoreRange } from '../read-score-range.ts';
import { SortedSetValue } from '../values/sorted-set-value.ts';
import { zadd } from './zadd.ts';
import { zrange } from './zrange.ts';

export const sortedSetCommands: Commands = {
  ZADD: { arity: -4, run: zadd },
  ZRANGE: { arity: -4, run: zrange },
  ZREM: {
    arity: -3,
    run(db, [key = '', ...members]) {
      const set = db.write(key, SortedSetValue);
      return members.filter((member) => set.delete(member)).length;
    },
  },
  ZSCORE: {
    arity: 3,
    run(db, [key = '', member = '']) {
      const score = db.read(key, SortedSetValue)?.score(member);
      return score === undefined ? null : writeFloat64(score);
    },
  },
  ZCARD: { arity: 2, run: (db, [key = '']) => db.read(key, SortedSetValue)?.size ?? 0 },
  ZREMRANGEBYSCORE: {
    arity: 4,
    run(db, [key = '', min = '', max = '']) {
      const contains = readScoreRange(min, max);
      const set = db.write(key, SortedSetValue);
      const gone = set.sorted().filter(({ score }) => contains(score));
      for (const { member } of gone) set.delete(member);
      return gone.length;
    },
  },
};
