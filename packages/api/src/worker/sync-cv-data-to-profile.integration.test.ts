import type { OwnerId } from '@vitae/schema/ids';
import { analysisIdOf, newEditId, newItemId, newOwnerId } from '@vitae/schema/ids';
import { PATIENCE_MS, propertyRuns } from '@vitae/store/testing/property-runs';
import { anyFate, anySleep, createStage } from '@vitae/store/testing/stage';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deps } from '../deps.ts';
import { countAll, countMarks, expectedProfile } from '../testing/expected-profile.ts';
import { keepCv } from '../testing/keep-cv.ts';
import { openTestDeps, type TestDeps } from '../testing/open-test-deps.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';

const LONGER_THAN_A_LEASE_MS = 6_000;

let world: TestDeps;
beforeAll(async () => {
  // each look at the clock takes so long that a killed sync's claim is free after a few tries
  world = await openTestDeps({ stepMs: 400 });
});
afterAll(() => world.close());

/** A person adds a row by hand. */
const addRow = ({ store, clock }: Deps, ownerId: OwnerId, name: string) =>
  store.edits.insert({
    _id: newEditId(),
    ownerId,
    at: clock(),
    kind: 'add',
    target: { section: 'skills', itemId: newItemId(), was: { name } },
    value: { name },
    syncPending: 1,
  });

/** A person corrects the first skill of an analysis. */
async function correct(
  { store, clock }: Deps,
  ownerId: OwnerId,
  id: ReturnType<typeof analysisIdOf>,
  name: string,
) {
  const current = await store.analyses.find(ownerId, id);
  if (!current) return;
  const { evidence, suggestions, unplaced, warnings } = current;
  const [first, ...others] = current.result.skills;
  const result = { ...current.result, skills: first ? [{ ...first, name }, ...others] : [] };
  const next = { result, evidence, suggestions, unplaced, warnings };
  await store.analyses.replace(current, next, { at: clock(), by: 'person', kind: 'update' });
}

async function readProfile(ownerId: OwnerId) {
  const { revision: _, ...profile } = await world.depsOf().store.profiles.read(ownerId);
  return profile;
}

test(
  'a profile without marks is the merge of everything, whoever sleeps or dies, and syncing twice changes nothing',
  async () => {
    const fates = fc.tuple(anySleep(7), anyFate(40), anyFate(8));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, [first, second, third]) => {
        const ownerId = newOwnerId();
        const cv = await keepCv(world.depsOf(), ownerId, 'Weaving\nGlass blowing');
        const stage = createStage(scheduler, {
          sleep: () => world.clock.advance(LONGER_THAN_A_LEASE_MS),
          async afterTurn(label) {
            if (!/(edits|cvAnalyses|profiles)\.updateOne/.test(label)) return;
            if ((await countMarks(world.collections, ownerId)) > 0) return;
            expect(await readProfile(ownerId)).toEqual(await expectedProfile(world.collections, ownerId));
          },
        });
        const slow = stage.actor('slow worker', first);
        slow.act(() => syncCvDataToProfile(world.depsOf(slow), ownerId));
        const worker = stage.actor('worker', second);
        worker.act(async () => {
          await syncCvDataToProfile(world.depsOf(worker), ownerId);
          await syncCvDataToProfile(world.depsOf(worker), ownerId);
        });
        const person = stage.actor('person', third);
        person.act(async () => {
          const deps = world.depsOf(person);
          await addRow(deps, ownerId, 'Pottery');
          await correct(deps, ownerId, analysisIdOf(cv._id), 'Basket weaving');
          await keepCv(deps, ownerId, 'Weaving\nTanning');
          await correct(deps, ownerId, analysisIdOf(cv._id), 'Willow weaving');
          await addRow(deps, ownerId, 'Thatching');
        });
        await stage.play();

        world.clock.advance(LONGER_THAN_A_LEASE_MS);
        expect(await syncCvDataToProfile(world.depsOf(), ownerId)).toBe(true);
        const profile = await readProfile(ownerId);
        expect(profile).toEqual(await expectedProfile(world.collections, ownerId));
        const counts = await countAll(world.collections, ownerId);
        expect(counts).toMatchObject({ marks: 0, unlistedRows: 0 });

        expect(await syncCvDataToProfile(world.depsOf(), ownerId)).toBe(true);
        expect(await readProfile(ownerId)).toEqual(profile);
        expect(await countAll(world.collections, ownerId)).toEqual(counts);
      }),
      propertyRuns(8),
    );
  },
  PATIENCE_MS,
);

test('a sync that fails gives its claim back', async () => {
  const deps = world.depsOf();
  const ownerId = newOwnerId();
  await keepCv(deps, ownerId, 'Weaving');
  await world.collections.analyses.updateOne({ ownerId }, { $unset: { result: '' } });
  await expect(syncCvDataToProfile(deps, ownerId)).rejects.toThrow(TypeError);
  expect(await deps.store.profiles.claim(ownerId, 'the next', deps.clock())).toMatchObject({ ownerId });
});
