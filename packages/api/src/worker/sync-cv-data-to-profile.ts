import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { mergeProfile } from '@vitae/profile/merge-profile';
import type { OwnerId } from '@vitae/schema/ids';
import type { Edit } from '@vitae/schema/profile';
import type { AnalysisDocument, EditDocument } from '@vitae/store/documents';
import type { ProfileClaim } from '@vitae/store/profile-store';
import type { Deps } from '../deps.ts';

/** A sync takes milliseconds, so one that finds another at work waits a moment for it. */
const WAIT_FOR_CLAIM_MS = 25;
/** Longer than another sync's lease: a killed one is taken over. */
const GIVE_UP_AFTER_MS = 6_000;

const toMergeInput = (analysis: AnalysisDocument) => ({
  analysisId: analysis._id,
  cvId: analysis.cvId,
  uploadedAt: analysis.uploadedAt.toISOString(),
  result: analysis.result,
  evidence: analysis.evidence,
  text: analysis.text,
});

const toEdit = ({ _id, ownerId: _owner, at, undoneAt, syncPending: _mark, ...edit }: EditDocument): Edit => ({
  ...edit,
  id: _id,
  at: at.toISOString(),
  ...(undoneAt && { undoneAt: undoneAt.toISOString() }),
});

/**
 * Carries an owner's analyses and edits into the profile collections: `profile = merge(analyses, edits)`. Syncing twice
 * changes nothing. Marks are read before the data they speak of and cleared only where they still hold the same version,
 * so a change that arrives meanwhile keeps its mark and is carried by the next sync.
 * @returns false when another sync held the profile all the time; the marks stay, and the worker comes back
 */
export async function syncCvDataToProfile(deps: Deps, ownerId: OwnerId): Promise<boolean> {
  const { store, clock } = deps;
  const giveUpAt = clock().getTime() + GIVE_UP_AFTER_MS;
  while (clock().getTime() < giveUpAt) {
    const claim = await store.profiles.claim(ownerId, randomUUID(), clock());
    if (claim && (await commitMerge(deps, claim))) {
      deps.changes.notify(ownerId);
      return true;
    }
    await delay(WAIT_FOR_CLAIM_MS);
  }
  return false;
}

/** @returns false when the claim was lost to another sync */
async function commitMerge(deps: Deps, claim: ProfileClaim): Promise<boolean> {
  const { store } = deps;
  const { ownerId } = claim;
  try {
    const [analyses, edits] = await Promise.all([store.analyses.list(ownerId), store.edits.list(ownerId)]);
    // read after the analyses: one whose CV is gone by now must not come back
    const live = await store.cvs.liveIds(ownerId);
    const content = mergeProfile({
      analyses: analyses.filter(({ cvId }) => live.has(cvId)).map(toMergeInput),
      edits: edits.map(toEdit),
    });
    if (!(await store.profiles.commit(claim, content))) return false;
    await clearMarks(deps, analyses, edits);
    return true;
  } catch (error) {
    await store.profiles.release(claim); // or nobody could sync before the lease ends
    throw error;
  }
}

async function clearMarks(
  { store }: Deps,
  analyses: AnalysisDocument[],
  edits: EditDocument[],
): Promise<void> {
  for (const { _id, syncPending } of analyses) {
    if (syncPending !== undefined) await store.analyses.clearMark(_id, 'syncPending', syncPending);
  }
  for (const { _id, syncPending } of edits) {
    if (syncPending !== undefined) await store.edits.clearMark(_id, syncPending);
  }
}
