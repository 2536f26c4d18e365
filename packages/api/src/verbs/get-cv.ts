import type { CvView } from '@vitae/schema/cv';
import { AppError } from '@vitae/schema/errors';
import type { CvId } from '@vitae/schema/ids';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { viewCv } from '../views.ts';

/** @throws AppError NOT_FOUND, also for another person's CV */
export async function getCv({ store }: Deps, { ownerId }: Session, id: CvId): Promise<CvView> {
  const cv = await store.cvs.find(ownerId, id);
  if (!cv) throw new AppError('NOT_FOUND');
  return viewCv(cv);
}
