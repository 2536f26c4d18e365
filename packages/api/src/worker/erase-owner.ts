import type { OwnerId } from '@vitae/schema/ids';
import type { Deps } from '../deps.ts';
import { eraseCvSteps } from './erase-cv-steps.ts';

/** Erases everything an owner has. Repeatable. */
export async function eraseOwner(deps: Deps, ownerId: OwnerId): Promise<void> {
  const { store, clock } = deps;
  for (const { _id } of await store.cvs.list(ownerId)) {
    const cv = await store.cvs.markDeleting(ownerId, _id, clock());
    if (cv) await eraseCvSteps(deps, cv);
  }
  await store.owners.remove(ownerId, clock());
}
