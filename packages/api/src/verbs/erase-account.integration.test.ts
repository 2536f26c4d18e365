import { newOwnerId } from '@vitae/schema/ids';
import { PATIENCE_MS, propertyRuns } from '@vitae/store/testing/property-runs';
import { anySleep, createStage } from '@vitae/store/testing/stage';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countAll } from '../testing/expected-profile.ts';
import { keepCv } from '../testing/keep-cv.ts';
import { newSession, openTestDeps, type TestDeps } from '../testing/open-test-deps.ts';
import { absorbGuests } from '../worker/absorb-guests.ts';
import { eraseAccount } from './erase-account.ts';

const NOTHING = { cvs: 0, analyses: 0, edits: 0, rows: 0, unlistedRows: 0, marks: 0 };

let world: TestDeps;
beforeAll(async () => {
  world = await openTestDeps({ stepMs: 100 });
});
afterAll(() => world.close());

test(
  'an account that is erased while a guest is carried into it leaves nothing of either',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anySleep(12), anySleep(30), async (scheduler, first, second) => {
        await world.clear();
        const [guest, account] = [newOwnerId(), newOwnerId()];
        const session = newSession(account, [guest]);
        world.users.set(session.userId, { userId: session.userId, ownerId: account, absorbs: [guest] });
        for (const ownerId of [guest, account]) await keepCv(world.depsOf(), ownerId, ownerId);
        const stage = createStage(scheduler);
        const worker = stage.actor('worker', first);
        worker.act(() => absorbGuests(world.depsOf(worker)));
        const person = stage.actor('person', second);
        person.act(() => eraseAccount(world.depsOf(person), session));
        await stage.play();
        expect(world.users.size).toBe(0);
        for (const ownerId of [guest, account]) {
          expect(await countAll(world.collections, ownerId)).toEqual(NOTHING);
        }
      }),
      propertyRuns(6),
    );
  },
  PATIENCE_MS,
);
