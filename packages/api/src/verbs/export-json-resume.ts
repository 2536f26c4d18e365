import { type JsonResume, toJsonResume } from '@vitae/profile/json-resume';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { getProfile } from './get-profile.ts';

/** The profile as JSON Resume 1.x (https://jsonresume.org/schema). */
export async function exportJsonResume(deps: Deps, session: Session): Promise<JsonResume> {
  return toJsonResume(await getProfile(deps, session));
}
