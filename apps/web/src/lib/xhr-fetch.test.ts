import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onUploadProgress, UPLOAD_ID_HEADER, xhrFetch } from './xhr-fetch.ts';

type Seen = { headers: Record<string, unknown>; bytes: number };

let server: Server;
let url: string;
let seen: Seen[];

beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    const allowed = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on('end', () => {
      if (request.method === 'POST') seen.push({ headers: request.headers, bytes });
      const refused = request.method === 'POST' && request.url === '/refused';
      response.writeHead(refused ? 413 : 200, { ...allowed, 'content-type': 'application/json' });
      response.end('{"stored":true}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const SIZE = 300_000;
const body = (): Blob => new Blob([new Uint8Array(SIZE)]);

test('an upload tells how far it is and gives the answer back', async () => {
  const progress: [number, number][] = [];
  const stop = onUploadProgress('u1', (sent, total) => progress.push([sent, total]));
  const response = await xhrFetch(url, {
    method: 'POST',
    body: body(),
    headers: { [UPLOAD_ID_HEADER]: 'u1' },
  });
  stop();
  expect(await response.json()).toEqual({ stored: true });
  expect(progress.at(-1)).toEqual([SIZE, SIZE]);
  expect(seen[0]?.bytes).toBe(SIZE);
});

test('the id of an upload stays on this side', async () => {
  await xhrFetch(url, {
    method: 'POST',
    body: body(),
    headers: { [UPLOAD_ID_HEADER]: 'u1', 'x-other': 'y' },
  });
  expect(seen[0]?.headers).toMatchObject({ 'x-other': 'y' });
  expect(seen[0]?.headers).not.toHaveProperty(UPLOAD_ID_HEADER);
});

test('a refusal is an answer, not a failure', async () => {
  const response = await xhrFetch(`${url}/refused`, { method: 'POST', body: body() });
  expect(response.status).toBe(413);
});

test('an upload can be broken off, before and while it runs', async () => {
  const early = AbortSignal.abort();
  await expect(xhrFetch(url, { method: 'POST', signal: early })).rejects.toThrow('aborted');
  const late = new AbortController();
  const running = xhrFetch(url, { method: 'POST', body: body(), signal: late.signal });
  late.abort();
  await expect(running).rejects.toThrow('aborted');
});

test('a server that is not there is a network error', async () => {
  server.closeAllConnections();
  const gone = `http://127.0.0.1:1`;
  await expect(xhrFetch(gone, { method: 'POST' })).rejects.toThrow(TypeError);
});
