import { AppError } from '@vitae/schema/errors';
import type { CvId } from '@vitae/schema/ids';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';

/** The original file, byte for byte. @throws AppError NOT_FOUND */
export async function readCvFile(
  { store, blobs }: Deps,
  { ownerId }: Session,
  id: CvId,
): Promise<{ bytes: Uint8Array; fileName: string; mediaType: string }> {
  const cv = await store.cvs.find(ownerId, id);
  if (!cv || cv.state.status === 'DELETING') throw new AppError('NOT_FOUND');
  const bytes = await blobs.get(cv.blobKey);
  if (!bytes) throw new AppError('NOT_FOUND');
  return { bytes, fileName: cv.fileName, mediaType: cv.mediaType };
}
