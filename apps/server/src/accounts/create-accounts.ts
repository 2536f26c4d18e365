import type { Accounts, Session } from '@vitae/api/accounts';
import { AppError } from '@vitae/schema/errors';
import { OwnerId } from '@vitae/schema/ids';
import type { UserStore } from '@vitae/store/user-store';
import type { Auth } from './create-auth.ts';
import { hashRecoveryCode, isSameHash, newRecoveryCode } from './recovery-code.ts';
import { createSessionMemory } from './session-memory.ts';

async function findSession(auth: Auth, headers: Headers): Promise<Session | null> {
  // renewing here would move the session's end without moving the cookie's: `/api/auth/get-session` does both
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } });
  const ownerId = OwnerId.safeParse(found?.user.ownerId);
  if (!found || !ownerId.success) return null;
  const { user } = found;
  const guest = user.isAnonymous === true;
  return {
    userId: user.id,
    ownerId: ownerId.data,
    kind: guest ? 'guest' : 'account',
    email: guest ? null : user.email,
    name: guest ? null : user.name,
    absorbs: (user.absorbs ?? []).map((each) => OwnerId.parse(each)),
  };
}

/**
 * The account system as the verbs see it, and its own routes, which end sessions: what they may have changed is looked up
 * again.
 */
export function createAccounts(
  auth: Auth,
  users: UserStore,
): { accounts: Accounts; handleAuth(request: Request): Promise<Response> } {
  const memory = createSessionMemory();

  const accounts: Accounts = {
    async getSession(headers, { fresh }) {
      const remembered = fresh ? null : memory.find(headers);
      if (remembered) return remembered;
      const session = await findSession(auth, headers);
      if (session) memory.keep(headers, session);
      else memory.forget(headers);
      return session;
    },

    async createRecoveryCode(userId) {
      const code = newRecoveryCode();
      await users.setRecoveryHash(userId, hashRecoveryCode(code));
      return code;
    },

    async recover({ email, code, newPassword }) {
      const { internalAdapter, password } = await auth.$context;
      const known = await internalAdapter.findUserByEmail(email.toLowerCase());
      const hash = known && (await users.recoveryHash(known.user.id));
      // the same work and the same words whether the account exists or not
      const given = hashRecoveryCode(code);
      if (!known || !hash || !isSameHash(hash, given)) throw new AppError('WRONG_RECOVERY_CODE');
      const nextCode = newRecoveryCode();
      const won = await users.swapRecoveryHash(known.user.id, hash, hashRecoveryCode(nextCode));
      if (!won) throw new AppError('WRONG_RECOVERY_CODE');
      await internalAdapter.updatePassword(known.user.id, await password.hash(newPassword));
      await internalAdapter.deleteUserSessions(known.user.id);
      memory.forgetUser(known.user.id);
      return { code: nextCode };
    },

    absorbing: (limit) => users.absorbing(limit),
    absorbed: (userId, guest) => users.removeAbsorbed(userId, guest),
    async erase(userId) {
      await users.remove(userId);
      memory.forgetUser(userId);
    },
    idleGuests: (before, limit) => users.idleGuests(before, limit),
  };

  return {
    accounts,
    async handleAuth(request) {
      const response = await auth.handler(request);
      memory.forget(request.headers);
      return response;
    },
  };
}
