import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { secureHeaders } from 'hono/secure-headers';

const A_YEAR = 'public, max-age=31536000, immutable';
const ALWAYS_ASK = 'no-cache';

/** For pages: nothing from other hosts, nothing inline but styles, no framing. */
const pageHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false, // for the proxy that ends TLS to say
  crossOriginEmbedderPolicy: false,
  referrerPolicy: 'no-referrer',
});

/** The built single-page app: hashed assets for a year, everything else is `index.html`. */
export function serveWeb(root: string): Hono {
  if (!existsSync(`${root}/index.html`))
    throw new Error(`${root} holds no built web app: run \`pnpm build\``);
  return new Hono()
    .use(pageHeaders)
    .use(compress())
    .use('/assets/*', async (c, next) => {
      await next();
      if (c.res.ok) c.header('Cache-Control', A_YEAR);
    })
    .use('/assets/*', serveStatic({ root }))
    .get('/assets/*', (c) => c.notFound())
    .use(async (c, next) => {
      await next();
      c.header('Cache-Control', ALWAYS_ASK);
    })
    .use(serveStatic({ root }))
    .get('*', serveStatic({ root, path: 'index.html' }));
}
