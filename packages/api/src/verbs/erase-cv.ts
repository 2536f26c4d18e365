import type { ErasureReceipt } from '@vitae/schema/cv';
import { AppError } from '@vitae/schema/errors';
import type { CvId } from '@vitae/schema/ids';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { eraseCvSteps } from '../worker/erase-cv-steps.ts';

/** The request erases by itself; only one that was killed leaves the rest to the worker. */
const WORKER_CONTINUES_AFTER_MS = 5_000;

/**
 * Erases a CV with everything made from it. Interrupted, it is continued by the worker or by repeating the call.
 * @returns a receipt of each thing erased
 * @throws AppError NOT_FOUND, also once the erasure is done
 */
export async function eraseCv(deps: Deps, { ownerId }: Session, id: CvId): Promise<ErasureReceipt> {
  const later = new Date(deps.clock().getTime() + WORKER_CONTINUES_AFTER_MS);
  const cv = await deps.store.cvs.markDeleting(ownerId, id, later);
  if (!cv) throw new AppError('NOT_FOUND');
  deps.changes.notify(ownerId);
  const receipt = await eraseCvSteps(deps, cv);
  if (!receipt) throw new AppError('NOT_FOUND');
  return receipt;
}
