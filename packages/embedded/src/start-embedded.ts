import { Worker } from 'node:worker_threads';
import { readSecrets, writeSecrets } from './embedded-secrets.ts';
import type { EmbeddedReady, EmbeddedTask } from './embedded-worker.ts';
import { superviseWorker } from './supervise-worker.ts';

export type EmbeddedOptions = {
  /** Everything the servers keep lies in here; made if need be. */
  dataDir: string;
  need: { mongo: boolean; s3: boolean; upstash: boolean };
  /** Called once if the servers die before `close`. Without it the error is thrown where nobody can catch it. */
  onFailure?: (error: Error) => void;
};

/** What the official clients need to reach the servers that were asked for. */
export type Embedded = {
  mongodbUrl?: string;
  s3?: { endpoint: string; region: string; bucket: string; accessKeyId: string; secretAccessKey: string };
  upstash?: { url: string; token: string };
  close(): Promise<void>;
};

/** The server takes any region; the client must name one. */
const REGION = 'us-east-1';
const BUCKET = 'vitae';

/**
 * Starts the local servers that are needed in one thread of their own. Credentials are random for each data folder and
 * stay the same from then on, and so do the ports while they are free.
 * @throws what kept a server from starting
 */
export async function startEmbedded({ dataDir, need, onFailure }: EmbeddedOptions): Promise<Embedded> {
  const secrets = await readSecrets(dataDir);
  const task: EmbeddedTask = { dataDir, need, secrets, bucket: BUCKET };
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
    workerData: task,
    name: 'embedded-servers',
  });
  const { ready, close } = await superviseWorker<EmbeddedReady>(worker, onFailure);

  const s3Port = ready.s3?.port ?? secrets.s3.port;
  const upstashPort = ready.upstash?.port ?? secrets.upstash.port;
  if (s3Port !== secrets.s3.port || upstashPort !== secrets.upstash.port) {
    const { s3, upstash } = secrets;
    await writeSecrets(dataDir, { s3: { ...s3, port: s3Port }, upstash: { ...upstash, port: upstashPort } });
  }
  const { accessKeyId, secretAccessKey } = secrets.s3;
  return {
    ...(ready.mongodbUrl !== null && { mongodbUrl: ready.mongodbUrl }),
    ...(ready.s3 && {
      s3: { endpoint: ready.s3.url, region: REGION, bucket: BUCKET, accessKeyId, secretAccessKey },
    }),
    ...(ready.upstash && { upstash: { url: ready.upstash.url, token: secrets.upstash.token } }),
    close,
  };
}
