import { createHash } from 'node:crypto';
import { analysisIdOf, blobKeyOf, newCvId, type OwnerId } from '@vitae/schema/ids';
import type { CvDocument } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { readLines } from './read-lines.ts';

/** A CV whose analysis is made and whose profile is still to be synced, as the worker leaves it in between. */
export async function keepCv(
  { store, blobs, clock }: Deps,
  ownerId: OwnerId,
  text: string,
): Promise<CvDocument> {
  const _id = newCvId();
  const bytes = new TextEncoder().encode(text);
  const uploadedAt = clock();
  const cv: CvDocument = {
    _id,
    ownerId,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    fileName: 'cv.txt',
    mediaType: 'text/plain',
    size: bytes.length,
    blobKey: blobKeyOf(_id),
    uploadedAt,
    state: { status: 'COMPLETED' },
    attempts: 0,
    deferrals: 0,
    notBefore: uploadedAt,
    rev: 1,
    analysisId: analysisIdOf(_id),
    ai: 'none',
  };
  await blobs.put(cv.blobKey, bytes, cv.mediaType);
  await store.cvs.insert(cv);
  const { text: lines, output } = await readLines(bytes, { cvId: _id });
  const { engine: _, ...said } = output;
  await store.analyses.create({
    _id: analysisIdOf(_id),
    ownerId,
    cvId: _id,
    uploadedAt,
    text: lines,
    runs: [output],
    currentRun: 0,
    ...said,
    suggestions: [],
    version: 1,
    changes: [],
    syncPending: 1,
  });
  return cv;
}
