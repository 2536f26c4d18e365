import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestUpstash, TOKEN } from './testing/start-test-upstash.ts';

let server: Awaited<ReturnType<typeof startTestUpstash>>;
beforeAll(async () => {
  server = await startTestUpstash();
});
afterAll(() => server.close());
beforeEach(() => server.redis.flushall());

const text = fc.string({ unit: 'binary' }).filter((value) => value.isWellFormed());

describe('through the official client', () => {
  test('JSON values come back as they were', async () => {
    const redis = server.connect();
    const value = {
      name: 'Ada Example',
      skills: ['TypeScript', 'Größe', '😀'],
      years: 3,
      open: true,
      note: null,
    };
    await redis.set('json', value);
    await redis.hset('hash', { value, plain: 'text', number: 7 });
    expect(await redis.get('json')).toEqual(value);
    expect(await redis.hgetall('hash')).toEqual({ value, plain: 'text', number: 7 });
    expect(await redis.hget('hash', 'value')).toEqual(value);
    expect(await redis.get('missing')).toBeNull();
    expect(await redis.hgetall('missing')).toBeNull();
  });

  test('any text survives as a key, a field, a member and a value', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, text, async (key, field, value) => {
        const { redis } = server;
        const [, stored, , fields, , items] = await redis
          .pipeline()
          .set(`s${key}`, value)
          .get(`s${key}`)
          .hset(`h${key}`, { [`f${field}`]: value })
          .hgetall(`h${key}`)
          .rpush(`l${key}`, value, field)
          .lrange(`l${key}`, 0, -1)
          .exec();
        expect(stored).toBe(value);
        expect(fields).toEqual([`f${field}`, value]);
        expect(items).toEqual([value, field]);
        await redis.del(`l${key}`, `h${key}`);
      }),
    );
  });

  test('values that look like something else stay what they are', async () => {
    for (const value of ['OK', 'null', 'T0s=', '', '0', '{"a":1}', '\u0000\u0001\u007f', '\u00ff\u0100']) {
      await server.redis.set('value', value);
      expect(await server.redis.get('value')).toBe(value);
      expect(await server.redis.mget('value', 'value')).toEqual([value, value]);
    }
  });

  test('a megabyte comes back unchanged, alone and beside others', async () => {
    const large = 'größer '.repeat(150_000);
    await server.redis.set('large', large);
    const values = await Promise.all([server.redis.get('large'), server.redis.get('large')]);
    expect(values).toEqual([large, large]);
  });

  test('plain responses give the same text', async () => {
    const plain = server.connect({ responseEncoding: false, automaticDeserialization: false });
    await plain.hset('hash', { ключ: 'значение "quoted" \\ \n' });
    expect(await plain.hgetall('hash')).toEqual(['ключ', 'значение "quoted" \\ \n']);
    expect(await plain.ping()).toBe('PONG');
  });

  test('a pipeline goes on after an error, and a client told to stop gets it', async () => {
    const mixed = () => server.redis.pipeline().set('word', 'abc').incr('word').get('word');
    expect(await mixed().exec({ keepErrors: true })).toMatchObject([
      { result: 'OK' },
      { error: 'ERR value is not an integer or out of range' },
      { result: 'abc' },
    ]);
    await expect(mixed().exec()).rejects.toThrow('Command 2 [ incr ] failed');
  });

  test('a transaction runs wholly or, with a command that cannot be queued, not at all', async () => {
    expect(await server.redis.multi().set('a', '1').incr('a').get('a').exec()).toEqual(['OK', 2, '2']);
    const headers = { authorization: `Bearer ${TOKEN}` };
    const body = JSON.stringify([['SET', 'a', '9'], ['NOPE']]);
    const answer = await fetch(`${server.url}/multi-exec`, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/^EXECABORT Transaction discarded/) });
    expect(await server.redis.get('a')).toBe('2');
  });

  test('transactions at once never see each other half done', async () => {
    const swap = (value: number) => {
      const writes = server.redis.multi();
      writes.set('one', value);
      writes.set('two', value);
      writes.mget('one', 'two');
      return writes.exec<[string, string, [string, string]]>();
    };
    const results = await Promise.all(Array.from({ length: 20 }, (_, value) => swap(value)));
    results.forEach(([, , pair], value) => {
      expect(pair).toEqual([`${value}`, `${value}`]);
    });
  });
});

