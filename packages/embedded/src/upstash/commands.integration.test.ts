import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestUpstash } from './testing/start-test-upstash.ts';

let server: Awaited<ReturnType<typeof startTestUpstash>>;
beforeAll(async () => {
  server = await startTestUpstash();
});
afterAll(() => server.close());
beforeEach(() => server.redis.flushdb());

const WRONGTYPE = 'WRONGTYPE Operation against a key holding the wrong kind of value';

/** Asks one command after the other and expects the result, or the error, of each. */
async function expectAnswers(...rows: [command: string, answer: unknown][]): Promise<void> {
  for (const [command, answer] of rows) {
    const { status, body } = await server.ask(...command.split(' '));
    const isError = typeof answer === 'string' && /^(ERR|WRONGTYPE)/.test(answer);
    const expected = isError
      ? { status: 400, body: { error: answer } }
      : { status: 200, body: { result: answer } };
    expect([command, { status, body }]).toEqual([command, expected]);
  }
}

test('strings', async () => {
  await expectAnswers(
    ['SET a 1 NX', 'OK'],
    ['SET a 2 NX', null],
    ['SET b 2 XX', null],
    ['SET a 3 XX GET', '1'],
    ['SET b 4 NX GET', null],
    ['SET b 5 NX GET', '4'],
    ['MSET c 6 d 7', 'OK'],
    ['MGET a b c nope', ['3', '4', '6', null]],
    ['GETDEL d', '7'],
    ['GETDEL d', null],
    ['APPEND a 33', 3],
    ['APPEND new x', 1],
    ['STRLEN a', 3],
    ['STRLEN nope', 0],
    ['GETEX a PERSIST', '333'],
    ['ECHO hello', 'hello'],
    ['PING hi', 'hi'],
    ['SET a b EX 0', "ERR invalid expire time in 'set' command"],
    ['SET a b EX x', 'ERR value is not an integer or out of range'],
    ['SET a b EX 1 PX 1', 'ERR syntax error'],
    ['SET a b NX XX', 'ERR syntax error'],
    ['SET a b KEEPTTL EX 1', 'ERR syntax error'],
    ['SETEX a -1 b', "ERR invalid expire time in 'setex' command"],
    ['GETEX a EX', 'ERR syntax error'],
    ['MSET a', "ERR wrong number of arguments for 'mset' command"],
    ['MSET a 1 b', "ERR wrong number of arguments for 'mset' command"],
  );
});

test('numbers', async () => {
  await expectAnswers(
    ['INCR n', 1],
    ['INCRBY n 41', 42],
    ['DECR n', 41],
    ['DECRBY n 50', -9],
    ['INCRBYFLOAT n 0.1', '-8.9'],
    ['INCR n', 'ERR value is not an integer or out of range'],
    ['SET n 007', 'OK'],
    ['INCR n', 'ERR value is not an integer or out of range'],
    ['SET n 9223372036854775807', 'OK'],
    ['INCR n', 'ERR increment or decrement would overflow'],
    ['INCRBY n x', 'ERR value is not an integer or out of range'],
    ['INCRBYFLOAT n x', 'ERR value is not a valid float'],
    ['HINCRBY h f 5', 5],
    ['HINCRBY h f -7', -2],
    ['HSET h w word', 1],
    ['HINCRBY h w 1', 'ERR hash value is not an integer'],
  );
  // JSON has no limit on integers; JavaScript has, so this looks at the text.
  const headers = { authorization: 'Bearer test-token' };
  const answer = await fetch(`${server.url}/decrby/n/1`, { headers });
  expect(await answer.text()).toBe('{"result":9223372036854775806}');
});

test('keys', async () => {
  await expectAnswers(
    ['MSET one 1 two 2 three 3', 'OK'],
    ['HSET hash a 1', 1],
    ['DBSIZE', 4],
    ['EXISTS one one nope', 2],
    ['TYPE one', 'string'],
    ['TYPE hash', 'hash'],
    ['TYPE nope', 'none'],
    ['KEYS t*', ['two', 'three']],
    ['SCAN 0 MATCH *e COUNT 1', ['0', ['three', 'one']]],
    ['SCAN 0 TYPE hash', ['0', ['hash']]],
    ['SCAN x', 'ERR invalid cursor'],
    ['SCAN 0 COUNT 0', 'ERR syntax error'],
    ['RENAME one two', 'OK'],
    ['GET two', '1'],
    ['RENAME one two', 'ERR no such key'],
    ['RENAME two two', 'OK'],
    ['DEL two two nope', 1],
    ['UNLINK three hash', 2],
    ['EXPIRE nope 1 NX XX', 'ERR NX and XX, GT or LT options at the same time are not compatible'],
    ['EXPIRE nope 1 YY', 'ERR Unsupported option YY'],
    ['EXPIRE nope 9223372036854775807', "ERR invalid expire time in 'expire' command"],
    ['FLUSHALL LATER', 'ERR syntax error'],
    ['FLUSHALL ASYNC', 'OK'],
    ['TIME', [`${server.now() / 1000}`, '0']],
  );
});

