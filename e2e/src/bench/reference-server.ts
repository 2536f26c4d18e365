import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Redis } from '@upstash/redis';
import { startEmbedded } from '@vitae/embedded/start-embedded';
import { Hono } from 'hono';

/**
 * What a cached read is measured against: a route that does exactly one Upstash `get`, and a bare one. It also hosts the
 * cache server for both sides, in a thread of its own. Prints its addresses as one line of JSON.
 */
const dataDir = await mkdtemp(join(tmpdir(), 'vitae-bench-'));
const embedded = await startEmbedded({ dataDir, need: { mongo: false, s3: false, upstash: true } });
if (!embedded.upstash) throw new Error('no cache server');
const { url, token } = embedded.upstash;
const redis = new Redis({
  url,
  token,
  automaticDeserialization: false,
  enableTelemetry: false,
  retry: false,
});

let bare = '';
const app = new Hono()
  .put('/value', async (c) => {
    bare = await c.req.text();
    await redis.set('value', bare);
    return c.body(null, 204);
  })
  .get('/one-get', async (c) => {
    const value = await redis.get<string>('value');
    return c.body(value ?? '', 200, { 'Content-Type': 'application/json' });
  })
  .get('/bare', (c) => c.body(bare, 200, { 'Content-Type': 'application/json' }));

serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${port}`, cache: { url, token } })}\n`);
});
