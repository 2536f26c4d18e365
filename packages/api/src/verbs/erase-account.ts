import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { eraseOwner } from '../worker/erase-owner.ts';

/** Erases everything a person has, then the account itself. Interrupted, it is continued by repeating the call. */
export async function eraseAccount(deps: Deps, session: Session): Promise<{ cvs: number }> {
  const cvs = await eraseOwner(deps, session.ownerId);
  for (const guest of session.absorbs) await eraseOwner(deps, guest);
  await deps.accounts.erase(session.userId);
  return { cvs };
}
