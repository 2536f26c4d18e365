import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AiWire } from '@vitae/schema/ai-wire';
import { type NumberedLines, readLikeAModel } from './read-like-a-model.ts';
import { type ProviderApi, readMessages, readSchema, writeAnswer, writeError } from './wire-formats.ts';

type Json = Record<string, unknown>;

/** One request as a provider would see it. */
export type StubRequest = {
  api: ProviderApi;
  model: string;
  headers: IncomingHttpHeaders;
  body: Json;
  /** the words of each message, the instructions first */
  messages: string[];
  schema: unknown;
  strict: unknown;
};

/**
 * What the stub does with one request.
 * wire    answers with this JSON
 * text    answers with these words, as they are
 * refuse  declines, in the provider's own way
 * fail    an error status; `retryAfterMs` tells the client when to try again
 * hang    never answers
 */
export type StubReply =
  | { do: 'wire'; wire: AiWire }
  | { do: 'text'; text: string; finish?: 'stop' | 'length' }
  | { do: 'refuse' }
  | { do: 'fail'; status: number; code?: string; retryAfterMs?: number }
  | { do: 'hang' };

export type ProviderStub = {
  /** for OPENAI_BASE_URL or `createOpenAI({ baseURL })` */
  openAiBaseUrl: string;
  /** for GOOGLE_BASE_URL or `createGoogle({ baseURL })` */
  googleBaseUrl: string;
  requests: StubRequest[];
  /** what to do with the next requests, one reply each; afterwards the stub answers as before */
  script: (...replies: StubReply[]) => void;
  close: () => Promise<void>;
};

const NUMBERED = /^(\d+)\| ?(.*)$/;
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** The lines of the CV in a prompt. */
function readNumberedLines(messages: readonly string[]): NumberedLines {
  const lines = new Map<number, string>();
  for (const line of messages.flatMap((message) => message.split('\n'))) {
    const [, number, words] = NUMBERED.exec(line) ?? [];
    if (number !== undefined && words !== undefined) lines.set(Number(number), words);
  }
  return lines;
}

function routeOf(path: string): { api: ProviderApi; model: string | null } | null {
  if (path === '/v1/responses') return { api: 'responses', model: null };
  if (path === '/v1/chat/completions') return { api: 'chat', model: null };
  const gemini = /^\/v1beta\/models\/([^:/]+):generateContent$/.exec(path);
  return gemini ? { api: 'gemini', model: gemini[1] ?? null } : null;
}

async function readBody(request: IncomingMessage): Promise<Json> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > MAX_BODY_BYTES) throw new Error('the request is too large');
  }
  return JSON.parse(text) as Json;
}

type Sent = { status: number; body: Json; retryAfterMs?: number };

/** What goes over the wire for a reply; null: nothing ever does. */
function write({ api, model }: StubRequest, reply: StubReply): Sent | null {
  const say = (text: string, finish: 'stop' | 'length' | 'refusal'): Sent => ({
    status: 200,
    body: writeAnswer(api, { text, finish, model }),
  });
  switch (reply.do) {
    case 'hang':
      return null;
    case 'fail':
      return { ...reply, body: writeError(api, reply.status, reply.code) };
    case 'refuse':
      return say('I cannot help with that.', 'refusal');
    case 'text':
      return say(reply.text, reply.finish ?? 'stop');
    case 'wire':
      return say(JSON.stringify(reply.wire), 'stop');
  }
}

function send(response: ServerResponse, { status, body, retryAfterMs }: Sent): void {
  response.setHeader('content-type', 'application/json');
  if (retryAfterMs !== undefined) response.setHeader('retry-after-ms', retryAfterMs);
  response.writeHead(status).end(JSON.stringify(body));
}

/**
 * Starts a local server that speaks as OpenAI (Responses and Chat Completions) and Gemini (generateContent) do, for tests with
 * the real clients in between. Unscripted, it answers as a careful model would: from the CV's lines in the request.
 */
export async function startProviderStub(
  options: { answer?: (lines: NumberedLines) => AiWire } = {},
): Promise<ProviderStub> {
  const answer = options.answer ?? readLikeAModel;
  const requests: StubRequest[] = [];
  const scripted: StubReply[] = [];

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const route = routeOf(new URL(request.url ?? '/', 'http://stub').pathname);
    if (request.method !== 'POST' || !route) {
      send(response, { status: 404, body: { error: { message: 'no such route' } } });
      return;
    }
    const body = await readBody(request);
    const messages = readMessages(route.api, body);
    const model = route.model ?? String(body.model);
    const { api } = route;
    const seen: StubRequest = {
      api,
      model,
      headers: request.headers,
      body,
      messages,
      ...readSchema(api, body),
    };
    requests.push(seen);
    const reply = scripted.shift() ?? { do: 'wire', wire: answer(readNumberedLines(messages)) };
    const sent = write(seen, reply);
    if (sent) send(response, sent);
  }

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    openAiBaseUrl: `${origin}/v1`,
    googleBaseUrl: `${origin}/v1beta`,
    requests,
    script: (...replies) => void scripted.push(...replies),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
