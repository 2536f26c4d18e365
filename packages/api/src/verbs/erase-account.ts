import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { eraseUser } from '../worker/erase-user.ts';

/** Erases the account and everything a person has. Interrupted, it is ended by the worker. @returns how many CVs it had */
export async function eraseAccount(deps: Deps, session: Session): Promise<{ cvs: number }> {
  const cvs = await deps.store.cvs.count(session.ownerId);
  await eraseUser(deps, session);
  return { cvs };
}
