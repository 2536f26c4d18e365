import { Redis } from '@upstash/redis';
import type { AnalysisId, OwnerId } from '@vitae/schema/ids';

/** Raised when the shape of a cached value changes: a value of another format is a miss, never an error. */
const FORMAT = 1;
/** What lies in the cache is gone after this, also when nobody can reach it. */
export const TTL_SECONDS = 600;
/**
 * What was read from or written to the database longer ago may have been passed by an erasure or a newer version, of
 * which the cache may know nothing any more.
 */
const WRITE_WITHIN_MS = 2_000;
/** The cache is a convenience: beyond this it is quicker to ask the database. */
const TIMEOUT_MS = 250;
/** What is not erased stays readable until it expires: that is worth a longer wait than a read. */
const ERASE_ATTEMPTS = 4;
const DELETED = 'deleted';

/** A cached answer: the version and the JSON text exactly as it is sent. */
export type CachedAnalysis = { version: number; json: string };

type Fields = Record<string, string>;

const keyOf = (ownerId: OwnerId, id: AnalysisId) => `analysis:${ownerId}:${id}`;
const versionsIn = (fields: Fields) =>
  Object.keys(fields)
    .map(Number)
    .filter((version) => Number.isInteger(version));

/** A client that gives up soon and does not touch the text it carries. */
export function connectRedis({ url, token }: { url: string; token: string }): Redis {
  return new Redis({
    url,
    token,
    automaticDeserialization: false,
    enableTelemetry: false,
    retry: false,
    signal: () => AbortSignal.timeout(TIMEOUT_MS),
  });
}

/** Opens the cache of a server, see `analysisCacheOn`. */
export const createAnalysisCache = (connection: { url: string; token: string }) =>
  analysisCacheOn(connectRedis(connection));

/**
 * Read-through cache of analyses: a hash per analysis, one field per version, the highest version wins, and an erasure
 * leaves the field `deleted`. Needs no scripts and no transactions. It fails open: an unreachable server is a miss.
 */
export function analysisCacheOn(redis: Redis, now: () => number = Date.now) {
  /** Without deserialisation the client hands over Redis's own answer: names and values in turn. */
  async function read(key: string): Promise<Fields> {
    const flat = ((await redis.hgetall(key)) ?? []) as unknown as string[];
    const fields: Fields = {};
    for (let at = 0; at + 1 < flat.length; at += 2) fields[flat[at] ?? ''] = flat[at + 1] ?? '';
    return fields;
  }

  async function eraseOnce(key: string): Promise<void> {
    const marked = redis.pipeline();
    marked.hset(key, { [DELETED]: '1' });
    marked.expire(key, TTL_SECONDS);
    marked.hkeys(key);
    const [, , names] = await marked.exec<[number, number, string[]]>();
    const versions = names.filter((name) => name !== DELETED);
    if (versions.length > 0) await redis.hdel(key, ...versions);
  }

  return {
    /** @returns null on a miss, after an erasure, and when the cache cannot be reached */
    async get(ownerId: OwnerId, id: AnalysisId): Promise<CachedAnalysis | null> {
      try {
        const fields = await read(keyOf(ownerId, id));
        if (DELETED in fields) return null;
        const version = Math.max(...versionsIn(fields));
        const [format, json] = splitOnce(fields[String(version)] ?? '');
        return format === String(FORMAT) && json ? { version, json } : null;
      } catch {
        return null;
      }
    },

    /**
     * Writes one version.
     * @param knownAt when its read or write of the database began; refused when that is too long ago
     * @returns false when nothing was written
     */
    async put(ownerId: OwnerId, id: AnalysisId, value: CachedAnalysis, knownAt: number): Promise<boolean> {
      if (now() - knownAt > WRITE_WITHIN_MS) return false;
      const key = keyOf(ownerId, id);
      try {
        const written = redis.pipeline();
        written.hset(key, { [value.version]: `${FORMAT}\n${value.json}` });
        written.expire(key, TTL_SECONDS);
        written.hkeys(key);
        const [, , names] = await written.exec<[number, number, string[]]>();
        const erased = names.includes(DELETED); // then this very value must not lie around either
        const passed = names.filter((name) => name !== DELETED && (erased || Number(name) < value.version));
        if (passed.length > 0) await redis.hdel(key, ...passed);
        return true;
      } catch {
        return false;
      }
    },

    /** How many versions lie in the cache; 0 when it cannot be reached. */
    async count(ownerId: OwnerId, id: AnalysisId): Promise<number> {
      return versionsIn(await read(keyOf(ownerId, id)).catch(() => ({}))).length;
    },

    /**
     * Leaves a tombstone that late readers cannot fill over, and drops every version.
     * @throws the client's error when the server cannot be reached; its values expire by themselves
     */
    async erase(ownerId: OwnerId, id: AnalysisId): Promise<void> {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await eraseOnce(keyOf(ownerId, id));
        } catch (error) {
          if (attempt >= ERASE_ATTEMPTS) throw error;
        }
      }
    },

    async ping(): Promise<void> {
      await redis.ping();
    },
  };
}

function splitOnce(value: string): [string, string] {
  const at = value.indexOf('\n');
  return at < 0 ? ['', ''] : [value.slice(0, at), value.slice(at + 1)];
}

export type AnalysisCache = ReturnType<typeof analysisCacheOn>;
