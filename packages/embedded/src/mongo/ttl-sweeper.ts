import type { Store } from './storage/store.ts';
import { sweepExpired } from './storage/ttl-sweep.ts';

/** As MongoDB: expired documents go within about a minute. */
const SWEEP_INTERVAL_MS = 60_000;

/** Sweeps expired documents now and from time to time. @returns the function that stops it */
export function startTtlSweeper(store: Store): () => void {
  let next: NodeJS.Immediate | undefined;

  /** One batch a turn of the event loop, until nothing is left. */
  function sweep(): void {
    next = undefined;
    try {
      if (sweepExpired(store, new Date()) > 0) next = setImmediate(sweep);
    } catch (error) {
      process.emitWarning(`Expired documents could not be removed: ${String(error)}`); // and will be tried again
    }
  }

  const timer = setInterval(sweep, SWEEP_INTERVAL_MS).unref();
  sweep();
  return () => {
    clearInterval(timer);
    clearImmediate(next);
  };
}
