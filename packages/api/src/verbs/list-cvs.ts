import type { CvView } from '@vitae/schema/cv';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { viewCv } from '../views.ts';

/** An owner's CVs, newest first. */
export async function listCvs({ store }: Deps, { ownerId }: Session): Promise<CvView[]> {
  return (await store.cvs.list(ownerId)).map(viewCv);
}
