import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { EmbeddedSecrets } from './embedded-secrets.ts';
import type { LoopbackServer } from './serve-loopback.ts';
import type { ReadyMessage } from './supervise-worker.ts';

/*
 * The thread of the local servers: node:sqlite is synchronous, and must not hold up the API's event loop. Each server
 * is loaded only when it is needed.
 */
export type EmbeddedTask = {
  dataDir: string;
  need: { mongo: boolean; s3: boolean; upstash: boolean };
  secrets: EmbeddedSecrets;
  bucket: string;
};

export type EmbeddedReady = {
  mongodbUrl: string | null;
  s3: { url: string; port: number } | null;
  upstash: { url: string; port: number } | null;
};

const { dataDir, need, secrets, bucket } = workerData as EmbeddedTask;

const mongo = need.mongo ? await startMongo() : null;
const s3 = need.s3 ? await onPort(secrets.s3.port, startS3) : null;
const upstash = need.upstash ? await onPort(secrets.upstash.port, startUpstash) : null;
const ready: EmbeddedReady = {
  mongodbUrl: mongo?.url ?? null,
  s3: s3 && { url: s3.url, port: s3.port },
  upstash: upstash && { url: upstash.url, port: upstash.port },
};

// Closed port, closed servers: nothing is left to do, so the thread ends by itself.
parentPort?.once('message', async () => {
  await Promise.all([mongo?.close(), s3?.close(), upstash?.close()]);
  parentPort?.close();
});
parentPort?.postMessage({ ready } satisfies ReadyMessage<EmbeddedReady>);

async function startMongo() {
  const { startMongo: start } = await import('./start-mongo.ts');
  return start({ dataDir: join(dataDir, 'mongo') });
}

async function startS3(port: number): Promise<LoopbackServer> {
  const { startS3: start } = await import('./start-s3.ts');
  return start({ ...secrets.s3, dataDir: join(dataDir, 's3'), buckets: [bucket], port });
}

async function startUpstash(port: number): Promise<LoopbackServer> {
  const { startUpstash: start } = await import('./start-upstash.ts');
  return start({ ...secrets.upstash, port });
}

/** Prefers the port of the last time, so that addresses outlive a restart; another program may have it by now. */
async function onPort(
  port: number,
  start: (port: number) => Promise<LoopbackServer>,
): Promise<LoopbackServer> {
  try {
    return await start(port);
  } catch (error) {
    if (port === 0 || (error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return start(0);
  }
}
