import { newCvId, newOwnerId } from '@vitae/schema/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analysisCacheOn, connectRedis } from './analysis-cache.ts';
import { openCollections } from './collections.ts';
import { createStore } from './open-store.ts';
import { madeUpAnalysis } from './testing/made-up-documents.ts';
import { openTestBackends, type TestBackends } from './testing/open-test-backends.ts';
import { PATIENCE_MS, propertyRuns } from './testing/property-runs.ts';
import { scheduleDb, scheduleRedis } from './testing/schedule-calls.ts';
import { type Actor, anyFate, anySleep, createStage, Killed } from './testing/stage.ts';
import { createTestClock } from './testing/test-clock.ts';

let backends: TestBackends;
beforeAll(async () => {
  backends = await openTestBackends({ mongo: true, upstash: true });
});
afterAll(() => backends.close());

const LONGER_THAN_A_FILL_MAY_TAKE_MS = 3_000;

/** Tries until it works: a busy machine may answer later than the cache waits. */
async function again<Answer>(step: () => Promise<Answer>): Promise<Answer> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Killed) throw error;
    return again(step);
  }
}

/** An analysis, its cache, and everybody who reads and writes it by the protocol. */
async function setUp() {
  const analysis = madeUpAnalysis(newOwnerId(), newCvId());
  const { _id: id, ownerId } = analysis;
  const clock = createTestClock(1);
  const now = () => clock.now().getTime();
  const redis = connectRedis(backends.cache);
  const store = (actor?: Actor) =>
    createStore(openCollections(actor ? scheduleDb(actor, backends.db) : backends.db)).analyses;
  const cache = (actor?: Actor) => analysisCacheOn(actor ? scheduleRedis(actor, redis) : redis, now);
  await store().create(analysis);
  const textOf = (version: number) => JSON.stringify({ version });

  return {
    id,
    ownerId,
    clock,
    cache,
    forget: () => redis.del(`analysis:${ownerId}:${id}`),
    fields: () => redis.hkeys(`analysis:${ownerId}:${id}`),
    cached: () => cache().get(ownerId, id),
    isPending: async () => (await store().find(ownerId, id))?.cachePending !== undefined,
    version: async () => (await store().find(ownerId, id))?.version ?? null,

    /** @returns the version a reader is answered with, null when there is none */
    async read(actor?: Actor): Promise<number | null> {
      const hit = await cache(actor).get(ownerId, id);
      if (hit) return hit.version;
      const knownAt = now();
      const found = await store(actor).find(ownerId, id);
      if (!found) return null;
      await cache(actor).put(ownerId, id, { version: found.version, json: textOf(found.version) }, knownAt);
      return found.version;
    },

    /** @returns the version that was written through, null when the cache could not be written or nothing was there */
    async write(actor?: Actor): Promise<number | null> {
      const knownAt = now();
      const current = await store(actor).find(ownerId, id);
      if (!current) return null;
      const { result, evidence, suggestions, unplaced, warnings } = current;
      const next = { result, evidence, suggestions, unplaced, warnings };
      const change = { at: clock.now(), by: 'person', kind: 'update' } as const;
      const saved = await store(actor).replace(current, next, change);
      if (!saved) return null;
      const { version } = saved;
      const done = await cache(actor).put(ownerId, id, { version, json: textOf(version) }, knownAt);
      if (done) await store(actor).clearMark(id, 'cachePending', version);
      return done ? version : null;
    },

    /** What the worker does for a write that did not reach the cache. */
    async carry(actor?: Actor): Promise<void> {
      const knownAt = now();
      const pending = (await store(actor).cachePending(100)).find(({ _id }) => _id === id);
      if (!pending) return;
      const { version } = pending;
      const done = await cache(actor).put(ownerId, id, { version, json: textOf(version) }, knownAt);
      if (done) await store(actor).clearMark(id, 'cachePending', version);
    },

    async erase(actor?: Actor): Promise<void> {
      await store(actor).remove(id);
      await again(() => cache(actor).erase(ownerId, id));
    },
  };
}

test(
  'a reader never sees a version older than one that was written through before',
  async () => {
    const fates = fc.tuple(anyFate(6), anySleep(6), anySleep(4), anySleep(4), anyFate(3));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, [first, second, third, fourth, fifth]) => {
        const { read, write, carry, isPending, cached, version, clock } = await setUp();
        const stage = createStage(scheduler, { sleep: () => clock.advance(LONGER_THAN_A_FILL_MAY_TAKE_MS) });
        let writtenThrough = 1;
        for (const actor of [stage.actor('writer A', first), stage.actor('writer B', second)]) {
          actor.act(async () => {
            for (let round = 0; round < 2; round += 1) {
              writtenThrough = Math.max(writtenThrough, (await write(actor)) ?? 1);
            }
          });
        }
        for (const actor of [stage.actor('reader A', third), stage.actor('reader B', fourth)]) {
          actor.act(async () => {
            for (let round = 0; round < 3; round += 1) {
              const least = writtenThrough;
              expect(await read(actor)).toBeGreaterThanOrEqual(least);
            }
          });
        }
        const worker = stage.actor('worker', fifth);
        worker.act(() => carry(worker));
        await stage.play();

        while (await isPending()) await carry();
        const stored = await version();
        expect((await cached())?.version ?? stored).toBe(stored);
        expect(await read()).toBe(stored);
      }),
      propertyRuns(14),
    );
  },
  PATIENCE_MS,
);

test(
  'nothing erased is read again, whoever still fills or writes',
  async () => {
    const fates = fc.tuple(anyFate(4), anyFate(4), anyFate(4), anyFate(3));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, [first, second, third, fourth]) => {
        const { read, write, carry, erase, cached, fields, clock } = await setUp();
        let erased = false;
        const stage = createStage(scheduler, {
          sleep: () => clock.advance(LONGER_THAN_A_FILL_MAY_TAKE_MS),
          async afterTurn() {
            if (erased) expect(await cached()).toBeNull();
          },
        });
        const eraser = stage.actor('eraser', first);
        eraser.act(async () => {
          await erase(eraser);
          erased = true;
        });
        const reader = stage.actor('reader', second);
        const lateReader = stage.actor('late reader');
        for (const actor of [reader, lateReader]) {
          actor.act(async () => {
            for (let round = 0; round < 3; round += 1) {
              const gone = erased;
              const version = await read(actor);
              if (gone) expect(version).toBeNull();
            }
          });
        }
        const writer = stage.actor('writer', third);
        writer.act(() => write(writer));
        const worker = stage.actor('worker', fourth);
        worker.act(() => carry(worker));
        await stage.play();

        if (eraser.isKilled()) await erase();
        expect(await cached()).toBeNull();
        expect(await read()).toBeNull();
        if (![reader, writer, worker].some((actor) => actor.isKilled()))
          expect(await fields()).toEqual(['deleted']);
      }),
      propertyRuns(14),
    );
  },
  PATIENCE_MS,
);

test('a write that is older than the tombstone lives is refused', async () => {
  const { read, erase, cached, clock, id, ownerId, forget, cache } = await setUp();
  const knownAt = clock.now().getTime();
  await read();
  await erase();
  await forget(); // ten minutes later the tombstone has expired
  clock.advance(600_000);
  expect(await cache().put(ownerId, id, { version: 2, json: '{}' }, knownAt)).toBe(false);
  expect(await cached()).toBeNull();
});
