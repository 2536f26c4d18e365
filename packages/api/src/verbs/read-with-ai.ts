import type { CvView } from '@vitae/schema/cv';
import { AppError } from '@vitae/schema/errors';
import type { CvId } from '@vitae/schema/ids';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { viewCv } from '../views.ts';

/**
 * The person's consent to send this CV's text to the configured providers: a second engine reads it after the offline one.
 * A CV that had failed is tried again.
 * @throws AppError AI_NOT_CONFIGURED, NOT_FOUND
 */
export async function readWithAi(deps: Deps, { ownerId }: Session, id: CvId): Promise<CvView> {
  if (deps.models.length === 0) throw new AppError('AI_NOT_CONFIGURED');
  const cv = await deps.store.cvs.requestAi(ownerId, id, deps.clock());
  if (!cv) throw new AppError('NOT_FOUND');
  deps.changes.wakeWorker();
  deps.changes.notify(ownerId);
  return viewCv(cv);
}
