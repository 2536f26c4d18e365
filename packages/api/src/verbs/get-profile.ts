import type { Profile } from '@vitae/schema/profile';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';

/** The committed profile, and whether a change is still on its way into it. */
export async function getProfile({ store }: Deps, { ownerId }: Session): Promise<Profile> {
  const [edits, analyses] = await Promise.all([
    store.edits.anyPending(ownerId),
    store.analyses.versions(ownerId),
  ]);
  // the marks are read first: a profile that is newer than them only looks less finished than it is
  const profile = await store.profiles.read(ownerId);
  return { ...profile, syncing: edits || analyses.some(({ syncPending }) => syncPending !== undefined) };
}
