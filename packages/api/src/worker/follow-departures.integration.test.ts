import { newEditId, newItemId, newOwnerId, type OwnerId } from '@vitae/schema/ids';
import { PATIENCE_MS, propertyRuns } from '@vitae/store/testing/property-runs';
import { anyDeath, anyFate, anySleep, createStage } from '@vitae/store/testing/stage';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Deps } from '../deps.ts';
import { countAll, expectedProfile } from '../testing/expected-profile.ts';
import { keepCv } from '../testing/keep-cv.ts';
import { newSession, openTestDeps, type TestDeps, textFile } from '../testing/open-test-deps.ts';
import { editProfile } from '../verbs/edit-profile.ts';
import { eraseAccount } from '../verbs/erase-account.ts';
import { uploadCv } from '../verbs/upload-cv.ts';
import { absorbGuests } from './absorb-guests.ts';
import { carryMarks } from './carry-marks.ts';
import { followDepartures } from './follow-departures.ts';
import { sweep } from './sweep.ts';
import { workOnce } from './work-once.ts';

const LONGER_THAN_A_LEASE_MS = 11_000;
const AN_HOUR_MS = 60 * 60 * 1_000;
const A_DAY_MS = 24 * AN_HOUR_MS;
const NOTHING = { cvs: 0, analyses: 0, edits: 0, rows: 0, unlistedRows: 0, marks: 0 };
const running = new AbortController().signal;

let world: TestDeps;
beforeAll(async () => {
  world = await openTestDeps({ stepMs: 100 });
});
beforeEach(() => world.clear());
afterAll(() => world.close());

/** The worker's rounds for a few days. */
async function workForDays(): Promise<void> {
  const deps = world.depsOf();
  for (const passes of [LONGER_THAN_A_LEASE_MS, AN_HOUR_MS, A_DAY_MS, A_DAY_MS]) {
    world.clock.advance(passes);
    while (await workOnce(deps, running)) world.clock.advance(LONGER_THAN_A_LEASE_MS);
    await carryMarks(deps);
    await absorbGuests(deps);
    await followDepartures(deps);
  }
  expect(await world.collections.departures.countDocuments({})).toBe(0);
}

/** What a person has under way who signs in, or erases everything, in another tab. */
async function uploadAndEdit(deps: Deps, ownerId: OwnerId): Promise<void> {
  const session = newSession(ownerId);
  await uploadCv(deps, session, { file: textFile('Weaving\nTanning'), aiConsent: false });
  const target = { section: 'skills', itemId: newItemId(), was: {} } as const;
  await editProfile(deps, session, { id: newEditId(), kind: 'add', target, value: { name: 'Pottery' } });
}

async function isNowhere(ownerId: OwnerId): Promise<void> {
  expect(await countAll(world.collections, ownerId)).toEqual(NOTHING);
  expect(await world.collections.profiles.countDocuments({ _id: ownerId })).toBe(0);
}

test(
  'what requests write for a guest who is absorbed meanwhile reaches the account',
  async () => {
    const fates = fc.tuple(anySleep(14), anyFate(40));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, [first, second]) => {
        await world.clear();
        const [guest, account] = [newOwnerId(), newOwnerId()];
        world.users.set('user', { userId: 'user', ownerId: account, absorbs: [guest] });
        await keepCv(world.depsOf(), guest, 'Thatching');
        const stage = createStage(scheduler);
        const person = stage.actor('person', first);
        person.act(() => uploadAndEdit(world.depsOf(person), guest));
        const worker = stage.actor('worker', second);
        worker.act(() => absorbGuests(world.depsOf(worker)));
        await stage.play();
        await workForDays();

        await isNowhere(guest);
        expect(await countAll(world.collections, account)).toMatchObject({ cvs: 2, edits: 1, marks: 0 });
        const { revision: _, ...profile } = await world.depsOf().store.profiles.read(account);
        expect(profile).toEqual(await expectedProfile(world.collections, account));
        expect(profile.skills).toHaveLength(4);
      }),
      propertyRuns(6),
    );
  },
  PATIENCE_MS,
);

test(
  'an erased account leaves nothing, whoever is killed and whatever requests under way still write',
  async () => {
    const fates = fc.tuple(anySleep(14), anyDeath(60), anySleep(30));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, [first, second, third]) => {
        await world.clear();
        const [guest, account] = [newOwnerId(), newOwnerId()];
        const session = newSession(account, [guest]);
        world.users.set(session.userId, { userId: session.userId, ownerId: account, absorbs: [guest] });
        for (const ownerId of [guest, account]) await keepCv(world.depsOf(), ownerId, ownerId);
        const stage = createStage(scheduler, { sleep: () => world.clock.advance(LONGER_THAN_A_LEASE_MS) });
        for (const [name, ownerId] of [['guest', guest] as const, ['person', account] as const]) {
          const actor = stage.actor(name, first);
          actor.act(() => uploadAndEdit(world.depsOf(actor), ownerId));
        }
        const eraser = stage.actor('eraser', second);
        eraser.act(() => eraseAccount(world.depsOf(eraser), session));
        const worker = stage.actor('worker', third);
        worker.act(() => absorbGuests(world.depsOf(worker)));
        await stage.play();
        // killed before it began, an erasure is asked for again
        if (world.users.size > 0) await eraseAccount(world.depsOf(), session);
        await workForDays();

        expect(world.users.size).toBe(0);
        for (const ownerId of [guest, account]) await isNowhere(ownerId);
        await sweep(world.depsOf());
        expect(await world.depsOf().blobs.page('cv/')).toEqual([]);
      }),
      propertyRuns(6),
    );
  },
  PATIENCE_MS,
);

test('an account that is erased right after it absorbed a guest takes nothing more of theirs', async () => {
  const [guest, account] = [newOwnerId(), newOwnerId()];
  world.users.set('user', { userId: 'user', ownerId: account, absorbs: [guest] });
  await absorbGuests(world.depsOf());
  expect(world.users.get('user')).toMatchObject({ absorbs: [] });
  await eraseAccount(world.depsOf(), { ...newSession(account), userId: 'user' });
  await uploadAndEdit(world.depsOf(), guest);
  await workForDays();
  for (const ownerId of [guest, account]) await isNowhere(ownerId);
});
