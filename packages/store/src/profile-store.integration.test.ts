import { newOwnerId, type OwnerId } from '@vitae/schema/ids';
import { ProfileRow } from '@vitae/schema/profile';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCollections } from './collections.ts';
import { createStore } from './open-store.ts';
import { emptyProfile, type ProfileContent } from './profile-store.ts';
import { openTestBackends, type TestBackends } from './testing/open-test-backends.ts';
import { PATIENCE_MS, propertyRuns } from './testing/property-runs.ts';
import { scheduleDb } from './testing/schedule-calls.ts';
import { type Actor, anyFate, anySleep, createStage } from './testing/stage.ts';
import { createTestClock } from './testing/test-clock.ts';

let backends: TestBackends;
beforeAll(async () => {
  backends = await openTestBackends({ mongo: true });
});
afterAll(() => backends.close());

const storeOf = (actor?: Actor) =>
  createStore(openCollections(actor ? scheduleDb(actor, backends.db) : backends.db));

function row(id: string, value: string): ProfileRow {
  const name = { value, origin: 'cv', evidence: [], alternatives: [] };
  return ProfileRow.parse({ id, itemIds: [id], edited: false, fields: { name } });
}

/** The profile as it has to be at a version: rows that stay, that change, that go and that come back. */
function contentAt(version: number): ProfileContent {
  const { revision: _, ...empty } = emptyProfile();
  const skills = [row('stays', 'the same'), row('changes', `${version}`)];
  return {
    ...empty,
    contact: row('contact', `${version}`),
    skills: version % 2 === 0 ? [...skills, row('now and then', 'the same')] : skills,
    projects: version % 3 === 0 ? [] : [row('project', `${version % 3}`)],
  };
}

const versionOf = (profile: Pick<ProfileContent, 'contact'>) =>
  Number(profile.contact.fields.name?.value ?? 0);

const LONGER_THAN_A_LEASE_MS = 6_000;
const WAIT_FOR_CLAIM_MS = 2_000;

/** What stands in the database: the version that is committed, the rows it lists, and all there are. */
async function inspect(ownerId: OwnerId) {
  const { profiles, rows } = openCollections(backends.db);
  const profile = await profiles.findOne({ _id: ownerId });
  const found = await Promise.all(
    [rows('skills'), rows('projects')].map((each) => each.find({ ownerId }).toArray()),
  );
  return {
    version: versionOf(profile ?? emptyProfile()),
    listed: new Set(Object.values(profile?.manifest ?? {}).flat()),
    present: new Set(found.flat().map(({ _id }) => _id)),
  };
}

test(
  'a commit is whole and the newest, and a reader sees it so, while syncs sleep, die and overtake each other',
  async () => {
    const fates = fc.tuple(anySleep(8), anyFate(16), anySleep(20));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, [first, second, third]) => {
        const ownerId = newOwnerId();
        const clock = createTestClock(1);
        let truth = 0;
        let committed = 0;
        const stage = createStage(scheduler, {
          sleep: () => clock.advance(LONGER_THAN_A_LEASE_MS),
          async afterTurn(label) {
            if (!/updateOne|deleteMany/.test(label)) return;
            const { version, listed, present } = await inspect(ownerId);
            expect(version).toBeGreaterThanOrEqual(committed);
            expect([...listed].filter((id) => !present.has(id))).toEqual([]);
            committed = version;
          },
        });
        /** Claims, looks at what is true by now, commits; one whose claim is lost begins again. */
        async function sync(store: ReturnType<typeof storeOf>, look: () => Promise<number>) {
          for (let done = false; !done; ) {
            const claim = await store.profiles.claim(ownerId, crypto.randomUUID(), clock.now());
            if (claim) done = await store.profiles.commit(claim, contentAt(await look()));
            else clock.advance(WAIT_FOR_CLAIM_MS);
          }
        }
        const nextTruth = async () => {
          truth += 1;
          return truth;
        };
        for (const actor of [stage.actor('A', first), stage.actor('B', second)]) {
          const look = () => actor.turn('looks', nextTruth);
          actor.act(async () => {
            await sync(storeOf(actor), look);
            await sync(storeOf(actor), look);
          });
        }
        const reader = stage.actor('reader', third);
        reader.act(async () => {
          for (let seen = 0, round = 0; round < 6; round += 1) {
            const { revision, ...profile } = await storeOf(reader).profiles.read(ownerId);
            const version = versionOf(profile);
            if (revision > 0) expect(profile).toEqual(contentAt(version));
            expect(version).toBeGreaterThanOrEqual(seen);
            seen = version;
          }
        });
        await stage.play();

        await sync(storeOf(), nextTruth);
        const { revision, ...profile } = await storeOf().profiles.read(ownerId);
        expect(profile).toEqual(contentAt(truth));
        const { listed, present } = await inspect(ownerId);
        expect(present).toEqual(listed);

        await sync(storeOf(), async () => truth);
        expect(await storeOf().profiles.read(ownerId)).toEqual({ ...profile, revision: revision + 1 });
        expect(await inspect(ownerId)).toMatchObject({ listed, present });
      }),
      propertyRuns(9),
    );
  },
  PATIENCE_MS,
);

test('a sync that slept through the erasure of its owner leaves no row behind', async () => {
  const ownerId = newOwnerId();
  const { profiles, owners } = storeOf();
  const clock = createTestClock(1);
  const claimNow = async () => {
    const claim = await profiles.claim(ownerId, crypto.randomUUID(), clock.now());
    if (!claim) throw new Error('the profile is free');
    return claim;
  };
  for (const version of [1, 2]) await profiles.commit(await claimNow(), contentAt(version));
  const slept = await claimNow();
  await owners.remove(ownerId, clock.now());
  expect(await profiles.commit(slept, contentAt(3))).toBe(false);
  const { revision: _, ...empty } = emptyProfile();
  expect(await profiles.commit(await claimNow(), empty)).toBe(true);
  expect((await inspect(ownerId)).present.size).toBe(0);
});
