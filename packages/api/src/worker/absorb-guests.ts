import type { OwnerId } from '@vitae/schema/ids';
import type { Deps } from '../deps.ts';
import { carryGuest } from './carry-guest.ts';
import { tryEach } from './try-each.ts';

const BATCH = 20;

async function absorb(deps: Deps, account: { userId: string; ownerId: OwnerId }, guest: OwnerId) {
  const { accounts, store, changes, clock } = deps;
  const { userId, ownerId } = account;
  if (!(await carryGuest(deps, guest, ownerId))) return;
  await store.departures.moved(guest, ownerId, clock());
  await accounts.absorbed(userId, guest);
  changes.wakeWorker();
  changes.notify(ownerId);
}

/**
 * Carries the data of guests who signed in into their accounts, until none is left. What a request that began as the guest
 * writes later is carried as a departure.
 */
export async function absorbGuests(deps: Deps): Promise<void> {
  for (const account of await deps.accounts.absorbing(BATCH)) {
    await tryEach(deps, 'absorb', account.absorbs, (guest) => absorb(deps, account, guest));
  }
}
