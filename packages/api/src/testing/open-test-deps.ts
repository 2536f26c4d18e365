import { newOwnerId, type OwnerId } from '@vitae/schema/ids';
import { analysisCacheOn, connectRedis } from '@vitae/store/analysis-cache';
import { openCollections } from '@vitae/store/collections';
import { createStore } from '@vitae/store/open-store';
import { openTestBackends } from '@vitae/store/testing/open-test-backends';
import { scheduleCalls, scheduleDb, scheduleRedis } from '@vitae/store/testing/schedule-calls';
import type { Actor } from '@vitae/store/testing/stage';
import { createTestClock } from '@vitae/store/testing/test-clock';
import type { Accounts, Session } from '../accounts.ts';
import { createChanges } from '../changes.ts';
import type { Deps } from '../deps.ts';
import { unlimited } from '../http/rate-limiter.ts';
import { readLines } from './read-lines.ts';

/** An account and the guests it still has to absorb. */
export type TestAccount = { userId: string; ownerId: OwnerId; absorbs: OwnerId[] };

const notUsed = (): never => {
  throw new Error('The tests of the worker do not sign anybody in.');
};

function createTestAccounts() {
  const users = new Map<string, TestAccount>();
  const accounts: Accounts = {
    getSession: notUsed,
    createRecoveryCode: notUsed,
    recover: notUsed,
    absorbing: async () => [...users.values()].filter(({ absorbs }) => absorbs.length > 0),
    async absorbed(userId, guest) {
      const user = users.get(userId);
      if (user) users.set(userId, { ...user, absorbs: user.absorbs.filter((each) => each !== guest) });
    },
    async erase(userId) {
      users.delete(userId);
    },
    idleGuests: async () => [],
  };
  return { users, accounts };
}

/**
 * Everything the verbs and the worker need, over real servers and a clock that the test moves. The engine reads lines;
 * no models.
 */
export async function openTestDeps({ stepMs }: { stepMs: number }) {
  const backends = await openTestBackends({ mongo: true, s3: true, upstash: true });
  const redis = connectRedis(backends.cache);
  const clock = createTestClock(stepMs);
  const { users, accounts } = createTestAccounts();
  const logged: string[] = [];

  /** What one process sees; with an actor, each of its calls waits for its turn. */
  function depsOf(actor?: Actor, changed: Partial<Deps> = {}): Deps {
    const scheduled = <Port extends object>(name: string, port: Port) =>
      actor ? scheduleCalls(actor, name, port) : port;
    const reader = scheduled('engine', { read: readLines });
    return {
      store: createStore(openCollections(actor ? scheduleDb(actor, backends.db) : backends.db)),
      blobs: scheduled('blobs', backends.blobs),
      cache: analysisCacheOn(actor ? scheduleRedis(actor, redis) : redis, () => clock.now().getTime()),
      readAndAnalyse: (bytes, { cvId }) => reader.read(bytes, { cvId }),
      models: [],
      aiConsent: 'ask',
      accounts: scheduled('accounts', accounts),
      changes: createChanges(),
      quotas: { guest: 100, account: 100 },
      rateLimiter: unlimited,
      clock: clock.now,
      log: (_, event) => logged.push(event),
      ...changed,
    };
  }

  return {
    depsOf,
    clock,
    users,
    logged,
    db: backends.db,
    collections: openCollections(backends.db),
    /** Forgets what the run before left. */
    async clear(): Promise<void> {
      users.clear();
      logged.length = 0;
      await backends.clear();
    },
    close: () => backends.close(),
  };
}

export type TestDeps = Awaited<ReturnType<typeof openTestDeps>>;

export function newSession(ownerId: OwnerId = newOwnerId(), absorbs: OwnerId[] = []): Session {
  return { userId: `user of ${ownerId}`, ownerId, kind: 'account', email: null, name: null, absorbs };
}

export const textFile = (text: string): File => new File([text], 'cv.txt', { type: 'text/plain' });
