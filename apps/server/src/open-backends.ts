import { createAnalysisCache } from '@vitae/store/analysis-cache';
import { createBlobStore } from '@vitae/store/blob-store';
import { connectMongo } from '@vitae/store/connect-mongo';
import type { Env } from './env.ts';

type Closing = () => Promise<void> | void;

/** Local servers for whatever has no URL. With every URL set, their code is never loaded. */
async function startMissing(env: Env, onFailure: (error: unknown) => void) {
  const need = {
    mongo: !env.MONGODB_URL,
    s3: !env.S3_BUCKET,
    upstash: !env.UPSTASH_REDIS_REST_URL,
  };
  if (!need.mongo && !need.s3 && !need.upstash) return null;
  const { startEmbedded } = await import('@vitae/embedded/start-embedded');
  return startEmbedded({ dataDir: env.DATA_DIR, need, onFailure });
}

/** Opens MongoDB, S3 and the cache through their official clients, wherever they are. */
export async function openBackends(env: Env, onFailure: (error: unknown) => void) {
  const embedded = await startMissing(env, onFailure);
  const closing: Closing[] = [async () => embedded?.close()];
  const closeAll = async () => {
    for (const close of closing.toReversed()) await close();
  };
  try {
    const mongodbUrl = env.MONGODB_URL ?? embedded?.mongodbUrl;
    if (!mongodbUrl) throw new Error('no database');
    const mongo = await connectMongo(mongodbUrl);
    closing.push(() => mongo.close());
    const blobs = createBlobStore(blobOptions(env, embedded));
    closing.push(() => blobs.close());
    const cache = createAnalysisCache(cacheOptions(env, embedded));
    return { mongo, blobs, cache, ownsDatabase: !env.MONGODB_URL, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

type Embedded = Awaited<ReturnType<typeof startMissing>>;

function blobOptions(env: Env, embedded: Embedded) {
  if (!env.S3_BUCKET) {
    if (!embedded?.s3) throw new Error('no blob store');
    const { endpoint, region, bucket, accessKeyId, secretAccessKey } = embedded.s3;
    return { endpoint, region, bucket, credentials: { accessKeyId, secretAccessKey } };
  }
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  return {
    endpoint: env.S3_ENDPOINT,
    region: env.AWS_REGION,
    bucket: env.S3_BUCKET,
    // without keys the SDK looks where it always does: profile, instance, container
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  };
}

function cacheOptions(env: Env, embedded: Embedded) {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env;
  if (url && token) return { url, token };
  if (!embedded?.upstash) throw new Error('no cache');
  return embedded.upstash;
}
