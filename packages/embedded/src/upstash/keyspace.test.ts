import { describe, expect, test } from 'vitest';
import { Keyspace } from './keyspace.ts';
import { runCommand } from './run-command.ts';

function open(maxBytes: number) {
  let time = 0;
  const db = new Keyspace(() => time, maxBytes);
  return {
    run: (...command: string[]) => runCommand(db, command),
    keys: () => db.keys(),
    wait(milliseconds: number) {
      time += milliseconds;
    },
  };
}

const KILOBYTE = 'x'.repeat(1024);

describe('a full cache', () => {
  test('lets go of what was used longest ago, by reading or writing', () => {
    const { run, keys } = open(4 * 1024);
    for (const key of ['a', 'b', 'c']) run('SET', key, KILOBYTE);
    run('GET', 'a');
    run('SET', 'd', KILOBYTE);
    expect(keys()).toEqual(['c', 'a', 'd']);
  });

  test('counts what collections hold and what they have given back', () => {
    const { run, keys } = open(8 * 1024);
    for (let round = 0; round < 50; round++) {
      run('HSET', 'hash', 'field', KILOBYTE);
      run('RPUSH', 'list', KILOBYTE);
      run('LTRIM', 'list', '-1', '-1');
      run('SADD', 'set', `${round}${KILOBYTE}`);
      run('SREM', 'set', `${round}${KILOBYTE}`);
      run('ZADD', 'zset', '1', `${round}${KILOBYTE}`);
      run('ZREMRANGEBYSCORE', 'zset', '-inf', '+inf');
    }
    expect(keys().toSorted()).toEqual(['hash', 'list']);
    run('HSET', 'hash', ...Array.from({ length: 8 }, (_, field) => [`${field}`, KILOBYTE]).flat());
    expect(keys()).toEqual([]);
  });

  test('keeps the rest when something expires', () => {
    const { run, keys, wait } = open(4 * 1024);
    run('SET', 'short', KILOBYTE, 'PX', '10');
    run('SET', 'a', KILOBYTE);
    wait(11);
    for (const key of ['b', 'c']) run('SET', key, KILOBYTE);
    expect(keys()).toEqual(['a', 'b', 'c']);
  });
});

test('a collection that is left empty is no longer there, also after a command that failed', () => {
  const { run, keys } = open(1024);
  run('HSET', 'hash', 'a', '1');
  run('HDEL', 'hash', 'a', 'b');
  run('HINCRBY', 'other', 'field', '9223372036854775807');
  run('HDEL', 'other', 'field');
  expect(run('HINCRBY', 'third', 'field', 'x')).toEqual({
    error: 'ERR value is not an integer or out of range',
  });
  expect(run('ZADD', 'zset', 'XX', '1', 'a')).toEqual({ reply: 0 });
  expect(keys()).toEqual([]);
});
