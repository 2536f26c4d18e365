import type { Deps } from '../deps.ts';
import { viewAnalysis } from '../views.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';

/** One round carries so many; what is left is found by the next, a moment later. */
const BATCH = 50;

/**
 * Does what marks ask for: profiles that lag behind an analysis or an edit, and cache entries whose write failed.
 * @returns whether anything was marked
 */
export async function carryMarks(deps: Deps): Promise<boolean> {
  const { store, cache } = deps;
  const [byAnalysis, byEdit, uncached] = await Promise.all([
    store.analyses.ownersToSync(BATCH),
    store.edits.ownersToSync(BATCH),
    store.analyses.cachePending(BATCH),
  ]);
  const owners = new Set([...byAnalysis, ...byEdit]);
  for (const ownerId of owners) await syncCvDataToProfile(deps, ownerId);
  for (const analysis of uncached) {
    const json = JSON.stringify(viewAnalysis(analysis));
    const written = await cache.put(analysis.ownerId, analysis._id, { version: analysis.version, json });
    if (written) await store.analyses.clearMark(analysis._id, 'cachePending', analysis.version);
  }
  return owners.size > 0;
}