test('hashes', async () => {
  await expectAnswers(
    ['HSET h a 1 b 2', 2],
    ['HSET h b 3 c 4', 1],
    ['HSETNX h a 9', 0],
    ['HSETNX h d 5', 1],
    ['HGET h b', '3'],
    ['HGET h nope', null],
    ['HMGET h a nope', ['1', null]],
    ['HGETALL h', ['a', '1', 'b', '3', 'c', '4', 'd', '5']],
    ['HKEYS h', ['a', 'b', 'c', 'd']],
    ['HVALS h', ['1', '3', '4', '5']],
    ['HLEN h', 4],
    ['HEXISTS h a', 1],
    ['HSCAN h 0 MATCH [ab]', ['0', ['a', '1', 'b', '3']]],
    ['HDEL h a nope', 1],
    ['HEXISTS h a', 0],
    ['HDEL h b c d', 3],
    ['EXISTS h', 0],
    ['HGETALL h', []],
    ['HSET h a', "ERR wrong number of arguments for 'hset' command"],
    ['HSET h a 1 b', "ERR wrong number of arguments for 'hset' command"],
    ['HEXPIRE h 1 FIELDS 2 a', 'ERR The `numfields` parameter must match the number of arguments'],
    ['HTTL h FIELD 1 a', 'ERR Mandatory argument FIELDS is missing or not at the right position'],
  );
});

test('sets', async () => {
  await expectAnswers(
    ['SADD s a b a', 2],
    ['SADD s b c', 1],
    ['SMEMBERS s', ['a', 'b', 'c']],
    ['SISMEMBER s a', 1],
    ['SISMEMBER nope a', 0],
    ['SCARD s', 3],
    ['SREM s a b nope', 2],
    ['SREM s c', 1],
    ['EXISTS s', 0],
  );
});

test('lists', async () => {
  await expectAnswers(
    ['RPUSH l a b c', 3],
    ['LPUSH l y x', 5],
    ['LRANGE l 0 -1', ['x', 'y', 'a', 'b', 'c']],
    ['LRANGE l -2 99', ['b', 'c']],
    ['LRANGE l 3 1', []],
    ['LRANGE l -99 0', ['x']],
    ['LPOP l', 'x'],
    ['RPOP l 2', ['c', 'b']],
    ['LPOP l 0', []],
    ['LLEN l', 2],
    ['LPOP nope', null],
    ['LPOP nope 1', null],
    ['LPOP l -1', 'ERR value is out of range, must be positive'],
    ['LTRIM l 1 -1', 'OK'],
    ['LRANGE l 0 -1', ['a']],
    ['LTRIM l 5 9', 'OK'],
    ['EXISTS l', 0],
    ['LRANGE l x 1', 'ERR value is not an integer or out of range'],
  );
});

test('sorted sets', async () => {
  await expectAnswers(
    ['ZADD z 2 b 1 a 2 aa', 3],
    ['ZADD z CH 5 b 1 a 3 c', 2],
    ['ZADD z NX 9 b', 0],
    ['ZADD z GT 1 b', 0],
    ['ZADD z INCR 1.5 b', '6.5'],
    ['ZADD z XX INCR 1 nope', null],
    ['ZSCORE z b', '6.5'],
    ['ZSCORE z nope', null],
    ['ZCARD z', 4],
    ['ZRANGE z 0 -1', ['a', 'aa', 'c', 'b']],
    ['ZRANGE z 0 1 REV WITHSCORES', ['b', '6.5', 'c', '3']],
    ['ZRANGE z (1 3 BYSCORE', ['aa', 'c']],
    ['ZRANGE z +inf -inf BYSCORE REV LIMIT 1 2', ['c', 'aa']],
    [
      'ZRANGE z 0 1 LIMIT 0 1',
      'ERR syntax error, LIMIT is only supported in combination with either BYSCORE or BYLEX',
    ],
    ['ZRANGE z a b BYSCORE', 'ERR min or max is not a float'],
    ['ZADD z NX XX 1 a', 'ERR XX and NX options at the same time are not compatible'],
    ['ZADD z x a', 'ERR value is not a valid float'],
    ['ZADD z 1 a 2', 'ERR syntax error'],
    ['ZREMRANGEBYSCORE z -inf (3', 2],
    ['ZREM z b nope', 1],
    ['ZREM z c', 1],
    ['EXISTS z', 0],
  );
});

describe('errors', () => {
  test('name a command that does not exist and what was given to it', async () => {
    await expectAnswers(
      ['NOPE', "ERR unknown command 'NOPE', with args beginning with: "],
      ['foo bar baz', "ERR unknown command 'foo', with args beginning with: 'bar' 'baz' "],
      ['constructor', "ERR unknown command 'constructor', with args beginning with: "],
    );
    await expect(server.redis.eval('return 1', [], [])).rejects.toThrow("ERR unknown command 'eval'");
  });

  test('say when there are too few or too many arguments', async () => {
    await expectAnswers(
      ['GET', "ERR wrong number of arguments for 'get' command"],
      ['Get a b', "ERR wrong number of arguments for 'get' command"],
      ['PING a b', "ERR wrong number of arguments for 'ping' command"],
      ['LPOP a 1 2', "ERR wrong number of arguments for 'lpop' command"],
    );
  });

  test('say when a key holds something else, and change nothing', async () => {
    await expectAnswers(
      ['SET string value', 'OK'],
      ['HSET hash a 1', 1],
      ['HGET string a', WRONGTYPE],
      ['HSET string a 1', WRONGTYPE],
      ['LPUSH string a', WRONGTYPE],
      ['SADD string a', WRONGTYPE],
      ['ZADD string 1 a', WRONGTYPE],
      ['GET hash', WRONGTYPE],
      ['INCR hash', WRONGTYPE],
      ['APPEND hash a', WRONGTYPE],
      ['SET hash x GET', WRONGTYPE],
      ['MGET hash string', [null, 'value']],
      ['GET string', 'value'],
      ['HGETALL hash', ['a', '1']],
      ['SET hash x', 'OK'],
    );
  });
});
