import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { toText } from './bytes.ts';
import type { Keyspace } from './keyspace.ts';
import { type Question, readCommands } from './read-commands.ts';
import { RedisError } from './redis-error.ts';
import { encodeReply } from './reply.ts';
import { type Outcome, runCommand, runTransaction } from './run-command.ts';

export type UpstashService = { db: Keyspace; token: string };

/** Upstash's own limit for a request; it also bounds what a request can make this process hold. */
const MAX_REQUEST_BYTES = 10 * 1024 * 1024;
const METHODS = ['HEAD', 'GET', 'POST', 'PUT'];

class HttpError extends RedisError {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Answers one request with the JSON of Upstash's REST interface; an error of a single command is a 400. */
export async function answerRequest(
  { db, token }: UpstashService,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (!METHODS.includes(request.method ?? '')) throw new HttpError(405, 'ERR method not allowed');
    const [path = '/', search = ''] = request.url?.split('?', 2) ?? [];
    const query = new URLSearchParams(search);
    if (!sameToken(readToken(request, query), token)) {
      throw new HttpError(401, 'WRONGPASS invalid or missing auth token');
    }
    const question = readCommands(path, query, await readBody(request));
    const base64 = request.headers['upstash-encoding'] === 'base64';
    const { status, json } = answer(db, question, base64);
    send(response, status, json);
  } catch (error) {
    request.resume();
    if (!(error instanceof RedisError)) throw error;
    send(response, error instanceof HttpError ? error.status : 400, encodeError(error.message));
  }
}

function answer(db: Keyspace, question: Question, base64: boolean): { status: number; json: string } {
  if (question.kind === 'single') {
    const outcome = runCommand(db, question.command);
    return { status: 'error' in outcome ? 400 : 200, json: encodeOutcome(outcome, base64) };
  }
  const outcomes =
    question.kind === 'transaction'
      ? runTransaction(db, question.commands)
      : question.commands.map((command) => runCommand(db, command));
  return { status: 200, json: `[${outcomes.map((outcome) => encodeOutcome(outcome, base64)).join(',')}]` };
}

function encodeOutcome(outcome: Outcome, base64: boolean): string {
  return 'error' in outcome ? encodeError(outcome.error) : `{"result":${encodeReply(outcome.reply, base64)}}`;
}

function encodeError(message: string): string {
  return JSON.stringify({ error: toText(message) });
}

function send(response: ServerResponse, status: number, json: string): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(json),
  });
  response.end(json);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_REQUEST_BYTES) {
      throw new HttpError(413, `ERR max request size exceeded. Limit: ${MAX_REQUEST_BYTES} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function readToken(request: IncomingMessage, query: URLSearchParams): string {
  const [, bearer] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? [];
  return bearer ?? query.get('_token') ?? '';
}

/** Compares digests: of equal length, so that the time says nothing of the token. */
function sameToken(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
