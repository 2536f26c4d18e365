import { newOwnerId } from '@vitae/schema/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCollections } from './collections.ts';
import { createStore } from './open-store.ts';
import { madeUpCv } from './testing/made-up-documents.ts';
import { openTestBackends, type TestBackends } from './testing/open-test-backends.ts';
import { PATIENCE_MS, propertyRuns } from './testing/property-runs.ts';
import { scheduleDb } from './testing/schedule-calls.ts';
import { type Actor, anyDeath, anyFate, anySleep, createStage } from './testing/stage.ts';
import { createTestClock } from './testing/test-clock.ts';

let backends: TestBackends;
beforeAll(async () => {
  backends = await openTestBackends({ mongo: true });
});
beforeEach(() => backends.clear());
afterAll(() => backends.close());

const LEASE_MS = 10_000;
const storeOf = (actor?: Actor) =>
  createStore(openCollections(actor ? scheduleDb(actor, backends.db) : backends.db));
const stored = () => openCollections(backends.db).cvs.findOne({});

describe('the queue', () => {
  test(
    'counts only the writes of the worker that holds the lease, whoever sleeps, dies or erases',
    async () => {
      const fates = fc.tuple(anySleep(6), anyFate(6), anyFate(6), fc.boolean());
      await fc.assert(
        fc.asyncProperty(fc.scheduler(), fates, async (scheduler, [first, second, third, erases]) => {
          await backends.clear();
          const clock = createTestClock(100);
          const cv = madeUpCv(newOwnerId(), { notBefore: clock.now() });
          await storeOf().cvs.insert(cv);
          let before = await stored();
          const stage = createStage(scheduler, {
            sleep: () => clock.advance(LEASE_MS + 1),
            async afterTurn(label) {
              const now = await stored();
              const [name = ''] = label.split(' ');
              if (name !== 'person' && now?.rev !== before?.rev) expect(before?.lease?.token).toMatch(name);
              if (before?.state.status === 'DELETING') expect(now?.state.status).toBe('DELETING');
              before = now;
            },
          });
          for (const [index, fate] of [first, second, third].entries()) {
            const name = `worker${index}`;
            const actor = stage.actor(name, fate);
            actor.act(async () => {
              const { queue } = storeOf(actor);
              for (let round = 0; round < 2; round += 1) {
                const token = `${name}.${round}`;
                const claimed = await queue.claim(token, clock.now(), LEASE_MS);
                if (claimed?.state.status === 'PENDING' || claimed?.state.status === 'PROCESSING') {
                  await queue.advance(cv._id, token, { state: { status: 'PROCESSING', stage: 'reading' } });
                  await queue.renew(cv._id, token, clock.now(), LEASE_MS);
                  await queue.settle(cv._id, token, { status: 'COMPLETED' });
                } else clock.advance(LEASE_MS / 2);
              }
            });
          }
          if (erases) {
            const person = stage.actor('person');
            person.act(() => storeOf(person).cvs.markDeleting(cv.ownerId, cv._id, clock.now()));
          }
          await stage.play();

          clock.advance(LEASE_MS + 1);
          const { queue } = storeOf();
          const left = await queue.claim('last', clock.now(), LEASE_MS);
          if (erases) expect(left?.state.status).toBe('DELETING');
          else if (left) await queue.settle(cv._id, 'last', { status: 'COMPLETED' });
          if (!erases) expect(await stored()).toMatchObject({ state: { status: 'COMPLETED' }, attempts: 0 });
        }),
        propertyRuns(14),
      );
    },
    PATIENCE_MS,
  );

  test('counts a claim as an attempt, and a blameless return takes it back', async () => {
    const { queue, cvs } = storeOf();
    const cv = madeUpCv(newOwnerId());
    await cvs.insert(cv);
    const now = new Date();
    const back = { notBefore: now, blameless: false };
    for (const attempts of [1, 2, 3]) {
      expect(await queue.claim(`t${attempts}`, now, LEASE_MS)).toMatchObject({ attempts });
      await queue.release(cv._id, `t${attempts}`, back);
    }
    expect(await queue.claim('t4', now, LEASE_MS)).toMatchObject({ attempts: 4 });
    await queue.release(cv._id, 't4', { ...back, blameless: true });
    expect(await stored()).toMatchObject({ attempts: 3, deferrals: 1 });
  });

  test('never counts below zero: a blameless return after progress owes nothing', async () => {
    const { queue, cvs } = storeOf();
    const cv = madeUpCv(newOwnerId());
    await cvs.insert(cv);
    const now = new Date();
    await queue.claim('t', now, LEASE_MS);
    await queue.advance(cv._id, 't', { attempts: 0 });
    await queue.release(cv._id, 't', { notBefore: now, blameless: true });
    expect(await stored()).toMatchObject({ attempts: 0, deferrals: 1 });
    expect(await queue.claim('u', now, LEASE_MS)).toMatchObject({ attempts: 1 });
  });

  test('hands out what waits longest first, and nothing before its time or while it is leased', async () => {
    const { queue, cvs } = storeOf();
    const now = Date.now();
    const waits = [now - 1_000, now - 5_000, now + 5_000].map((time) =>
      madeUpCv(newOwnerId(), { notBefore: new Date(time) }),
    );
    for (const cv of waits) await cvs.insert(cv);
    const claims = await Promise.all(
      ['a', 'b', 'c'].map((token) => queue.claim(token, new Date(now), LEASE_MS)),
    );
    expect(claims.flatMap((cv) => cv?._id ?? []).toSorted()).toEqual(
      waits
        .slice(0, 2)
        .map(({ _id }) => _id)
        .toSorted(),
    );
    expect((await queue.claim('late', new Date(now + LEASE_MS), LEASE_MS))?._id).toBe(waits[2]?._id);
  });
});

describe('an owner’s CVs', () => {
  test('take the same bytes once, also at the same moment, and anew while the first is being erased', async () => {
    const fates = fc.tuple(anyFate(1), anyFate(1), anyDeath(1));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, fates) => {
        await backends.clear();
        const ownerId = newOwnerId();
        const stage = createStage(scheduler);
        let taken = 0;
        for (const [index, fate] of fates.entries()) {
          const actor = stage.actor(`upload ${index}`, fate);
          actor.act(async () => {
            if (await storeOf(actor).cvs.insert(madeUpCv(ownerId, { sha256: 'same' }))) taken += 1;
          });
        }
        await stage.play();
        const { cvs } = storeOf();
        const [first, ...others] = await cvs.list(ownerId);
        expect(others).toEqual([]);
        expect(taken).toBeLessThanOrEqual(1);
        if (!first) return;
        await cvs.markDeleting(ownerId, first._id, new Date());
        expect(await cvs.insert(madeUpCv(ownerId, { sha256: 'same' }))).toBe(true);
        expect(await cvs.insert(madeUpCv(newOwnerId(), { sha256: 'same' }))).toBe(true);
      }),
      propertyRuns(8),
    );
  });

  test('are another owner’s business neither to see nor to erase', async () => {
    const { cvs } = storeOf();
    const cv = madeUpCv(newOwnerId());
    await cvs.insert(cv);
    const stranger = newOwnerId();
    expect(await cvs.find(stranger, cv._id)).toBeNull();
    expect(await cvs.markDeleting(stranger, cv._id, new Date())).toBeNull();
    expect(await stored()).toMatchObject({ state: { status: 'PENDING' }, rev: 1 });
  });
});
