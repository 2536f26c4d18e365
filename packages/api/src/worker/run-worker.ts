import type { Deps } from '../deps.ts';
import { absorbGuests } from './absorb-guests.ts';
import { carryMarks } from './carry-marks.ts';
import { followDepartures } from './follow-departures.ts';
import { sweep } from './sweep.ts';
import { workOnce } from './work-once.ts';

/** How long at most until work that another process left is found. */
const POLL_MS = 1_000;
const SWEEP_EVERY_MS = 60 * 60 * 1_000;
/** After an error of the loop itself (the database is away), so that it does not spin. */
const PAUSE_AFTER_ERROR_MS = 1_000;

/** Repeats a step until the signal: at once while there is work, else at the next wake-up or poll. */
async function repeat(
  deps: Deps,
  signal: AbortSignal,
  name: string,
  step: () => Promise<boolean>,
): Promise<void> {
  while (!signal.aborted) {
    try {
      if (!(await step())) await deps.changes.nextWork(POLL_MS, signal);
    } catch (error) {
      if (signal.aborted) return;
      deps.log('error', 'worker-step-failed', { step: name, cause: String(error) });
      await deps.changes.nextWork(PAUSE_AFTER_ERROR_MS, signal);
    }
  }
}

/**
 * The background work of one process: CVs (several at a time), marks, guests to absorb, owners who departed, the hourly sweep.
 * @returns when the signal aborts and everything in hand is put down
 */
export async function runWorker(
  deps: Deps,
  options: { concurrency: number; signal: AbortSignal },
): Promise<void> {
  const { signal } = options;
  let lastSweep = deps.clock().getTime();
  const house = async () => {
    await carryMarks(deps);
    await absorbGuests(deps);
    await followDepartures(deps);
    const now = deps.clock().getTime();
    if (now - lastSweep > SWEEP_EVERY_MS) {
      lastSweep = now;
      await sweep(deps);
    }
    return false;
  };
  const queue = Array.from({ length: options.concurrency }, () =>
    repeat(deps, signal, 'cv', () => workOnce(deps, signal)),
  );
  await Promise.all([...queue, repeat(deps, signal, 'house', house)]);
}
