import type { OwnerId } from '@vitae/schema/ids';
import type { Deps } from '../deps.ts';
import { eraseOwner } from './erase-owner.ts';
import { tryEach } from './try-each.ts';

/**
 * Erases a user with everything they have, and guests that were on their way into the account. Once this has begun the
 * worker ends it, whoever is killed, and erases what requests under way still write.
 */
export async function eraseUser(
  deps: Deps,
  { userId, ownerId, absorbs }: { userId: string; ownerId: OwnerId; absorbs: OwnerId[] },
): Promise<void> {
  const { accounts, store, clock } = deps;
  // guests first: what the worker is carrying over meanwhile only moves to the account, which comes after
  for (const guest of absorbs) await store.departures.erased(guest, undefined, clock());
  await store.departures.erased(ownerId, userId, clock());
  await accounts.erase(userId); // nobody begins anything more in their name
  await tryEach(deps, 'erase-owner', [...absorbs, ownerId], (each) => eraseOwner(deps, each));
}
