import { emptyWire } from '@vitae/schema/ai-wire';
import { analysisIdOf, blobKeyOf, type CvId } from '@vitae/schema/ids';
import { PATIENCE_MS, propertyRuns } from '@vitae/store/testing/property-runs';
import { type Actor, anyDeath, anyFate, anySleep, createStage } from '@vitae/store/testing/stage';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { countAll, expectedProfile } from '../testing/expected-profile.ts';
import { newSession, openTestDeps, type TestDeps, textFile } from '../testing/open-test-deps.ts';
import { readWithAi } from '../verbs/read-with-ai.ts';
import { uploadCv } from '../verbs/upload-cv.ts';
import { sweep } from './sweep.ts';
import { workOnce } from './work-once.ts';
import { WorkerLost } from './worker-lost.ts';

const LONGER_THAN_A_LEASE_MS = 11_000;
const running = new AbortController().signal;

let world: TestDeps;
beforeAll(async () => {
  world = await openTestDeps({ stepMs: 400 });
});
beforeEach(() => world.clear());
afterAll(() => world.close());

async function upload(text: string): Promise<{ session: Session; cvId: CvId }> {
  const session = newSession();
  const receipt = await uploadCv(world.depsOf(), session, { file: textFile(text), aiConsent: false });
  return { session, cvId: receipt.cvId };
}

async function workUntilIdle(changed: Partial<Deps> = {}): Promise<void> {
  do world.clock.advance(LONGER_THAN_A_LEASE_MS);
  while (await workOnce(world.depsOf(undefined, changed), running));
}

const cvOf = (session: Session, id: CvId) => world.depsOf().store.cvs.find(session.ownerId, id);

/** A model that repeats the first line. @param answered hears of each answer, which is paid for */
function repeatFirstLine(actor?: Actor, answered = () => {}): Deps['models'] {
  const text = JSON.stringify({
    ...emptyWire(),
    skills: [{ name: 'Weaving', group: null, level: null, lines: [0] }],
  });
  const answer = {
    content: [{ type: 'text' as const, text }],
    finishReason: { unified: 'stop' as const, raw: 'stop' },
    usage: {
      inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
      outputTokens: { total: 1, text: 1, reasoning: 0 },
    },
    warnings: [],
  };
  const generate = async () => {
    answered();
    return answer;
  };
  const doGenerate = async () => (actor ? actor.turn('model', generate) : generate());
  const doStream = async () => Promise.reject(new Error('not asked for'));
  const named = { provider: 'Test', modelId: 'repeats' };
  return [
    { ...named, model: { ...named, specificationVersion: 'v4', supportedUrls: {}, doGenerate, doStream } },
  ];
}

test(
  'a CV whose worker is killed at any step is finished once by the next',
  async () => {
    const fates = fc.tuple(anyDeath(34), anySleep(20), anyFate(34));
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, fates) => {
        await world.clear();
        const { session, cvId } = await upload('Weaving\nTanning');
        const stage = createStage(scheduler, { sleep: () => world.clock.advance(LONGER_THAN_A_LEASE_MS) });
        for (const [index, fate] of fates.entries()) {
          const actor = stage.actor(`worker ${index}`, fate);
          actor.act(() => workOnce(world.depsOf(actor), running));
        }
        await stage.play();
        await workUntilIdle();

        const cv = await cvOf(session, cvId);
        expect(cv).toMatchObject({ state: { status: 'COMPLETED' }, attempts: 0, ai: 'none' });
        expect(cv).not.toHaveProperty('lease');
        const { store } = world.depsOf();
        const analysis = await store.analyses.find(session.ownerId, analysisIdOf(cvId));
        expect(analysis).toMatchObject({ version: 1, changes: [], runs: [{}] });
        const { revision: _, ...profile } = await store.profiles.read(session.ownerId);
        expect(profile).toEqual(await expectedProfile(world.collections, session.ownerId));
        expect(await countAll(world.collections, session.ownerId)).toMatchObject({ rows: 2, marks: 0 });
      }),
      propertyRuns(8),
    );
  },
  PATIENCE_MS,
);

