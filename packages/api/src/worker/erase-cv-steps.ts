import type { ErasureReceipt } from '@vitae/schema/cv';
import { AppError } from '@vitae/schema/errors';
import { analysisIdOf } from '@vitae/schema/ids';
import { TTL_SECONDS } from '@vitae/store/analysis-cache';
import type { CvDocument, Erased } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';

/** A reader fills the cache at most seconds after it read what is removed by then. */
const CACHE_FORGETS_MS = (TTL_SECONDS + 60) * 1_000;
const CACHE_RETRY_MS = 5_000;

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

/** Tells the cache, unless all it can hold has expired by now. @returns false when it could not be told */
async function eraseFromCache(
  { cache, clock }: Deps,
  { _id, ownerId, cachePending }: CvDocument,
): Promise<boolean> {
  if (cachePending && clock().getTime() - cachePending.getTime() > CACHE_FORGETS_MS) return true;
  return cache.erase(ownerId, analysisIdOf(_id)).then(
    () => true,
    () => false,
  );
}

/**
 * Erases a CV that is marked DELETING: analysis, cache, profile rows, blob. What is there is noted before any of it goes,
 * and the CV document goes last, so that a kill at any point repeats the erasure and the receipt still counts everything.
 * While the cache is out of reach the document stays, and the worker goes on until the cache is told or has forgotten.
 * @returns null when another call had finished it before
 * @throws AppError UNAVAILABLE when the profile could not be claimed; repeating continues
 */
export async function eraseCvSteps(deps: Deps, cv: CvDocument): Promise<ErasureReceipt | null> {
  const { store, blobs, clock } = deps;
  const analysisId = analysisIdOf(cv._id);
  const noted = await store.cvs.noteErased(cv._id, await find(deps, cv));
  if (!noted?.erased) return null;
  await store.analyses.remove(analysisId);
  const since = clock(); // nobody fills the cache from what is removed
  const isCacheErased = await eraseFromCache(deps, noted);
  if (!noted.cachePending) {
    if (!(await syncCvDataToProfile(deps, cv.ownerId))) throw new AppError('UNAVAILABLE');
    await blobs.remove(cv.blobKey);
  }
  if (isCacheErased) await store.cvs.remove(cv._id);
  else await store.cvs.awaitCache(cv._id, since, new Date(clock().getTime() + CACHE_RETRY_MS));
  deps.changes.notify(cv.ownerId);
  return {
    cvId: cv._id,
    fileName: cv.fileName,
    erasedAt: deps.clock().toISOString(),
    cvs: 1,
    ...noted.erased,
  };
}
