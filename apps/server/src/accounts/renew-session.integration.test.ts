import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMongoThread } from '@vitae/embedded/start-mongo';
import { connectMongo } from '@vitae/store/connect-mongo';
import { expect, it, onTestFinished } from 'vitest';
import { startTestServer } from '../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

async function startWithDatabase() {
  const dataDir = await mkdtemp(join(tmpdir(), 'vitae-'));
  const mongo = await startMongoThread({ dataDir });
  const { db, close } = await connectMongo(mongo.url);
  const server = await startTestServer({ MONGODB_URL: mongo.url });
  onTestFinished(async () => {
    await server.close();
    await close();
    await mongo.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  return { server, sessions: db.collection('session') };
}

it('renews the cookie together with the session, so that a guest who comes back within the month stays', async () => {
  const { server, sessions } = await startWithDatabase();
  const guest = await server.guest();
  const [session] = await sessions.find().toArray();
  const agedEnd = new Date(session?.expiresAt.getTime() - 29 * DAY_MS);
  await sessions.updateOne({}, { $set: { expiresAt: agedEnd } });

  expect((await guest.get('/api/cv')).status).toBe(200);
  expect((await sessions.findOne({}))?.expiresAt).toEqual(agedEnd);

  const renewed = await guest.get('/api/auth/get-session');
  expect(renewed.headers.getSetCookie().join()).toMatch(/session_token=.*Max-Age=2592000/);
  expect((await sessions.findOne({}))?.expiresAt.getTime()).toBeGreaterThan(agedEnd.getTime() + 28 * DAY_MS);
});
