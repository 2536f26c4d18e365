import type { ErasureReceipt } from '@vitae/schema/cv';
import { AppError } from '@vitae/schema/errors';
import { analysisIdOf, type CvId, newOwnerId, type OwnerId } from '@vitae/schema/ids';
import { createAnalysisCache } from '@vitae/store/analysis-cache';
import type { AnalysisDocument, CvDocument } from '@vitae/store/documents';
import { PATIENCE_MS, propertyRuns } from '@vitae/store/testing/property-runs';
import { anyDeath, anyFate, anySleep, createStage } from '@vitae/store/testing/stage';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { countAll, expectedProfile } from '../testing/expected-profile.ts';
import { keepCv } from '../testing/keep-cv.ts';
import { newSession, openTestDeps, type TestDeps, textFile } from '../testing/open-test-deps.ts';
import { syncCvDataToProfile } from '../worker/sync-cv-data-to-profile.ts';
import { workOnce } from '../worker/work-once.ts';
import { eraseCv } from './erase-cv.ts';
import { getAnalysis } from './get-analysis.ts';
import { uploadCv } from './upload-cv.ts';

const LONGER_THAN_A_LEASE_MS = 11_000;
const LONGER_THAN_THE_CACHE_REMEMBERS_MS = 12 * 60 * 1_000;
const running = new AbortController().signal;

let world: TestDeps;
beforeAll(async () => {
  world = await openTestDeps({ stepMs: 400 });
});
beforeEach(() => world.clear());
afterAll(() => world.close());

/** Erases as a person does who is told to try again shortly. @returns null when nothing is there any more */
async function erase(deps: Deps, session: Session, id: CvId): Promise<ErasureReceipt | null> {
  try {
    return await eraseCv(deps, session, id);
  } catch (error) {
    if (error instanceof AppError && error.code === 'UNAVAILABLE') return erase(deps, session, id);
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

async function workUntilIdle(): Promise<void> {
  do world.clock.advance(LONGER_THAN_A_LEASE_MS);
  while (await workOnce(world.depsOf(), running));
}

/** Two CVs that share a row, in a profile, the first of them in the cache. */
async function setUp() {
  await world.clear();
  const deps = world.depsOf();
  const session = newSession();
  const cv = await keepCv(deps, session.ownerId, 'Weaving\nTanning\nPottery');
  const other = await keepCv(deps, session.ownerId, 'Weaving\nThatching');
  await syncCvDataToProfile(deps, session.ownerId);
  await getAnalysis(deps, session, analysisIdOf(cv._id));
  return { session, cv, other };
}

/** Checks that nothing of a CV is left, and everything else is. */
async function expectGone(ownerId: OwnerId, { _id, blobKey }: CvDocument, left: CvId[]): Promise<void> {
  const { store, blobs, cache } = world.depsOf();
  expect((await store.cvs.list(ownerId)).map((cv) => cv._id).toSorted()).toEqual(left.toSorted());
  expect(await store.analyses.ofCv(_id)).toBeNull();
  expect(await blobs.exists(blobKey)).toBe(false);
  expect(await cache.get(ownerId, analysisIdOf(_id))).toBeNull();
  expect(await countAll(world.collections, ownerId)).toMatchObject({
    analyses: left.length,
    unlistedRows: 0,
    marks: 0,
  });
  const { revision: _, ...profile } = await store.profiles.read(ownerId);
  expect(profile).toEqual(await expectedProfile(world.collections, ownerId));
  expect(JSON.stringify(profile)).not.toContain(_id);
}

test(
  'an erasure killed at any step ends whole when it is repeated, and its receipt counts everything',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anyDeath(44), async (scheduler, fate) => {
        const { session, cv, other } = await setUp();
        const stage = createStage(scheduler);
        const person = stage.actor('person', fate);
        let receipt: ErasureReceipt | null = null;
        person.act(async () => {
          receipt = await erase(world.depsOf(person), session, cv._id);
        });
        await stage.play();
        receipt ??= await erase(world.depsOf(), session, cv._id);
        const counts = { cvs: 1, blobs: 1, analyses: 1, cacheKeys: 1, profileRows: 3 };
        if (receipt) expect(receipt).toMatchObject({ cvId: cv._id, ...counts });
        await expectGone(session.ownerId, cv, [other._id]);
        expect(await erase(world.depsOf(), session, cv._id)).toBeNull();
      }),
      propertyRuns(8),
    );
  },
  PATIENCE_MS,
);

