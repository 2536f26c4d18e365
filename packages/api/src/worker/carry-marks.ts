import type { Deps } from '../deps.ts';
import { viewAnalysis } from '../views.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';
import { tryEach } from './try-each.ts';

/** One round carries so many; what is left is found by the next, a moment later. */
const BATCH = 50;

/** Cache entries whose write failed or came too late. */
async function carryToCache(deps: Deps): Promise<void> {
  const { store, cache, clock } = deps;
  const knownAt = clock().getTime();
  const pending = await store.analyses.cachePending(BATCH);
  await tryEach(deps, 'carry-to-cache', pending, async (analysis) => {
    const { _id, ownerId, version } = analysis;
    const json = JSON.stringify(viewAnalysis(analysis));
    const written = await cache.put(ownerId, _id, { version, json }, knownAt);
    if (written) await store.analyses.clearMark(_id, 'cachePending', version);
  });
}

/** Profiles that lag behind an analysis or an edit. */
async function carryToProfiles(deps: Deps): Promise<void> {
  const { store } = deps;
  const [byAnalysis, byEdit] = await Promise.all([
    store.analyses.ownersToSync(BATCH),
    store.edits.ownersToSync(BATCH),
  ]);
  const owners = new Set([...byAnalysis, ...byEdit]);
  await tryEach(deps, 'carry-to-profile', owners, (ownerId) => syncCvDataToProfile(deps, ownerId));
}

/** Does what marks ask for. */
export async function carryMarks(deps: Deps): Promise<void> {
  await carryToCache(deps);
  await carryToProfiles(deps);
}
