import type { OwnerId } from '@vitae/schema/ids';
import type { Deps } from '../deps.ts';
import { eraseCvSteps } from './erase-cv-steps.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';
import { tryEach } from './try-each.ts';

const BATCH = 20;

async function absorb(deps: Deps, account: { userId: string; ownerId: OwnerId }, guest: OwnerId) {
  const { accounts, store, changes, clock } = deps;
  const { userId, ownerId } = account;
  for (const doubled of await store.owners.absorb(guest, ownerId, clock())) {
    const cv = await store.cvs.markDeleting(guest, doubled, clock());
    if (cv) await eraseCvSteps(deps, cv);
  }
  if (!(await store.owners.isEmpty(guest))) return;
  await store.owners.removeProfile(guest);
  // not by the marks alone: the guest's own sync may have cleared one meanwhile
  if (!(await syncCvDataToProfile(deps, ownerId))) return;
  await accounts.absorbed(userId, guest);
  changes.wakeWorker();
  changes.notify(ownerId);
}

/**
 * Carries the data of guests who signed in into their accounts, until none is left. Of two equal files the account's own
 * copy stays. Repeatable after a kill at any point.
 */
export async function absorbGuests(deps: Deps): Promise<void> {
  for (const account of await deps.accounts.absorbing(BATCH)) {
    await tryEach(deps, 'absorb', account.absorbs, (guest) => absorb(deps, account, guest));
  }
}