test('a file that kills its reader three times is set aside, and a retry gives it three more', async () => {
  const { session, cvId } = await upload('Weaving');
  let reads = 0;
  const deadly = async () => {
    reads += 1;
    throw new WorkerLost();
  };
  await workUntilIdle({ readAndAnalyse: deadly });
  expect(reads).toBe(3);
  const crashed = { status: 'FAILED', code: 'CRASHED', retryable: true };
  expect(await cvOf(session, cvId)).toMatchObject({ state: crashed, attempts: 0 });
  await world.depsOf().store.cvs.retry(session.ownerId, cvId, world.clock.now());
  await workUntilIdle();
  expect(await cvOf(session, cvId)).toMatchObject({ state: { status: 'COMPLETED' } });
});

test('a dependency that is away is nobody’s attempt', async () => {
  const { session, cvId } = await upload('Weaving');
  const away = async () => {
    throw new Error('away');
  };
  const deps = world.depsOf(undefined, { readAndAnalyse: away });
  for (let round = 0; round < 5; round += 1) {
    world.clock.advance(60_000);
    await workOnce(deps, running);
  }
  expect(await cvOf(session, cvId)).toMatchObject({ attempts: 0, deferrals: 5 });
  world.clock.advance(60_000);
  await workUntilIdle();
  expect(await cvOf(session, cvId)).toMatchObject({ state: { status: 'COMPLETED' } });
});

test(
  'a consent to the AI that is given at any moment is followed',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), anySleep(1), async (scheduler, fate) => {
        await world.clear();
        const { session, cvId } = await upload('Weaving\nTanning');
        const stage = createStage(scheduler);
        const worker = stage.actor('worker');
        worker.act(() => workOnce(world.depsOf(worker, { models: repeatFirstLine(worker) }), running));
        const person = stage.actor('person', fate);
        person.act(() => readWithAi(world.depsOf(person, { models: repeatFirstLine() }), session, cvId));
        await stage.play();
        await workUntilIdle({ models: repeatFirstLine() });

        expect(await cvOf(session, cvId)).toMatchObject({ state: { status: 'COMPLETED' }, ai: 'done' });
        const analysis = await world.depsOf().store.analyses.find(session.ownerId, analysisIdOf(cvId));
        expect(analysis?.runs.map(({ engine }) => engine.kind)).toEqual(['offline', 'ai']);
      }),
      propertyRuns(6),
    );
  },
  PATIENCE_MS,
);

test('a consent that is given while the work is being put down is followed at once', async () => {
  const { session, cvId } = await upload('Weaving\nTanning');
  const deps = world.depsOf(undefined, { models: repeatFirstLine() });
  const { queue } = deps.store;
  let asked = false;
  const late = {
    ...queue,
    async complete(...input: Parameters<typeof queue.complete>) {
      if (!asked) await readWithAi(deps, session, cvId);
      asked = true;
      return queue.complete(...input);
    },
  };
  await workOnce({ ...deps, store: { ...deps.store, queue: late } }, running);
  expect(await cvOf(session, cvId)).toMatchObject({ state: { status: 'COMPLETED' }, ai: 'done' });
});

test('a consent for a CV that failed tries it again, and is followed', async () => {
  const { session, cvId } = await upload('Weaving\nTanning');
  const deadly = async () => {
    throw new WorkerLost();
  };
  await workUntilIdle({ readAndAnalyse: deadly });
  const models = repeatFirstLine();
  const deps = world.depsOf(undefined, { models });
  expect(await readWithAi(deps, session, cvId)).toMatchObject({ status: 'PENDING', aiPending: true });
  await workUntilIdle({ models });
  expect(await cvOf(session, cvId)).toMatchObject({ state: { status: 'COMPLETED' }, ai: 'done' });
});

