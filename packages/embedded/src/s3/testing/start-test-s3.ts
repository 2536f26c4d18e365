import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { type S3Options, startS3 } from '../../start-s3.ts';

export const BUCKET = 'test-bucket';
export const CREDENTIALS = { accessKeyId: 'TESTKEY', secretAccessKey: 'test/secret+key' };

/** A server on a folder of its own, and the official client for it. */
export async function startTestS3(options: Partial<S3Options> = {}) {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'vitae-s3-')));
  const server = await startS3({ dataDir, ...CREDENTIALS, buckets: [BUCKET], ...options });
  const clients: S3Client[] = [];
  const connect = (config: S3ClientConfig = {}): S3Client => {
    const client = connectTo(server.url, config);
    clients.push(client);
    return client;
  };
  return {
    dataDir,
    url: server.url,
    connect,
    client: connect(),
    /** Ends the server as a shutdown does; the folder stays. */
    stop: () => server.close(),
    async close() {
      for (const client of clients) client.destroy();
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export function connectTo(endpoint: string, config: S3ClientConfig = {}): S3Client {
  return new S3Client({
    endpoint,
    region: 'eu-central-1',
    credentials: CREDENTIALS,
    forcePathStyle: true,
    maxAttempts: 1,
    ...config,
  });
}
