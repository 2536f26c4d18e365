import type { Deps } from '../deps.ts';
import { eraseCvSteps } from './erase-cv-steps.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';

const BATCH = 20;

/**
 * Carries the data of guests who signed in into their accounts, until none is left. Of two equal files the account's own
 * copy stays. Repeatable after a kill at any point.
 */
export async function absorbGuests(deps: Deps): Promise<void> {
  const { accounts, store, changes, clock } = deps;
  for (const { userId, ownerId, absorbs } of await accounts.absorbing(BATCH)) {
    for (const guest of absorbs) {
      for (const doubled of await store.owners.absorb(guest, ownerId)) {
        const cv = await store.cvs.markDeleting(guest, doubled, clock());
        if (cv) await eraseCvSteps(deps, cv);
      }
      if (!(await store.owners.isEmpty(guest))) continue;
      await store.owners.remove(guest);
      await syncCvDataToProfile(deps, ownerId);
      await accounts.absorbed(userId, guest);
      changes.notify(ownerId);
    }
  }
}
