import { newCvId, newOwnerId } from '@vitae/schema/ids';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCollections } from './collections.ts';
import type { AnalysisDocument } from './documents.ts';
import { createStore } from './open-store.ts';
import { madeUpAnalysis } from './testing/made-up-documents.ts';
import { openTestBackends, type TestBackends } from './testing/open-test-backends.ts';
import { PATIENCE_MS, propertyRuns } from './testing/property-runs.ts';
import { scheduleDb } from './testing/schedule-calls.ts';
import { type Actor, anyFate, createStage } from './testing/stage.ts';

let backends: TestBackends;
beforeAll(async () => {
  backends = await openTestBackends({ mongo: true });
});
afterAll(() => backends.close());

const analysesOf = (actor?: Actor) =>
  createStore(openCollections(actor ? scheduleDb(actor, backends.db) : backends.db)).analyses;

const AT = new Date('2026-03-02T10:00:00Z');

/** Writes `word` as the summary of the next version. */
function write(analyses: ReturnType<typeof analysesOf>, current: AnalysisDocument, word: string) {
  const { evidence, suggestions, unplaced, warnings, result } = current;
  const next = { result: { ...result, summary: word }, evidence, suggestions, unplaced, warnings };
  const before = { result, evidence, suggestions, unplaced };
  return analyses.replace(current, next, { at: AT, by: 'person', kind: 'update', before });
}

async function createAnalysis() {
  const analysis = madeUpAnalysis(newOwnerId(), newCvId());
  await analysesOf().create(analysis);
  const stored = () => analysesOf().find(analysis.ownerId, analysis._id);
  return { ...analysis, stored };
}

test(
  'of any number of writers each version has one, and nobody overwrites another unseen',
  async () => {
    const fates = fc.array(anyFate(6), { minLength: 2, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, fates) => {
        const { _id, ownerId, stored } = await createAnalysis();
        const stage = createStage(scheduler);
        const won: string[] = [];
        const actors = fates.map((fate, index) => stage.actor(`writer ${index}`, fate));
        for (const [index, actor] of actors.entries()) {
          actor.act(async () => {
            for (let round = 0; round < 2; round += 1) {
              const current = await analysesOf(actor).find(ownerId, _id);
              const word = `${index}.${round} over ${current?.version}`;
              if (current && (await write(analysesOf(actor), current, word))) won.push(word);
            }
          });
        }
        await stage.play();

        const last = await stored();
        const versions = last?.changes.map(({ version }) => version) ?? [];
        expect(versions).toEqual(versions.map((_, index) => index + 2));
        expect(last?.version).toBe(versions.length + 1);
        // every change replaced the one before it: its `before` is what that one had written
        const words = [
          ...(last?.changes ?? []).map(({ before }) => before?.result.summary),
          last?.result.summary,
        ];
        expect(words.slice(1).map((word) => Number(word?.split(' ').at(-1)))).toEqual(
          versions.map((version) => version - 1),
        );
        const unheard = words.slice(1).filter((word) => !won.includes(word ?? ''));
        expect(words).toEqual(expect.arrayContaining(won));
        expect(unheard.length).toBeLessThanOrEqual(actors.filter((actor) => actor.isKilled()).length);
      }),
      propertyRuns(14),
    );
  },
  PATIENCE_MS,
);

test(
  'a mark outlives every carrier that carried less than what is stored',
  async () => {
    const fates = fc.tuple(anyFate(8), anyFate(8), anyFate(8));
    const marks = fc.constantFrom('syncPending' as const, 'cachePending' as const);
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, marks, async (scheduler, [first, second, third], mark) => {
        const { _id, ownerId, stored } = await createAnalysis();
        let carried = 0;
        const stage = createStage(scheduler, {
          async afterTurn() {
            const now = await stored();
            if (mark === 'cachePending' && now?.version === 1) return; // a creation asks nothing of the cache
            if (now?.[mark] === undefined) expect(carried).toBe(now?.version);
          },
        });
        const writer = stage.actor('writer', first);
        writer.act(async () => {
          for (let round = 0; round < 3; round += 1) {
            const current = await analysesOf(writer).find(ownerId, _id);
            if (current) await write(analysesOf(writer), current, `${round}`);
          }
        });
        for (const actor of [stage.actor('carrier A', second), stage.actor('carrier B', third)]) {
          actor.act(async () => {
            for (let round = 0; round < 3; round += 1) {
              const read = await analysesOf(actor).find(ownerId, _id);
              if (read?.[mark] === undefined) continue;
              await actor.turn('carries', async () => {
                carried = Math.max(carried, read.version);
              });
              await analysesOf(actor).clearMark(_id, mark, read[mark]);
            }
          });
        }
        await stage.play();

        const last = await stored();
        if (last?.[mark] !== undefined) await analysesOf().clearMark(_id, mark, last[mark]);
        expect((await stored())?.[mark]).toBeUndefined();
      }),
      propertyRuns(14),
    );
  },
  PATIENCE_MS,
);

test('a repeated creation keeps what the first one made, and what a person did to it', async () => {
  const { stored, ...analysis } = await createAnalysis();
  await write(analysesOf(), analysis, 'by hand');
  await analysesOf().create({ ...analysis, warnings: [{ code: 'TEXT_CUT', message: 'of the second try' }] });
  expect(await stored()).toMatchObject({ version: 2, warnings: [], result: { summary: 'by hand' } });
});

test('another owner can neither read nor change an analysis', async () => {
  const { stored, ...analysis } = await createAnalysis();
  const stranger = newOwnerId();
  expect(await analysesOf().find(stranger, analysis._id)).toBeNull();
  expect(await write(analysesOf(), { ...analysis, ownerId: stranger }, 'not theirs')).toBeNull();
  expect(await stored()).toMatchObject({ version: 1, result: { summary: null } });
});
