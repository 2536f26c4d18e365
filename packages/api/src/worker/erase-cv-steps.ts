import type { ErasureReceipt } from '@vitae/schema/cv';
import { AppError } from '@vitae/schema/errors';
import { analysisIdOf } from '@vitae/schema/ids';
import type { CvDocument } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';

/**
 * Erases a CV that is marked DELETING: analysis, cache, profile rows, blob; the CV document goes last, so that a kill at
 * any point repeats the erasure and the receipt still counts what went before.
 * @returns null when another call finished it first
 * @throws AppError UNAVAILABLE when the profile could not be claimed; repeating continues
 */
export async function eraseCvSteps(deps: Deps, cv: CvDocument): Promise<ErasureReceipt | null> {
  const { store, blobs, cache } = deps;
  const analysisId = analysisIdOf(cv._id);
  const analyses = await store.analyses.remove(analysisId);
  await store.cvs.addErased(cv._id, { analyses });
  const cacheKeys = await cache.erase(cv.ownerId, analysisId).catch(() => 0); // its values expire by themselves
  await store.cvs.addErased(cv._id, { cacheKeys });
  const { synced, droppedRows } = await syncCvDataToProfile(deps, cv.ownerId);
  if (!synced) throw new AppError('UNAVAILABLE');
  await store.cvs.addErased(cv._id, { profileRows: droppedRows });
  const blob = (await blobs.exists(cv.blobKey)) ? 1 : 0;
  await blobs.remove(cv.blobKey);
  await store.cvs.addErased(cv._id, { blobs: blob });
  const gone = await store.cvs.remove(cv._id);
  deps.changes.notify(cv.ownerId);
  if (!gone) return null;
  const erased = { blobs: 0, analyses: 0, profileRows: 0, cacheKeys: 0, ...gone.erased };
  return { cvId: cv._id, fileName: cv.fileName, erasedAt: deps.clock().toISOString(), cvs: 1, ...erased };
}
