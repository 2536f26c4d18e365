import { isIP } from 'node:net';
import { z } from 'zod';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const MIN_SECRET_CHARS = 32;

const text = z.string().trim().min(1);
const httpUrl = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' });
const list = text.transform((value) =>
  value
    .split(',')
    .map((each) => each.trim())
    .filter(Boolean),
);

function isCidr(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128));
}

const Env = z.object({
  PORT: z.coerce.number({ error: 'is not a port' }).int().min(0).max(65_535).default(3_000),
  HOST: text.default('127.0.0.1'),
  APP_URL: httpUrl.optional(),
  DATA_DIR: text.default('.data'),
  AUTH_SECRET: z.string().min(MIN_SECRET_CHARS, `needs at least ${MIN_SECRET_CHARS} characters`).optional(),
  TRUSTED_PROXIES: list.refine((cidrs) => cidrs.every(isCidr), 'is not a list of CIDRs').default([]),
  MONGODB_URL: text.regex(/^mongodb(\+srv)?:\/\//, 'is not a mongodb:// address').optional(),
  S3_BUCKET: text.optional(),
  S3_ENDPOINT: httpUrl.optional(),
  AWS_REGION: text.default('us-east-1'),
  AWS_ACCESS_KEY_ID: text.optional(),
  AWS_SECRET_ACCESS_KEY: text.optional(),
  UPSTASH_REDIS_REST_URL: httpUrl.optional(),
  UPSTASH_REDIS_REST_TOKEN: text.optional(),
  AI_PROVIDERS: list
    .pipe(z.array(z.enum(['openai', 'google'], { error: 'may name openai and google' })))
    .optional(),
  AI_CONSENT: z.enum(['ask', 'given'], { error: 'is ask or given' }).default('ask'),
  OPENAI_API_KEY: text.optional(),
  OPENAI_BASE_URL: httpUrl.optional(),
  OPENAI_MODEL: text.optional(),
  GOOGLE_GENERATIVE_AI_API_KEY: text.optional(),
  GOOGLE_BASE_URL: httpUrl.optional(),
  GOOGLE_MODEL: text.optional(),
  RATE_LIMITS: z.enum(['on', 'off'], { error: 'is on or off' }).default('on'),
});
export type Env = z.infer<typeof Env>;

/** A setting that cannot be used. The message is one line that names the variable. */
export class BadEnv extends Error {}

function checkTogether(env: Env): void {
  const loopback = LOOPBACK.has(env.HOST);
  if (!env.AUTH_SECRET && (env.MONGODB_URL || !loopback)) {
    throw new BadEnv('AUTH_SECRET is required when MONGODB_URL is set or HOST is not loopback');
  }
  if (env.RATE_LIMITS === 'off' && (!loopback || env.APP_URL)) {
    throw new BadEnv('RATE_LIMITS can be off only on a loopback HOST without APP_URL');
  }
  if (env.S3_ENDPOINT && !env.S3_BUCKET) throw new BadEnv('S3_BUCKET is required when S3_ENDPOINT is set');
  if (env.UPSTASH_REDIS_REST_URL && !env.UPSTASH_REDIS_REST_TOKEN) {
    throw new BadEnv('UPSTASH_REDIS_REST_TOKEN is required when UPSTASH_REDIS_REST_URL is set');
  }
  if (Boolean(env.AWS_ACCESS_KEY_ID) !== Boolean(env.AWS_SECRET_ACCESS_KEY)) {
    throw new BadEnv('AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are set together or not at all');
  }
  for (const provider of env.AI_PROVIDERS ?? []) {
    const usable =
      provider === 'openai' ? env.OPENAI_API_KEY || env.OPENAI_BASE_URL : env.GOOGLE_GENERATIVE_AI_API_KEY;
    if (!usable) throw new BadEnv(`AI_PROVIDERS names ${provider}, but it has no key`);
  }
}

/**
 * Reads the settings. An empty value counts as absent.
 * @throws BadEnv
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new BadEnv(`${String(issue?.path[0])} ${issue?.message}`);
  }
  checkTogether(parsed.data);
  return parsed.data;
}
