import { initTRPC, TRPCError } from '@trpc/server';
import { AppError } from '@vitae/schema/errors';
import type { Session } from './accounts.ts';
import type { Deps } from './deps.ts';
import { STATUS_OF } from './http/status-of.ts';
import { toAppError } from './http/to-app-error.ts';

/** What a procedure is called with. `session` asks for the caller; changing calls ask the database anew. */
export type Context = {
  deps: Deps;
  address: string;
  session(options: { fresh: boolean }): Promise<Session | null>;
};

const PING_MS = 15_000;
/** Streams are renewed now and then, so that a session that ended does not go on watching. */
const STREAM_MS = 5 * 60_000;

const t = initTRPC.context<Context>().create({
  sse: {
    ping: { enabled: true, intervalMs: PING_MS },
    client: { reconnectAfterInactivityMs: 2 * PING_MS },
    maxDurationMs: STREAM_MS,
  },
  errorFormatter({ shape, error }) {
    const known = error.cause ? toAppError(error.cause) : null;
    const { stack: _, ...data } = shape.data;
    const appError = known ?? (error.code === 'INTERNAL_SERVER_ERROR' ? new AppError('INTERNAL') : null);
    return {
      ...shape,
      message: appError?.message ?? shape.message,
      data: { ...data, appCode: appError?.code ?? null, issues: appError?.issues ?? [] },
    };
  },
});

const withAppErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok || !(result.error.cause instanceof AppError)) return result;
  const { code } = result.error.cause;
  throw new TRPCError({ code: STATUS_OF[code].trpc, cause: result.error.cause });
});

export const router = t.router;

/** For anybody, signed in or not. */
export const anyone = t.procedure.use(withAppErrors);

/** For a session, guest or account. */
export const signedIn = anyone.use(async ({ ctx, type, next }) => {
  const session = await ctx.session({ fresh: type === 'mutation' });
  if (!session) throw new AppError('UNAUTHENTICATED');
  return next({ ctx: { ...ctx, session } });
});
