import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { AppError, type ErrorBody } from '@vitae/schema/errors';
import { MAX_UPLOAD_BODY_BYTES } from '@vitae/schema/limits';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Deps } from './deps.ts';
import { refuseForeignOrigin } from './http/refuse-foreign-origin.ts';
import { STATUS_OF } from './http/status-of.ts';
import { toAppError } from './http/to-app-error.ts';
import { restRoutes } from './rest/routes.ts';
import { appRouter } from './router.ts';

/** What the HTTP server knows and the verbs need not. */
export type Edge = {
  /** the caller's address, from the socket or a trusted proxy */
  addressOf(c: Context): string;
  /** the account system's own routes below `/api/auth` */
  handleAuth(c: Context): Promise<Response>;
  /** each dependency by name; rejects when it is away */
  probes: Record<string, () => Promise<void>>;
  appUrl: string | undefined;
};

const PROBE_TIMEOUT_MS = 2_000;

async function probe(check: () => Promise<void>): Promise<'up' | 'down'> {
  const timeout = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('timeout')), PROBE_TIMEOUT_MS).unref();
  });
  return Promise.race([check(), timeout]).then(
    () => 'up',
    () => 'down',
  );
}

function errorBody({ code, message, issues }: AppError): ErrorBody {
  return { error: { code, message, ...(issues && { issues }) } };
}

/** Which limits a request counts against. Signing in is limited for guests, accounts and recoveries separately. */
function limitsFor(
  method: string,
  path: string,
): ('request' | 'guestSession' | 'signIn' | 'uploadPerAddress')[] {
  if (method !== 'POST') return ['request'];
  if (path === '/api/auth/sign-in/anonymous') return ['request', 'guestSession'];
  if (path.startsWith('/api/auth/sign-')) return ['request', 'signIn'];
  if (path === '/api/cv/upload' || path === '/trpc/cv.upload') return ['request', 'uploadPerAddress'];
  return ['request'];
}

/** The HTTP application: tRPC for the web app, REST for programs, both over the same verbs. */
export function createApp(deps: Deps, edge: Edge): Hono {
  const app = new Hono();

  app.onError((error, c) => {
    const appError = toAppError(error);
    if (appError.code === 'INTERNAL') {
      deps.log('error', 'request-failed', { path: c.req.routePath, cause: String(appError.cause) });
    }
    return c.json(errorBody(appError), STATUS_OF[appError.code].http);
  });

  app.get('/api/health', (c) => c.json({ status: 'ok' }));
  app.get('/api/ready', async (c) => {
    const states = await Promise.all(
      Object.entries(edge.probes).map(async ([name, check]) => [name, await probe(check)] as const),
    );
    const ready = states.every(([name, state]) => state === 'up' || name === 'cache'); // the cache fails open
    return c.json({ ready, dependencies: Object.fromEntries(states) }, ready ? 200 : 503);
  });

  app.use(async (c, next) => {
    await next();
    // answers are data: should a browser show one, it may load and frame nothing
    c.header('X-Content-Type-Options', 'nosniff');
    if (!c.res.headers.has('Content-Security-Policy'))
      c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
  });
  app.use(refuseForeignOrigin(edge.appUrl));
  app.use(async (c, next) => {
    const address = edge.addressOf(c);
    const waits = limitsFor(c.req.method, c.req.path).map((name) => deps.rateLimiter(name, address));
    const wait = Math.max(...waits);
    if (wait > 0) {
      c.header('Retry-After', String(wait));
      throw new AppError('RATE_LIMITED');
    }
    await next();
  });

  app.on(['GET', 'POST'], '/api/auth/*', (c) => edge.handleAuth(c));

  const tooLarge = (c: Context) => {
    const { message } = new AppError('FILE_TOO_LARGE');
    const data = { code: 'PAYLOAD_TOO_LARGE', httpStatus: 413, appCode: 'FILE_TOO_LARGE', issues: [] };
    return c.json({ error: { message, code: -32_600, data } }, 413);
  };
  app.all('/trpc/*', bodyLimit({ maxSize: MAX_UPLOAD_BODY_BYTES, onError: tooLarge }), (c) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      req: c.req.raw,
      router: appRouter,
      allowMethodOverride: false,
      createContext: () => ({
        deps,
        address: edge.addressOf(c),
        session: (options) => deps.accounts.getSession(c.req.raw.headers, options),
      }),
      onError: ({ error, path }) => {
        if (error.code !== 'INTERNAL_SERVER_ERROR') return;
        deps.log('error', 'request-failed', { path, cause: String(error.cause ?? error) });
      },
    }),
  );

  app.route(
    '/api',
    restRoutes(deps, async (c, options) => {
      const session = await deps.accounts.getSession(c.req.raw.headers, options);
      if (!session) throw new AppError('UNAUTHENTICATED');
      return session;
    }),
  );
  app.all('/api/*', () => {
    throw new AppError('NOT_FOUND');
  });
  return app;
}
