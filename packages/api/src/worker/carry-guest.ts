import type { OwnerId } from '@vitae/schema/ids';
import type { Deps } from '../deps.ts';
import { eraseCvSteps } from './erase-cv-steps.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';

/**
 * Carries a guest's data into an account; of two equal files the account's own copy stays. Repeatable after a kill at any
 * point.
 * @returns whether nothing of the guest is left, and the account's profile holds what was theirs
 */
export async function carryGuest(deps: Deps, guest: OwnerId, account: OwnerId): Promise<boolean> {
  const { store, clock } = deps;
  if (!(await store.owners.isEmpty(guest))) {
    for (const doubled of await store.owners.absorb(guest, account, clock())) {
      const cv = await store.cvs.markDeleting(guest, doubled, clock());
      if (cv) await eraseCvSteps(deps, cv);
    }
    if (!(await store.owners.isEmpty(guest))) return false;
  }
  await store.owners.removeProfile(guest, clock());
  // not by the marks alone: the guest's own sync may have cleared one meanwhile
  return syncCvDataToProfile(deps, account);
}
