import type { OwnerId } from '@vitae/schema/ids';

/**
 * Wakes whoever waits in this process: the worker, and pages that watch an owner's data. A hint only: what happened is
 * in the database, and every waiter also looks there by itself now and then.
 */
export type Changes = ReturnType<typeof createChanges>;

const WORK = 'work';

export function createChanges() {
  const target = new EventTarget();

  /** Resolves at the next signal, after `timeoutMs`, or on abort, whichever is first. */
  function next(name: string, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        target.removeEventListener(name, done);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, timeoutMs);
      target.addEventListener(name, done, { once: true });
      signal?.addEventListener('abort', done, { once: true });
      if (signal?.aborted) done();
    });
  }

  return {
    /** Something waits for a worker. */
    wakeWorker: () => target.dispatchEvent(new Event(WORK)),
    nextWork: (timeoutMs: number, signal?: AbortSignal) => next(WORK, timeoutMs, signal),
    /** An owner's CVs, analyses or profile changed. */
    notify: (ownerId: OwnerId) => target.dispatchEvent(new Event(ownerId)),
    nextChange: (ownerId: OwnerId, timeoutMs: number, signal?: AbortSignal) =>
      next(ownerId, timeoutMs, signal),
  };
}
