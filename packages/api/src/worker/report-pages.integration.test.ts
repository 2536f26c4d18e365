import type { PagesRead } from '@vitae/schema/cv';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ReadAndAnalyse } from '../deps.ts';
import { newSession, openTestDeps, type TestDeps, textFile } from '../testing/open-test-deps.ts';
import { uploadCv } from '../verbs/upload-cv.ts';
import { viewCv } from '../views.ts';
import { workOnce } from './work-once.ts';

const PATIENCE_MS = 20_000;
const running = new AbortController().signal;

let world: TestDeps;
beforeAll(async () => {
  world = await openTestDeps({ stepMs: 400 });
});
beforeEach(() => world.clear());
afterAll(() => world.close());

test('while a scan is read, its owner sees how many pages are recognised; afterwards nothing of it is left', async () => {
  const session = newSession();
  const deps = world.depsOf();
  const { cvId } = await uploadCv(deps, session, { file: textFile('Weaving'), aiConsent: false });
  const view = async () => {
    const cv = await deps.store.cvs.find(session.ownerId, cvId);
    return cv && viewCv(cv);
  };
  const seen: (PagesRead | undefined)[] = [];
  const readAndAnalyse: ReadAndAnalyse = async (bytes, request) => {
    for (let read = 0; read <= 2; read += 1) {
      const change = deps.changes.nextChange(session.ownerId, PATIENCE_MS);
      request.onPages?.({ read, total: 2 });
      await change;
      seen.push((await view())?.pages);
    }
    request.onPages?.({ read: 2, total: 2 });
    return deps.readAndAnalyse(bytes, request);
  };
  await workOnce(world.depsOf(undefined, { changes: deps.changes, readAndAnalyse }), running);
  expect(seen).toEqual([0, 1, 2].map((read) => ({ read, total: 2 })));
  expect(await view()).toMatchObject({ status: 'COMPLETED' });
  expect(await view()).not.toHaveProperty('pages');
});
