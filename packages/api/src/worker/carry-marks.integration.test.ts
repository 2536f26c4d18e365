import { newOwnerId } from '@vitae/schema/ids';
import { createAnalysisCache } from '@vitae/store/analysis-cache';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepCv } from '../testing/keep-cv.ts';
import { newSession, openTestDeps, type TestDeps } from '../testing/open-test-deps.ts';
import { getAnalysis } from '../verbs/get-analysis.ts';
import { saveAnalysis } from '../verbs/save-analysis.ts';
import { carryMarks } from './carry-marks.ts';

let world: TestDeps;
beforeAll(async () => {
  world = await openTestDeps({ stepMs: 1 });
});
afterAll(() => world.close());

test('an owner whose data cannot be merged does not keep the others waiting', async () => {
  const deps = world.depsOf();
  const [broken, fine] = [newOwnerId(), newOwnerId()];
  for (const ownerId of [broken, fine]) await keepCv(deps, ownerId, 'Weaving');
  await world.collections.analyses.updateOne({ ownerId: broken }, { $unset: { result: '' } });
  await carryMarks(deps);
  expect((await deps.store.profiles.read(fine)).skills).toHaveLength(1);
  expect(world.logged).toContain('worker-step-failed');
});

test('a version the cache could not take is carried there by the worker', async () => {
  const deps = world.depsOf();
  const away = createAnalysisCache({ url: 'http://127.0.0.1:9', token: 'any' });
  const session = newSession();
  const { analysisId } = await keepCv(deps, session.ownerId, 'Weaving');
  if (!analysisId) throw new Error('made above');
  expect(await getAnalysis(deps, session, analysisId)).toMatchObject({ version: 1, cache: 'MISS' });

  const current = await deps.store.analyses.find(session.ownerId, analysisId);
  if (!current) throw new Error('made above');
  await saveAnalysis(world.depsOf(undefined, { cache: away }), current, current, {
    at: deps.clock(),
    by: 'person',
    kind: 'update',
  });
  await carryMarks(deps);
  expect(await getAnalysis(deps, session, analysisId)).toMatchObject({ version: 2, cache: 'HIT' });
  expect(await deps.store.analyses.find(session.ownerId, analysisId)).not.toHaveProperty('cachePending');
});
