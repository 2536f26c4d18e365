import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnv } from '../env.ts';
import { type RunningServer, startServer } from '../start-server.ts';
import { TestClient } from './test-client.ts';

/** The variables that point the suite at real servers instead of the embedded ones. */
const BACKENDS = [
  'MONGODB_URL',
  'S3_BUCKET',
  'S3_ENDPOINT',
  'AWS_REGION',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'UPSTASH_REDIS_REST_URL',
  'UPSTASH_REDIS_REST_TOKEN',
];

export type TestServer = RunningServer & {
  dataDir: string;
  /** a new client without a session */
  visitor(): TestClient;
  /** a new client with a guest's session */
  guest(): Promise<TestClient>;
};

/** Starts the whole product on a free port over an empty data directory; `close()` removes the directory. */
export async function startTestServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const dataDir = settings.DATA_DIR ?? (await mkdtemp(join(tmpdir(), 'vitae-')));
  // biome-ignore lint/style/noProcessEnv: the suite takes its servers from the same variables as the app
  const given = Object.fromEntries(BACKENDS.map((name) => [name, process.env[name]]));
  const env = readEnv({
    ...given,
    AUTH_SECRET: 'a-secret-for-tests-that-is-long-enough-to-pass',
    RATE_LIMITS: 'off',
    ...settings,
    PORT: '0',
    DATA_DIR: dataDir,
  });
  const server = await startServer(env, { webRoot: null });
  const visitor = () => new TestClient(server.url);
  return {
    ...server,
    dataDir,
    visitor,
    async guest() {
      const client = visitor();
      await client.signInAsGuest();
      return client;
    },
    async close() {
      await server.close();
      if (!settings.DATA_DIR) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