test('a consent for a CV that is being erased is refused', async () => {
  const { session, cvId } = await upload('Weaving');
  const deps = world.depsOf(undefined, { models: repeatFirstLine() });
  await deps.store.cvs.markDeleting(session.ownerId, cvId, world.clock.now());
  await expect(readWithAi(deps, session, cvId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the same bytes sent again with a consent are read by the AI, once', async () => {
  const { session, cvId } = await upload('Weaving\nTanning');
  await workUntilIdle();
  const models = repeatFirstLine();
  const deps = world.depsOf(undefined, { models });
  for (const _ of ['once', 'twice']) {
    const again = { file: textFile('Weaving\nTanning'), aiConsent: true };
    expect(await uploadCv(deps, session, again)).toMatchObject({ cvId, duplicate: true });
    await workUntilIdle({ models });
    const analysis = await deps.store.analyses.find(session.ownerId, analysisIdOf(cvId));
    expect(analysis?.runs.map(({ engine }) => engine.kind)).toEqual(['offline', 'ai']);
  }
});

test('a CV that failed because a dependency was away is tried again by itself', async () => {
  const { session, cvId } = await upload('Weaving');
  const away = async () => {
    throw new Error('away');
  };
  for (let round = 0; round < 20; round += 1) {
    world.clock.advance(60_000);
    await workOnce(world.depsOf(undefined, { readAndAnalyse: away }), running);
  }
  const unavailable = { status: 'FAILED', code: 'UNAVAILABLE', retryable: true };
  expect(await cvOf(session, cvId)).toMatchObject({ state: unavailable });
  await sweep(world.depsOf());
  await workUntilIdle();
  expect(await cvOf(session, cvId)).toMatchObject({ state: { status: 'COMPLETED' } });
});

test('a CV whose file was lost is whole once the same bytes are sent again', async () => {
  const { session, cvId } = await upload('Weaving');
  const deps = world.depsOf();
  await deps.blobs.remove(blobKeyOf(cvId));
  for (let round = 0; round < 20; round += 1) {
    world.clock.advance(60_000);
    await workOnce(deps, running);
  }
  expect(await cvOf(session, cvId)).toMatchObject({ state: { code: 'UNAVAILABLE' } });
  const again = { file: textFile('Weaving'), aiConsent: false };
  expect(await uploadCv(deps, session, again)).toMatchObject({ cvId, duplicate: true });
  await workUntilIdle();
  expect(await cvOf(session, cvId)).toMatchObject({ state: { status: 'COMPLETED' } });
});

test('a consent that no model can follow any more is not waited for', async () => {
  const { session, cvId } = await upload('Weaving');
  await world.depsOf().store.cvs.requestAi(session.ownerId, cvId, world.clock.now());
  await workUntilIdle();
  expect(await cvOf(session, cvId)).toMatchObject({ state: { status: 'COMPLETED' }, ai: 'none' });
});

test(
  'an AI run that is written is neither paid for nor written again, whoever is killed or sleeps',
  async () => {
    const late = fc.integer({ min: 30, max: 58 }); // from the offline result to the completion
    const turnsAsleep = fc.integer({ min: 30, max: 90 });
    const fates = fc.tuple(
      fc.oneof(
        fc.record({ killedAt: late, arrives: fc.boolean() }),
        fc.record({ sleepsAt: late, turnsAsleep }),
      ),
      fc.record({ sleepsAt: fc.constant(1), turnsAsleep }),
    );
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, fates) => {
        await world.clear();
        const { session, cvId } = await upload('Weaving\nTanning');
        const { store } = world.depsOf();
        await store.cvs.requestAi(session.ownerId, cvId, world.clock.now());
        let asked = 0;
        const answered = () => {
          asked += 1;
        };
        const analysis = () => store.analyses.find(session.ownerId, analysisIdOf(cvId));
        const stage = createStage(scheduler, { sleep: () => world.clock.advance(LONGER_THAN_A_LEASE_MS) });
        for (const [index, fate] of fates.entries()) {
          const actor = stage.actor(`worker ${index}`, fate);
          const deps = world.depsOf(actor, { models: repeatFirstLine(actor, answered) });
          actor.act(() => workOnce(deps, running));
        }
        await stage.play();
        const askedOnStage = asked;
        const writtenOnStage = (await analysis())?.runs.length === 2;
        await workUntilIdle({ models: repeatFirstLine(undefined, answered) });

        if (writtenOnStage) expect(asked).toBe(askedOnStage);
        expect(await cvOf(session, cvId)).toMatchObject({ state: { status: 'COMPLETED' }, ai: 'done' });
        const last = await analysis();
        expect(last?.runs.map(({ engine }) => engine.kind)).toEqual(['offline', 'ai']);
        expect(last).toMatchObject({ version: 2, currentRun: 1 });
      }),
      propertyRuns(6),
    );
  },
  PATIENCE_MS,
);

test('a second consent, once the first is followed, is followed too', async () => {
  const { session, cvId } = await upload('Weaving\nTanning');
  const models = repeatFirstLine();
  for (const runs of [2, 3]) {
    await readWithAi(world.depsOf(undefined, { models }), session, cvId);
    await workUntilIdle({ models });
    const analysis = await world.depsOf().store.analyses.find(session.ownerId, analysisIdOf(cvId));
    expect(analysis?.runs).toHaveLength(runs);
  }
});
