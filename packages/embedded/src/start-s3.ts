import { answerRequest } from './s3/answer-request.ts';
import { BucketStore } from './s3/bucket-store.ts';
import { type LoopbackServer, serveLoopback } from './serve-loopback.ts';

export type S3Options = {
  /** The folder that holds the buckets; made if need be. */
  dataDir: string;
  /** 0 or absent: any free one. */
  port?: number;
  accessKeyId: string;
  secretAccessKey: string;
  /** Buckets that exist from the start. */
  buckets: string[];
  /** Milliseconds since the epoch. */
  now?: () => number;
};

/**
 * Starts an S3 server on 127.0.0.1 with path-style addresses, for one key pair and any region. An object that was
 * acknowledged survives a kill; one that was not leaves nothing.
 * @throws EADDRINUSE when the port is taken.
 */
export async function startS3(options: S3Options): Promise<LoopbackServer> {
  const { dataDir, port, accessKeyId, secretAccessKey, now = Date.now } = options;
  const buckets = new BucketStore(dataDir);
  for (const name of options.buckets) {
    if (!buckets.has(name)) await buckets.create(name);
  }
  const service = { buckets, credentials: { accessKeyId, secretAccessKey }, now };
  return serveLoopback((request, response) => answerRequest(service, request, response), port);
}
