import type { CvId } from '@vitae/schema/ids';
import type { Deps } from '../deps.ts';

/** A killed worker's CV is free again after this. */
export const LEASE_MS = 10_000;
/** Three heartbeats fit into a lease, so that one slow write does not lose it. */
const HEARTBEAT_MS = 3_000;

/** The lease of a claimed CV: `signal` aborts when it is lost, or when the server shuts down. */
export type HeldLease = { token: string; signal: AbortSignal; end(): void };

/** Keeps a lease alive until `end()`. */
export function holdLease(deps: Deps, id: CvId, token: string, shutdown: AbortSignal): HeldLease {
  const lost = new AbortController();
  const beat = async () => {
    try {
      if (!(await deps.store.queue.renew(id, token, deps.clock(), LEASE_MS))) lost.abort(new LeaseLost());
    } catch {
      // the database is away: the next beat tries again, and every write filters on the lease anyway
    }
  };
  const timer = setInterval(() => void beat(), HEARTBEAT_MS);
  return { token, signal: AbortSignal.any([lost.signal, shutdown]), end: () => clearInterval(timer) };
}

/** Somebody else works on the CV now, or it is being erased: whatever this worker still does must not count. */
export class LeaseLost extends Error {
  constructor() {
    super('the lease is lost');
    this.name = 'LeaseLost';
  }
}
