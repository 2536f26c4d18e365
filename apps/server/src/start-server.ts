import { once } from 'node:events';
import type { Server } from 'node:http';
import { availableParallelism } from 'node:os';
import { serve } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { createApp } from '@vitae/api/app';
import { createChanges } from '@vitae/api/changes';
import type { Deps } from '@vitae/api/deps';
import { createRateLimiter, unlimited } from '@vitae/api/http/rate-limiter';
import { runWorker } from '@vitae/api/worker/run-worker';
import { openStore } from '@vitae/store/open-store';
import { createUserStore } from '@vitae/store/user-store';
import { Hono } from 'hono';
import { createAccounts } from './accounts/create-accounts.ts';
import { createAuth } from './accounts/create-auth.ts';
import { createClientAddress } from './client-address.ts';
import { createModels } from './create-models.ts';
import type { Env } from './env.ts';
import { lockDataDir } from './lock-data-dir.ts';
import { log } from './log.ts';
import { openBackends } from './open-backends.ts';
import { startPool } from './pool/start-pool.ts';
import { readAuthSecret } from './read-auth-secret.ts';
import { serveWeb } from './serve-web.ts';

/** What an owner may keep; a guest who wants more signs up, which costs nothing. */
const QUOTAS = { guest: 30, account: 300 };
const NO_QUOTAS = { guest: Number.MAX_SAFE_INTEGER, account: Number.MAX_SAFE_INTEGER };
/** Open streams are cut after this at a shutdown; answers in the making get so long. */
const SHUTDOWN_GRACE_MS = 2_000;

/** Longer than the minute after which most proxies let go, so that it is never the server that closes a connection in use. */
const KEEP_ALIVE_MS = 65_000;

export type RunningServer = { url: string; close(): Promise<void> };

async function listen(app: Hono, env: Env): Promise<{ server: Server; port: number }> {
  const server = serve({ fetch: app.fetch, port: env.PORT, hostname: env.HOST }) as Server;
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await once(server, 'listening');
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : env.PORT };
}

function ownOrigins(env: Env): string[] {
  if (env.APP_URL) return [new URL(env.APP_URL).origin];
  return [`http://localhost:${env.PORT}`, `http://127.0.0.1:${env.PORT}`];
}

/**
 * The composition root: settings → clients → verbs → HTTP, worker and process pool.
 * @throws BadEnv, DataDirInUse, or what a dependency says when it cannot be reached
 */
export async function startServer(env: Env, options: { webRoot: string | null }): Promise<RunningServer> {
  const lock = await lockDataDir(env.DATA_DIR);
  const stopping = new AbortController();
  const closing: (() => Promise<unknown> | unknown)[] = [() => lock.release()];
  const close = async () => {
    stopping.abort(new Error('the server shuts down'));
    for (const step of closing.toReversed()) await step();
  };
  try {
    const backends = await openBackends(env, (error) => {
      log('error', 'embedded-server-failed', { cause: String(error) });
      process.exit(1); // nothing works without it; a supervisor starts anew and nothing acknowledged is lost
    });
    closing.push(() => backends.close());
    const store = await openStore(backends.mongo.db);
    const users = createUserStore(backends.mongo.db);
    await users.ensureIndexes();
    if (backends.ownsDatabase) await store.queue.freeAllLeases(new Date());

    const secret = env.AUTH_SECRET ?? (await readAuthSecret(env.DATA_DIR));
    const trustedOrigins = ownOrigins(env);
    const [baseUrl = ''] = trustedOrigins;
    const auth = createAuth({ db: backends.mongo.db, users, secret, baseUrl, trustedOrigins });
    const { accounts, handleAuth } = createAccounts(auth, users);
    const workers = Math.max(1, Math.min(availableParallelism(), 4));
    const pool = await startPool({ workers });
    closing.push(() => pool.close());

    const limited = env.RATE_LIMITS === 'on';
    const deps: Deps = {
      store,
      blobs: backends.blobs,
      cache: backends.cache,
      readAndAnalyse: pool.readAndAnalyse,
      models: createModels(env),
      aiConsent: env.AI_CONSENT,
      accounts,
      changes: createChanges(),
      quotas: limited ? QUOTAS : NO_QUOTAS,
      rateLimiter: limited ? createRateLimiter(Date.now) : unlimited,
      clock: () => new Date(),
      log,
    };
    const clientAddress = createClientAddress(env.TRUSTED_PROXIES);
    const app = new Hono();
    app.route(
      '/',
      createApp(deps, {
        addressOf: (c) => clientAddress(getConnInfo(c).remote.address, c.req.header('x-forwarded-for')),
        handleAuth: (c) => handleAuth(c.req.raw),
        probes: { database: backends.mongo.ping, files: backends.blobs.ping, cache: backends.cache.ping },
        appUrl: env.APP_URL,
      }),
    );
    if (options.webRoot) app.route('/', serveWeb(options.webRoot));

    const { server, port } = await listen(app, env);
    closing.push(() => closeServer(server));
    const worker = runWorker(deps, { concurrency: workers, signal: stopping.signal });
    closing.push(() => worker);
    return { url: env.APP_URL ?? `http://localhost:${port}`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Ends a server: no new connections, a moment for open answers, then the streams are cut. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), SHUTDOWN_GRACE_MS);
  await closed;
  clearTimeout(cut);
}
