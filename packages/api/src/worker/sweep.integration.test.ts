import { newOwnerId, type OwnerId } from '@vitae/schema/ids';
import { PATIENCE_MS, propertyRuns } from '@vitae/store/testing/property-runs';
import { createStage } from '@vitae/store/testing/stage';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps.ts';
import { countAll, expectedProfile } from '../testing/expected-profile.ts';
import { keepCv } from '../testing/keep-cv.ts';
import { newSession, openTestDeps, type TestDeps } from '../testing/open-test-deps.ts';
import { eraseCv } from '../verbs/erase-cv.ts';
import { sweep } from './sweep.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';

const LONGER_THAN_A_LEASE_MS = 6_000;
/** The call of a sync that writes its rows, and turns enough for an erasure meanwhile. */
const WRITES_ROWS = { sleepsAt: 6, turnsAsleep: 150, killedAt: 7, arrives: false };

let world: TestDeps;
beforeAll(async () => {
  world = await openTestDeps({ stepMs: 100 });
});
afterAll(() => world.close());

/** Plays a sync that sleeps while something is erased, wakes, writes its rows, and is killed. */
async function playLateSync(
  scheduler: fc.Scheduler,
  ownerId: OwnerId,
  erase: (deps: Deps) => Promise<unknown>,
) {
  const stage = createStage(scheduler, { sleep: () => world.clock.advance(LONGER_THAN_A_LEASE_MS) });
  const sleeper = stage.actor('sleeper', WRITES_ROWS);
  sleeper.act(() => syncCvDataToProfile(world.depsOf(sleeper), ownerId));
  const person = stage.actor('person', { sleepsAt: 1, turnsAsleep: 20 });
  person.act(() => erase(world.depsOf(person)));
  await stage.play();
}

test(
  'rows of an erased CV that a sync wrote too late are swept, and the others stay',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        await world.clear();
        const session = newSession();
        const { ownerId } = session;
        const cv = await keepCv(world.depsOf(), ownerId, 'Weaving\nTanning');
        await keepCv(world.depsOf(), ownerId, 'Thatching');
        await playLateSync(scheduler, ownerId, (deps) => eraseCv(deps, session, cv._id));
        await sweep(world.depsOf());

        expect(await countAll(world.collections, ownerId)).toMatchObject({ rows: 1, unlistedRows: 0 });
        const { revision: _, ...profile } = await world.depsOf().store.profiles.read(ownerId);
        expect(profile).toEqual(await expectedProfile(world.collections, ownerId));
      }),
      propertyRuns(5),
    );
  },
  PATIENCE_MS,
);

test('rows of an owner who has nothing are swept, and the profile with them', async () => {
  const deps = world.depsOf();
  const ownerId = newOwnerId();
  await keepCv(deps, ownerId, 'Weaving');
  await syncCvDataToProfile(deps, ownerId);
  for (const kind of [world.collections.cvs, world.collections.analyses]) await kind.deleteMany({ ownerId });
  await world.collections.profiles.deleteOne({ _id: ownerId });
  await sweep(deps);
  expect(await countAll(world.collections, ownerId)).toMatchObject({ rows: 0 });
  expect(await world.collections.profiles.countDocuments({ _id: ownerId })).toBe(0);
});

test('the profile of an owner who has something is never swept', async () => {
  const deps = world.depsOf();
  const ownerId = newOwnerId();
  await keepCv(deps, ownerId, 'Weaving');
  await syncCvDataToProfile(deps, ownerId);
  await deps.store.owners.removeEmptyProfile(ownerId);
  expect((await deps.store.profiles.read(ownerId)).skills).toHaveLength(1);
});
