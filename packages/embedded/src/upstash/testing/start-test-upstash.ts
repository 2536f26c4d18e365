import { Redis, type RedisConfigNodejs } from '@upstash/redis';
import { startUpstash, type UpstashOptions } from '../../start-upstash.ts';

export const TOKEN = 'test-token';

/** A server with a clock that stands until it is moved, and the official client for it. */
export async function startTestUpstash(options: Partial<UpstashOptions> = {}) {
  let time = Date.parse('2026-01-01T00:00:00Z');
  const server = await startUpstash({ token: TOKEN, now: () => time, ...options });
  const connect = (config: Partial<RedisConfigNodejs> = {}) =>
    new Redis({ url: server.url, token: TOKEN, retry: false, enableTelemetry: false, ...config });
  return {
    url: server.url,
    connect,
    redis: connect({ automaticDeserialization: false }),
    now: () => time,
    wait(milliseconds: number) {
      time += milliseconds;
    },
    /** What the server answers to a bare command, word for word. */
    async ask(...command: (string | number)[]): Promise<{ status: number; body: unknown }> {
      const headers = { authorization: `Bearer ${TOKEN}` };
      const answer = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify(command) });
      return { status: answer.status, body: await answer.json() };
    },
    close: () => server.close(),
  };
}
