import type { Bytes } from '../bytes.ts';
import type { Keyspace } from '../keyspace.ts';
import { parsePosition, writeFloat64 } from '../parse-number.ts';
import { readScoreRange } from '../read-score-range.ts';
import { RedisError, syntaxError } from '../redis-error.ts';
import type { Reply } from '../reply.ts';
import { resolveRange } from '../values/list-value.ts';
import { type ScoredMember, SortedSetValue } from '../values/sorted-set-value.ts';

type Options = { byScore: boolean; reverse: boolean; withScores: boolean; limit: [number, number] | null };

/** ZRANGE key start stop [BYSCORE] [REV] [LIMIT offset count] [WITHSCORES]; BYLEX is not there. */
export function zrange(db: Keyspace, [key = '', start = '', stop = '', ...rest]: Bytes[]): Reply {
  const options = readOptions(rest);
  const members = db.read(key, SortedSetValue)?.sorted() ?? [];
  const found = options.byScore
    ? selectByScore(members, start, stop, options)
    : selectByRank(members, start, stop, options);
  return found.flatMap(({ member, score }) =>
    options.withScores ? [member, writeFloat64(score)] : [member],
  );
}

/** With REV the bounds come the other way round too: the highest first. */
function selectByScore(
  members: readonly ScoredMember[],
  start: Bytes,
  stop: Bytes,
  { reverse, limit }: Options,
): ScoredMember[] {
  const contains = reverse ? readScoreRange(stop, start) : readScoreRange(start, stop);
  const inside = members.filter(({ score }) => contains(score));
  const ordered = reverse ? inside.reverse() : inside;
  if (limit === null) return ordered;
  const [offset, count] = limit;
  if (offset < 0) return [];
  return ordered.slice(offset, count < 0 ? undefined : offset + count);
}

function selectByRank(
  members: readonly ScoredMember[],
  start: Bytes,
  stop: Bytes,
  { reverse }: Options,
): ScoredMember[] {
  const [from, to] = resolveRange(parsePosition(start), parsePosition(stop), members.length);
  return (reverse ? members.toReversed() : members).slice(from, to);
}

function readOptions(args: Bytes[]): Options {
  const options: Options = { byScore: false, reverse: false, withScores: false, limit: null };
  for (let at = 0; at < args.length; at++) {
    const name = args[at]?.toUpperCase();
    if (name === 'BYSCORE') options.byScore = true;
    else if (name === 'REV') options.reverse = true;
    else if (name === 'WITHSCORES') options.withScores = true;
    else if (name === 'LIMIT')
      options.limit = [parsePosition(args[++at] ?? ''), parsePosition(args[++at] ?? '')];
    else throw syntaxError();
  }
  if (options.limit !== null && !options.byScore) {
    throw new RedisError(
      'ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX',
    );
  }
  return options;
}
