import type { CvStage } from '@vitae/schema/cv';
import { AppError } from '@vitae/schema/errors';
import type { CvDocument } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { type HeldLease, LeaseLost } from './hold-lease.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';

/** Records a stage for the person who watches, and what is known by then. @throws LeaseLost */
export async function enterStage(
  deps: Deps,
  cv: CvDocument,
  lease: HeldLease,
  stage: CvStage,
  known: { aiFrom?: number } = {},
): Promise<void> {
  const state = { status: 'PROCESSING', stage } as const;
  if (!(await deps.store.queue.advance(cv._id, lease.token, { state, ...known }))) throw new LeaseLost();
  deps.changes.notify(cv.ownerId);
}

/** The stage in which an analysis reaches the profile. @throws LeaseLost, AppError UNAVAILABLE */
export async function enterSync(deps: Deps, cv: CvDocument, lease: HeldLease): Promise<void> {
  await enterStage(deps, cv, lease, 'syncing');
  if (!(await syncCvDataToProfile(deps, cv.ownerId))) throw new AppError('UNAVAILABLE');
}