test(
  'a killed erasure is ended by the worker while others read and the same bytes come anew',
  async () => {
    const fates = fc.tuple(anyFate(44), anyFate(44), anySleep(6), anyFate(60));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, [first, second, third, fourth]) => {
        const { session, cv, other } = await setUp();
        const stage = createStage(scheduler, { sleep: () => world.clock.advance(LONGER_THAN_A_LEASE_MS) });
        let erased = false;
        for (const actor of [stage.actor('person', first), stage.actor('person again', second)]) {
          actor.act(async () => {
            await erase(world.depsOf(actor), session, cv._id);
            erased = true;
          });
        }
        const reader = stage.actor('reader', third);
        reader.act(async () => {
          for (let round = 0; round < 4; round += 1) {
            const gone = erased;
            const read = getAnalysis(world.depsOf(reader), session, analysisIdOf(cv._id));
            if (gone) await expect(read).rejects.toMatchObject({ code: 'NOT_FOUND' });
            else await read.catch(() => {});
          }
        });
        const worker = stage.actor('worker', fourth);
        worker.act(async () => {
          for (let round = 0; round < 2; round += 1) await workOnce(world.depsOf(worker), running);
        });
        const file = textFile('Weaving\nTanning\nPottery');
        const uploader = stage.actor('uploader');
        let uploaded: CvId | null = null;
        uploader.act(async () => {
          uploaded = (await uploadCv(world.depsOf(uploader), session, { file, aiConsent: false })).cvId;
        });
        await stage.play();
        await erase(world.depsOf(), session, cv._id);
        await workUntilIdle();

        const left = uploaded === cv._id ? [] : [uploaded ?? cv._id];
        await expectGone(session.ownerId, cv, [other._id, ...left]);
      }),
      propertyRuns(6),
    );
  },
  PATIENCE_MS,
);

test(
  'a CV that is erased while it is read leaves nothing, however long its reader sleeps',
  async () => {
    const fates = fc.tuple(anySleep(9), anyFate(30), anySleep(1));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, [first, second, third]) => {
        await world.clear();
        const session = newSession(newOwnerId());
        const file = textFile('Weaving');
        const { cvId } = await uploadCv(world.depsOf(), session, { file, aiConsent: false });
        const cv = await world.depsOf().store.cvs.find(session.ownerId, cvId);
        if (!cv) throw new Error('uploaded above');
        const stage = createStage(scheduler, { sleep: () => world.clock.advance(LONGER_THAN_A_LEASE_MS) });
        for (const [name, fate] of [['sleeper', first] as const, ['worker', second] as const]) {
          const actor = stage.actor(name, fate);
          actor.act(() => workOnce(world.depsOf(actor), running));
        }
        const person = stage.actor('person', third);
        person.act(() => erase(world.depsOf(person), session, cvId));
        await stage.play();
        await workUntilIdle();
        await expectGone(session.ownerId, cv, []);
      }),
      propertyRuns(6),
    );
  },
  PATIENCE_MS,
);

/** Erases while the cache is out of reach. */
async function eraseWithoutCache() {
  const { session, cv, other } = await setUp();
  const cache = createAnalysisCache({ url: 'http://127.0.0.1:9', token: 'any' });
  const deps = world.depsOf(undefined, { cache });
  expect(await eraseCv(deps, session, cv._id)).toMatchObject({ cvs: 1, profileRows: 3 });
  const isLeft = async () => (await deps.store.cvs.find(session.ownerId, cv._id)) !== null;
  expect(await isLeft()).toBe(true);
  return { session, cv, other, deps, isLeft };
}

test('a copy in the cache that an erasure cannot reach is erased by the worker once it can', async () => {
  const { session, cv, other, deps, isLeft } = await eraseWithoutCache();
  const cached = () => world.depsOf().cache.get(session.ownerId, analysisIdOf(cv._id));
  expect(await cached()).toMatchObject({ version: 1 });
  world.clock.advance(LONGER_THAN_A_LEASE_MS);
  expect(await workOnce(deps, running)).toBe(true);
  expect(await isLeft()).toBe(true);
  await workUntilIdle();
  expect(await cached()).toBeNull();
  await expectGone(session.ownerId, cv, [other._id]);
});

test('an erasure ends without a cache that stays away for longer than it remembers', async () => {
  const { deps, isLeft } = await eraseWithoutCache();
  world.clock.advance(LONGER_THAN_THE_CACHE_REMEMBERS_MS);
  expect(await workOnce(deps, running)).toBe(true);
  expect(await isLeft()).toBe(false);
});

test('a reader that slept through the erasure takes back what it writes', async () => {
  const session = newSession();
  const deps = world.depsOf();
  const file = textFile('Weaving');
  const { cvId } = await uploadCv(deps, session, { file, aiConsent: false });
  const cv = await deps.store.cvs.find(session.ownerId, cvId);
  if (!cv) throw new Error('uploaded above');
  const { analyses } = deps.store;
  const sleepy = {
    ...analyses,
    async create(analysis: AnalysisDocument) {
      await erase(deps, session, cvId);
      return analyses.create(analysis);
    },
  };
  await workOnce({ ...deps, store: { ...deps.store, analyses: sleepy } }, running);
  await expectGone(session.ownerId, cv, []);
});
