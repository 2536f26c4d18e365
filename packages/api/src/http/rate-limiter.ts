/** How often something may happen: `points` in any window of `seconds`. */
export type RateLimit = { points: number; seconds: number };

/** @returns seconds until the next try may succeed, 0 when this one is allowed */
export type RateLimiter = (name: keyof typeof RATE_LIMITS, key: string) => number;

/** Generous for people, tiring for scripts. Per address unless said otherwise. */
export const RATE_LIMITS = {
  /** an office behind one address opens many pages at once */
  guestSession: { points: 120, seconds: 600 },
  signIn: { points: 20, seconds: 300 },
  recover: { points: 5, seconds: 600 },
  uploadPerAddress: { points: 120, seconds: 600 },
  uploadPerOwner: { points: 60, seconds: 600 },
  request: { points: 1_200, seconds: 60 },
} as const satisfies Record<string, RateLimit>;

/** Entries of addresses that went quiet are dropped when there are so many. */
const MAX_ENTRIES = 50_000;

/**
 * Fixed windows in this process's memory: with several servers each grants its own share. A restart forgives.
 */
export function createRateLimiter(now: () => number): RateLimiter {
  const windows = new Map<string, { endsAt: number; used: number }>();

  return (name, key) => {
    const { points, seconds } = RATE_LIMITS[name];
    const id = `${name}:${key}`;
    const at = now();
    const open = windows.get(id);
    if (!open || open.endsAt <= at) {
      if (windows.size >= MAX_ENTRIES) {
        for (const [old, { endsAt }] of windows) if (endsAt <= at) windows.delete(old);
      }
      windows.set(id, { endsAt: at + seconds * 1_000, used: 1 });
      return 0;
    }
    open.used += 1;
    return open.used > points ? Math.ceil((open.endsAt - at) / 1_000) : 0;
  };
}

/** For a developer's own machine. */
export const unlimited: RateLimiter = () => 0;