describe('a time to live', () => {
  test('ends a key after the millisecond it names', async () => {
    const { redis } = server;
    await redis.set('key', 'value', { ex: 10 });
    expect(await redis.ttl('key')).toBe(10);
    server.wait(10_000);
    expect(await redis.pttl('key')).toBe(0);
    expect(await redis.get('key')).toBe('value');
    server.wait(1);
    expect(await redis.get('key')).toBeNull();
    expect(await redis.ttl('key')).toBe(-2);
    expect(await redis.dbsize()).toBe(0);
  });

  test('is set, read, moved and taken away in every way there is', async () => {
    const { redis } = server;
    const seconds = Math.floor(server.now() / 1000);
    await redis.setex('a', 5, 'x');
    await redis.set('b', 'x', { px: 1500 });
    await redis.set('c', 'x', { exat: seconds + 20 });
    await redis.set('d', 'x', { pxat: server.now() + 700 });
    expect(await redis.pipeline().pttl('a').pttl('b').pttl('d').exec()).toEqual([5000, 1500, 700]);
    expect(await redis.ttl('b')).toBe(2);

    await redis.set('a', 'y', { keepTtl: true });
    expect(await redis.ttl('a')).toBe(5);
    await redis.set('a', 'z');
    expect(await redis.ttl('a')).toBe(-1);
    expect(await redis.persist('b')).toBe(1);
    expect(await redis.persist('b')).toBe(0);
    expect(await redis.getex('b', { ex: 30 })).toBe('x');
    expect(await redis.ttl('b')).toBe(30);

    expect(await redis.expire('b', 10, 'GT')).toBe(0);
    expect(await redis.expire('b', 10, 'LT')).toBe(1);
    expect(await redis.expire('a', 10, 'XX')).toBe(0);
    expect(await redis.expire('a', 10, 'NX')).toBe(1);
    expect(await redis.pexpire('a', 2500)).toBe(1);
    expect(await redis.expireat('missing', seconds)).toBe(0);
    expect(await redis.expireat('a', seconds - 1)).toBe(1);
    expect(await redis.exists('a', 'b')).toBe(1);
  });

  test('stays with a number that is counted up and goes with a value that is replaced', async () => {
    await server.redis.set('count', '1', { ex: 10 });
    await server.redis.incr('count');
    expect(await server.redis.ttl('count')).toBe(10);
    await server.redis.rename('count', 'renamed');
    expect(await server.redis.ttl('renamed')).toBe(10);
  });

  test('can be given to single fields of a hash', async () => {
    const { redis } = server;
    await redis.hset('hash', { short: '1', long: '2', ever: '3' });
    expect(await redis.hexpire('hash', ['short', 'none'], 1)).toEqual([1, -2]);
    expect(await redis.hpexpire('hash', 'long', 5000)).toEqual([1]);
    expect(await redis.httl('hash', ['short', 'long', 'ever', 'none'])).toEqual([1, 5, -1, -2]);
    server.wait(1001);
    expect(await redis.hgetall('hash')).toEqual(['long', '2', 'ever', '3']);
    await redis.hset('hash', { long: 'again' });
    server.wait(10_000);
    expect(await redis.hkeys('hash')).toEqual(['long', 'ever']);
    expect(await redis.hexpire('hash', ['long', 'ever'], 0)).toEqual([2, 2]);
    expect(await redis.exists('hash')).toBe(0);
  });
});

describe('the door', () => {
  const post = (headers: Record<string, string>, path = '/', body: string | undefined = '["PING"]') =>
    fetch(`${server.url}${path}`, { method: 'POST', headers, body });

  test('is shut to a wrong or missing token', async () => {
    const stranger = server.connect({ token: 'wrong' });
    await expect(stranger.get('key')).rejects.toThrow('WRONGPASS invalid or missing auth token');
    const attempts: Record<string, string>[] = [
      {},
      { authorization: 'Bearer' },
      { authorization: `Basic ${TOKEN}` },
    ];
    for (const headers of attempts) {
      const answer = await post(headers);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([401, 'application/json']);
    }
  });

  test('takes commands in the path, with the body as value and the query as options', async () => {
    const get = (path: string) =>
      fetch(`${server.url}${path}`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(await (await get('/set/foo/b%C3%A4r%2F%20baz')).json()).toEqual({ result: 'OK' });
    expect(await (await get('/get/foo')).json()).toEqual({ result: 'bär/ baz' });
    await post({ authorization: `Bearer ${TOKEN}` }, '/set/foo?EX=100&NX', 'unused');
    await post({ authorization: `Bearer ${TOKEN}` }, '/set/foo?EX=100', '{"any":"thing"}');
    expect(await server.redis.get('foo')).toBe('{"any":"thing"}');
    expect(await server.redis.ttl('foo')).toBe(100);
    expect(await (await fetch(`${server.url}/strlen/foo?_token=${TOKEN}`)).json()).toEqual({ result: 15 });
  });

  test('keeps bytes that are no text, and gives them in base64', async () => {
    const bytes = Uint8Array.from([0, 255, 254, 128, 10]);
    const authorization = `Bearer ${TOKEN}`;
    await fetch(`${server.url}/set/raw`, { method: 'POST', headers: { authorization }, body: bytes });
    const headers = { authorization, 'upstash-encoding': 'base64' };
    const answer = (await (await fetch(`${server.url}/get/raw`, { headers })).json()) as { result: string };
    expect(Buffer.from(answer.result, 'base64')).toEqual(Buffer.from(bytes));
    expect(await server.redis.strlen('raw')).toBe(5);
  });

  test('refuses what is no command, too large, or of another method', async () => {
    const authorization = `Bearer ${TOKEN}`;
    for (const body of ['', '{', '{"a":1}', '[]', '[["GET","a"]]', '["GET",null]']) {
      expect((await post({ authorization }, '/', body)).status).toBe(400);
    }
    expect((await post({ authorization }, '/pipeline', '["GET","a"]')).status).toBe(400);
    const large = JSON.stringify(['SET', 'a', 'x'.repeat(11 * 1024 * 1024)]);
    expect((await post({ authorization }, '/', large)).status).toBe(413);
    const removal = await fetch(server.url, { method: 'DELETE', headers: { authorization } });
    expect(removal.status).toBe(405);
  });
});
