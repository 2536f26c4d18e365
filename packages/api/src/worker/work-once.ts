import { randomUUID } from 'node:crypto';
import type { CvDocument } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { eraseCvSteps } from './erase-cv-steps.ts';
import { holdLease, LEASE_MS, LeaseLost } from './hold-lease.ts';
import { processCv, settleFailure } from './process-cv.ts';
import { WorkerLost } from './worker-lost.ts';

const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 60_000;
/** A dependency that is away this often in a row (about ten minutes) is told to the person instead of waited for. */
const MAX_DEFERRALS = 15;

const backoff = (deferrals: number) => Math.min(FIRST_DELAY_MS * 2 ** deferrals, MAX_DELAY_MS);

/** Gives a CV back after an error that says nothing against its file. */
async function putOff(
  deps: Deps,
  cv: CvDocument,
  token: string,
  error: unknown,
  shutdown: boolean,
): Promise<void> {
  const { queue } = deps.store;
  const cause = error instanceof Error ? error.name : 'unknown';
  if (error instanceof WorkerLost && !shutdown) {
    deps.log('warn', 'reader-died', { cvId: cv._id, attempts: cv.attempts, cause: String(error.cause) });
    return queue.release(cv._id, token, { notBefore: deps.clock(), blameless: false });
  }
  if (cv.deferrals >= MAX_DEFERRALS && cv.state.status !== 'DELETING') {
    const stage = cv.state.status === 'PROCESSING' ? cv.state.stage : 'reading';
    await queue.settle(cv._id, token, { status: 'FAILED', stage, code: 'UNAVAILABLE', retryable: true });
    return;
  }
  if (!shutdown) deps.log('warn', 'cv-put-off', { cvId: cv._id, deferrals: cv.deferrals, cause });
  const wait = shutdown ? 0 : backoff(cv.deferrals);
  await queue.release(cv._id, token, { notBefore: new Date(deps.clock().getTime() + wait), blameless: true });
}

/**
 * Claims one CV and does what its state asks for.
 * @returns false when nothing waits
 */
export async function workOnce(deps: Deps, shutdown: AbortSignal): Promise<boolean> {
  const token = randomUUID();
  const cv = await deps.store.queue.claim(token, deps.clock(), LEASE_MS);
  if (!cv) return false;
  const lease = holdLease(deps, cv._id, token, shutdown);
  try {
    if (cv.state.status === 'DELETING') await eraseCvSteps(deps, cv);
    else await processCv(deps, cv, lease);
  } catch (error) {
    const lost = error instanceof LeaseLost || (lease.signal.aborted && !shutdown.aborted);
    if (!lost && !(await settleFailure(deps, cv, token, error))) {
      await putOff(deps, cv, token, error, shutdown.aborted);
    }
  } finally {
    lease.end();
    deps.changes.notify(cv.ownerId);
  }
  return true;
}
