import { AppError } from '@vitae/schema/errors';
import type { MiddlewareHandler } from 'hono';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const FOREIGN_SITES = new Set(['cross-site', 'same-site']);
const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether an `Origin` header names this app. */
function isOwnOrigin(origin: string, app: { appUrl: string | undefined; host: string | undefined }): boolean {
  if (app.appUrl) return origin === new URL(app.appUrl).origin;
  if (!URL.canParse(origin) || !app.host) return false;
  const theirs = new URL(origin);
  const ours = new URL(`http://${app.host}`);
  if (theirs.host === ours.host) return true;
  // without an APP_URL the app is somebody's own machine, where these names mean the same
  return (
    theirs.port === ours.port && LOOPBACK_NAMES.has(theirs.hostname) && LOOPBACK_NAMES.has(ours.hostname)
  );
}

/**
 * Refuses state-changing requests that a browser sends for another site (cross-site request forgery). A client that
 * sends neither `Origin` nor `Sec-Fetch-Site` is no browser and is allowed: it has no one's cookies but its own.
 */
export function refuseForeignOrigin(appUrl: string | undefined): MiddlewareHandler {
  return async (c, next) => {
    if (!SAFE_METHODS.has(c.req.method)) {
      const origin = c.req.header('origin');
      const foreignSite = FOREIGN_SITES.has(c.req.header('sec-fetch-site') ?? '');
      const foreignOrigin =
        origin !== undefined && !isOwnOrigin(origin, { appUrl, host: c.req.header('host') });
      if (foreignSite || foreignOrigin) throw new AppError('FORBIDDEN_ORIGIN');
    }
    await next();
  };
}
