import { analysisIdOf, newEditId, newItemId, newOwnerId, type OwnerId } from '@vitae/schema/ids';
import { PATIENCE_MS, propertyRuns } from '@vitae/store/testing/property-runs';
import { anyDeath, anyFate, anySleep, createStage } from '@vitae/store/testing/stage';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { countAll, expectedProfile } from '../testing/expected-profile.ts';
import { keepCv } from '../testing/keep-cv.ts';
import { newSession, openTestDeps, type TestDeps, textFile } from '../testing/open-test-deps.ts';
import { uploadCv } from '../verbs/upload-cv.ts';
import { absorbGuests } from './absorb-guests.ts';
import { workOnce } from './work-once.ts';

const LONGER_THAN_A_LEASE_MS = 11_000;
const NOTHING = { cvs: 0, analyses: 0, edits: 0, rows: 0, unlistedRows: 0, marks: 0 };
const running = new AbortController().signal;

let world: TestDeps;
beforeAll(async () => {
  world = await openTestDeps({ stepMs: 400 });
});
beforeEach(() => world.clear());
afterAll(() => world.close());

/** A guest who has signed in to an account, and what is in both. */
function signIn(): { guest: OwnerId; account: OwnerId; isAbsorbed(): boolean } {
  const [guest, account] = [newOwnerId(), newOwnerId()];
  world.users.set('user', { userId: 'user', ownerId: account, absorbs: [guest] });
  return { guest, account, isAbsorbed: () => world.users.get('user')?.absorbs.length === 0 };
}

/** What the worker's rounds come to once nobody interrupts them. */
async function finish(isAbsorbed: () => boolean): Promise<void> {
  world.clock.advance(LONGER_THAN_A_LEASE_MS);
  while (await workOnce(world.depsOf(), running)) world.clock.advance(LONGER_THAN_A_LEASE_MS);
  while (!isAbsorbed()) await absorbGuests(world.depsOf());
  while (await workOnce(world.depsOf(), running)) world.clock.advance(LONGER_THAN_A_LEASE_MS);
}

async function readProfile(ownerId: OwnerId) {
  const { revision: _, ...profile } = await world.depsOf().store.profiles.read(ownerId);
  return profile;
}

test(
  'killed at any step and repeated, an absorption loses nothing and doubles nothing',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyDeath(90), anyFate(90), async (scheduler, first, second) => {
        await world.clear();
        const { guest, account, isAbsorbed } = signIn();
        const deps = world.depsOf();
        const own = await keepCv(deps, account, 'Weaving');
        const doubled = await keepCv(deps, guest, 'Weaving');
        const added = await keepCv(deps, guest, 'Weaving\nTanning');
        await deps.store.edits.insert({
          _id: newEditId(),
          ownerId: guest,
          at: world.clock.now(),
          kind: 'add',
          target: { section: 'skills', itemId: newItemId(), was: { name: 'Pottery' } },
          value: { name: 'Pottery' },
          syncPending: 1,
        });
        const stage = createStage(scheduler, { sleep: () => world.clock.advance(LONGER_THAN_A_LEASE_MS) });
        for (const actor of [stage.actor('A', first), stage.actor('B', second)]) {
          actor.act(() => absorbGuests(world.depsOf(actor)));
        }
        await stage.play();
        await finish(isAbsorbed);

        const { store, blobs } = world.depsOf();
        const ids = (await store.cvs.list(account)).map(({ _id }) => _id);
        expect(ids.toSorted()).toEqual([own._id, added._id].toSorted());
        const blobsLeft = await Promise.all(
          [own, added, doubled].map(({ blobKey }) => blobs.exists(blobKey)),
        );
        expect(blobsLeft).toEqual([true, true, false]);
        expect(await countAll(world.collections, guest)).toEqual(NOTHING);
        expect(await countAll(world.collections, account)).toMatchObject({
          analyses: 2,
          edits: 1,
          unlistedRows: 0,
        });
        expect(await readProfile(account)).toEqual(await expectedProfile(world.collections, account));
        expect((await readProfile(account)).skills).toHaveLength(3);
      }),
      propertyRuns(6),
    );
  },
  PATIENCE_MS,
);

test(
  'a CV that is being read while its guest signs in ends as the account’s, whole',
  async () => {
    const fates = fc.tuple(anySleep(16), anyFate(40), anyFate(30));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, [first, second, third]) => {
        await world.clear();
        const { guest, account, isAbsorbed } = signIn();
        const { cvId } = await uploadCv(world.depsOf(), newSession(guest), {
          file: textFile('Weaving\nTanning'),
          aiConsent: false,
        });
        const stage = createStage(scheduler, { sleep: () => world.clock.advance(LONGER_THAN_A_LEASE_MS) });
        for (const actor of [stage.actor('worker A', first), stage.actor('worker B', second)]) {
          actor.act(async () => {
            await workOnce(world.depsOf(actor), running);
            await workOnce(world.depsOf(actor), running);
          });
        }
        const absorber = stage.actor('absorber', third);
        absorber.act(() => absorbGuests(world.depsOf(absorber)));
        await stage.play();
        await finish(isAbsorbed);

        const { store } = world.depsOf();
        expect(await store.cvs.find(account, cvId)).toMatchObject({ state: { status: 'COMPLETED' } });
        expect(await store.analyses.find(account, analysisIdOf(cvId))).toMatchObject({ version: 1 });
        expect(await countAll(world.collections, guest)).toEqual(NOTHING);
        expect(await readProfile(account)).toEqual(await expectedProfile(world.collections, account));
        expect((await readProfile(account)).skills).toHaveLength(2);
      }),
      propertyRuns(6),
    );
  },
  PATIENCE_MS,
);

test('what a worker that slept through the absorption made for the guest is handed to the account', async () => {
  const { guest, account, isAbsorbed } = signIn();
  const deps = world.depsOf();
  const { analysisId: _, ...cv } = await keepCv(deps, guest, 'Weaving');
  const late = await deps.store.analyses.ofCv(cv._id);
  if (!late) throw new Error('made above');
  await world.collections.cvs.replaceOne({ _id: cv._id }, { ...cv, state: { status: 'PENDING' } });
  await deps.store.analyses.remove(late._id);
  await absorbGuests(deps);
  expect(isAbsorbed()).toBe(true);
  await deps.store.analyses.create(late);
  await finish(isAbsorbed);
  expect(await countAll(world.collections, guest)).toMatchObject({ analyses: 0 });
  expect((await readProfile(account)).skills).toHaveLength(1);
});

test('a guest is not forgotten before the account’s profile holds what was theirs', async () => {
  const { guest, account, isAbsorbed } = signIn();
  const deps = world.depsOf();
  await keepCv(deps, guest, 'Weaving');
  const later = new Date(Date.now() + 3_600_000);
  const claim = await deps.store.profiles.claim(account, 'somebody else', later);
  if (!claim) throw new Error('nobody else is here');
  await absorbGuests(deps);
  expect(isAbsorbed()).toBe(false);
  await deps.store.profiles.release(claim);
  await absorbGuests(deps);
  expect(isAbsorbed()).toBe(true);
  expect((await readProfile(account)).skills).toHaveLength(1);
});
