import type { Session } from '@vitae/api/accounts';
import { getSessionCookie } from 'better-auth/cookies';
import { LRUCache } from 'lru-cache';

/** Saves most reads their database look-up; a sign-out on another server shows so late at most. */
const REMEMBERED_MS = 30_000;
const MOST_REMEMBERED = 10_000;

/** Sessions that the database confirmed a moment ago, by their signed cookie. Only for calls that change nothing. */
export function createSessionMemory() {
  const sessions = new LRUCache<string, Session>({ max: MOST_REMEMBERED, ttl: REMEMBERED_MS });

  return {
    find(headers: Headers): Session | null {
      return sessions.get(getSessionCookie(headers) ?? '') ?? null;
    },
    keep(headers: Headers, session: Session): void {
      const cookie = getSessionCookie(headers);
      if (cookie) sessions.set(cookie, session);
    },
    forget(headers: Headers): void {
      sessions.delete(getSessionCookie(headers) ?? '');
    },
    forgetUser(userId: string): void {
      for (const [cookie, session] of sessions.entries()) {
        if (session.userId === userId) sessions.delete(cookie);
      }
    },
  };
}
