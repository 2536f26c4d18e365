import type { CvView } from '@vitae/schema/cv';
import { AppError } from '@vitae/schema/errors';
import type { CvId } from '@vitae/schema/ids';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { viewCv } from '../views.ts';

/** Puts a failed CV back in the queue; one in any other state is left as it is. @throws AppError NOT_FOUND */
export async function retryCv(deps: Deps, { ownerId }: Session, id: CvId): Promise<CvView> {
  const cv = await deps.store.cvs.retry(ownerId, id, deps.clock());
  if (!cv) throw new AppError('NOT_FOUND');
  deps.changes.wakeWorker();
  deps.changes.notify(ownerId);
  return viewCv(cv);
}
