import type { ErasureReceipt } from '@vitae/schema/cv';
import { AppError } from '@vitae/schema/errors';
import { analysisIdOf } from '@vitae/schema/ids';
import type { CvDocument, Erased } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';

async function find({ store, blobs, cache }: Deps, { _id, ownerId, blobKey }: CvDocument): Promise<Erased> {
  const id = analysisIdOf(_id);
  const [analysis, cacheKeys, profileRows, blob] = await Promise.all([
    store.analyses.exists(id),
    cache.count(ownerId, id),
    store.profiles.countRowsOf(ownerId, _id),
    blobs.exists(blobKey),
  ]);
  return { analyses: Number(analysis), cacheKeys, profileRows, blobs: Number(blob) };
}

/**
 * Erases a CV that is marked DELETING: analysis, cache, profile rows, blob. What is there is noted before any of it goes,
 * and the CV document goes last, so that a kill at any point repeats the erasure and the receipt still counts everything.
 * @returns null when another call had finished it before
 * @throws AppError UNAVAILABLE when the profile could not be claimed; repeating continues
 */
export async function eraseCvSteps(deps: Deps, cv: CvDocument): Promise<ErasureReceipt | null> {
  const { store, blobs, cache } = deps;
  const analysisId = analysisIdOf(cv._id);
  const noted = await store.cvs.noteErased(cv._id, await find(deps, cv));
  if (!noted?.erased) return null;
  await store.analyses.remove(analysisId);
  await cache.erase(cv.ownerId, analysisId).catch(() => {}); // out of reach, its values expire by themselves
  if (!(await syncCvDataToProfile(deps, cv.ownerId))) throw new AppError('UNAVAILABLE');
  await blobs.remove(cv.blobKey);
  await store.cvs.remove(cv._id);
  deps.changes.notify(cv.ownerId);
  return {
    cvId: cv._id,
    fileName: cv.fileName,
    erasedAt: deps.clock().toISOString(),
    cvs: 1,
    ...noted.erased,
  };
}
