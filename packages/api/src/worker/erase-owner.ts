import type { OwnerId } from '@vitae/schema/ids';
import type { Deps } from '../deps.ts';
import { eraseCvSteps } from './erase-cv-steps.ts';

/** Erases everything an owner has. Repeatable. @returns how many CVs there were */
export async function eraseOwner(deps: Deps, ownerId: OwnerId): Promise<number> {
  const { store, clock } = deps;
  const cvs = await store.cvs.list(ownerId);
  for (const { _id } of cvs) {
    const cv = await store.cvs.markDeleting(ownerId, _id, clock());
    if (cv) await eraseCvSteps(deps, cv);
  }
  await store.owners.remove(ownerId);
  return cvs.length;
}
