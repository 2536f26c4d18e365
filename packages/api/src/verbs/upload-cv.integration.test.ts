import { newOwnerId } from '@vitae/schema/ids';
import { PATIENCE_MS, propertyRuns } from '@vitae/store/testing/property-runs';
import { anyFate, createStage } from '@vitae/store/testing/stage';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newSession, openTestDeps, type TestDeps, textFile } from '../testing/open-test-deps.ts';
import { sweep } from '../worker/sweep.ts';
import { uploadCv } from './upload-cv.ts';

const LONGER_THAN_AN_UPLOAD_MS = 2 * 60 * 60 * 1_000;

let world: TestDeps;
beforeAll(async () => {
  world = await openTestDeps({ stepMs: 1 });
});
beforeEach(() => world.clear());
afterAll(() => world.close());

const blobKeys = async () => (await world.depsOf().blobs.page('cv/')).map(({ key }) => key);

test(
  'the same bytes sent several times at once are one CV and, after the sweep, one blob, whoever is killed',
  async () => {
    const fates = fc.array(anyFate(5), { minLength: 2, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fates, async (scheduler, fates) => {
        await world.clear();
        const session = newSession(newOwnerId());
        const stage = createStage(scheduler);
        const acknowledged: string[] = [];
        const actors = fates.map((fate, index) => stage.actor(`upload ${index}`, fate));
        for (const actor of actors) {
          actor.act(async () => {
            const file = textFile('Weaving');
            const { cvId } = await uploadCv(world.depsOf(actor), session, { file, aiConsent: false });
            acknowledged.push(cvId);
          });
        }
        await stage.play();

        const cvs = await world.depsOf().store.cvs.list(session.ownerId);
        const [cv] = cvs;
        expect(cvs.length).toBeLessThanOrEqual(1);
        expect(cvs.map(({ _id }) => `${_id}`)).toEqual(expect.arrayContaining(acknowledged));
        if (!actors.some((actor) => actor.isKilled())) expect(await blobKeys()).toEqual([cv?.blobKey]);

        await sweep(world.depsOf()); // what is young may still be on its way
        if (cv) expect(await blobKeys()).toContain(cv.blobKey);
        const later = () => new Date(Date.now() + LONGER_THAN_AN_UPLOAD_MS);
        await sweep(world.depsOf(undefined, { clock: later }));
        expect(await blobKeys()).toEqual(cv ? [cv.blobKey] : []);
        if (cv) await world.depsOf().blobs.remove(cv.blobKey);
      }),
      propertyRuns(9),
    );
  },
  PATIENCE_MS,
);
