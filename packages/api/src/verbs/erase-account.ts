import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { eraseOwner } from '../worker/erase-owner.ts';

/** Erases everything a person has, then the account itself. Interrupted, it is continued by repeating the call. */
export async function eraseAccount(deps: Deps, session: Session): Promise<{ cvs: number }> {
  // guests first: what the worker is carrying over meanwhile only moves to the account, which comes after
  for (const guest of session.absorbs) await eraseOwner(deps, guest);
  const cvs = await eraseOwner(deps, session.ownerId);
  await deps.accounts.erase(session.userId);
  return { cvs };
}
