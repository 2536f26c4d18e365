import type { DepartureDocument } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { carryGuest } from './carry-guest.ts';
import { eraseOwner } from './erase-owner.ts';
import { tryEach } from './try-each.ts';

/** What else the worker does must not wait longer. */
const MOST = 20;

/** @returns whether nothing is left in the name of the owner who departed */
async function follow(deps: Deps, { _id, into, userId }: DepartureDocument): Promise<boolean> {
  const { accounts, store } = deps;
  // an account that is erased itself takes nothing any more
  if (into !== null && !(await store.departures.find(into))) return carryGuest(deps, _id, into);
  if (userId !== undefined) await accounts.erase(userId);
  await eraseOwner(deps, _id);
  return store.owners.isEmpty(_id);
}

/**
 * Carries on, or erases, what requests wrote for an owner who was absorbed or erased meanwhile; ends erasures of accounts
 * that were interrupted.
 */
export async function followDepartures(deps: Deps): Promise<void> {
  const { store, clock } = deps;
  for (let round = 0; round < MOST; round += 1) {
    const since = clock();
    const departure = await store.departures.claim(since);
    if (!departure) return;
    await tryEach(deps, 'follow-departure', [departure], async (each) => {
      if (await follow(deps, each)) await store.departures.looked(each, since);
    });
  }
}
