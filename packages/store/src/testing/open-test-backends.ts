import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Embedded, startEmbedded } from '@vitae/embedded/start-embedded';
import { createBlobStore, type S3Options } from '../blob-store.ts';
import { ensureIndexes, openCollections } from '../collections.ts';
import { connectMongo } from '../connect-mongo.ts';

type Need = { mongo?: boolean; s3?: boolean; upstash?: boolean };

// biome-ignore lint/style/noProcessEnv: the suite takes its servers from the same variables as the app
const env = process.env;

/** The connection string with another database in it. */
const withDatabase = (url: string, name: string) =>
  url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${name}`);

function s3Options(embedded: Embedded['s3']): S3Options {
  if (!env.S3_BUCKET) {
    const { endpoint, region, bucket, ...credentials } = required(embedded);
    return { endpoint, region, bucket, credentials };
  }
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  return {
    bucket: env.S3_BUCKET,
    region: env.AWS_REGION ?? 'us-east-1',
    endpoint: env.S3_ENDPOINT,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  };
}

function givenCache(): { url: string; token: string } | null {
  const { UPSTASH_REDIS_REST_URL: url, UPSTASH_REDIS_REST_TOKEN: token } = env;
  return url && token ? { url, token } : null;
}

function required<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('This test did not ask for that server.');
  return value;
}

/**
 * The servers a test needs: those the environment names, else embedded ones on an empty folder. The database is a new
 * one either way, and goes with `close()`.
 */
export async function openTestBackends(need: Need) {
  const dataDir = await mkdtemp(join(tmpdir(), 'vitae-'));
  const embedded = await startEmbedded({
    dataDir,
    need: {
      mongo: need.mongo === true && !env.MONGODB_URL,
      s3: need.s3 === true && !env.S3_BUCKET,
      upstash: need.upstash === true && !env.UPSTASH_REDIS_REST_URL,
    },
  });
  const mongoUrl = need.mongo ? required(env.MONGODB_URL ?? embedded.mongodbUrl) : null;
  const mongo = mongoUrl
    ? await connectMongo(withDatabase(mongoUrl, `vitae_test_${randomUUID().slice(0, 8)}`))
    : null;
  if (mongo) await ensureIndexes(openCollections(mongo.db));
  const blobs = need.s3 ? createBlobStore(s3Options(embedded.s3)) : null;

  return {
    get db() {
      return required(mongo).db;
    },
    get blobs() {
      return required(blobs);
    },
    get cache() {
      return required(givenCache() ?? embedded.upstash);
    },
    /** Empties the database, so that no run of a property works on what the one before left. */
    async clear(): Promise<void> {
      const { db } = required(mongo);
      const collections = await db.collections();
      await Promise.all(collections.map((collection) => collection.deleteMany({})));
    },
    async close(): Promise<void> {
      await mongo?.db.dropDatabase();
      await mongo?.close();
      blobs?.close();
      await embedded.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export type TestBackends = Awaited<ReturnType<typeof openTestBackends>>;
