import { type LoopbackServer, serveLoopback } from './serve-loopback.ts';
import { answerRequest } from './upstash/answer-request.ts';
import { Keyspace } from './upstash/keyspace.ts';

export type UpstashOptions = {
  token: string;
  /** 0 or absent: any free one. */
  port?: number;
  /** Milliseconds since the epoch; what expires goes by it. */
  now?: () => number;
  /** What all keys and values together may weigh; beyond it the least recently used go. */
  maxBytes?: number;
};

/** Some thousand analyses: plenty for one machine, and little beside the process itself. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Starts a server on 127.0.0.1 that speaks Upstash's REST interface to a Redis in memory. It is a cache: nothing
 * outlives the process.
 * @throws EADDRINUSE when the port is taken.
 */
export async function startUpstash(options: UpstashOptions): Promise<LoopbackServer> {
  const { token, port, now = Date.now, maxBytes = MAX_BYTES } = options;
  const service = { db: new Keyspace(now, maxBytes), token };
  return serveLoopback((request, response) => answerRequest(service, request, response), port);
}
