import { randomUUID } from 'node:crypto';
import type { CvView } from '@vitae/schema/cv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADA_CV, ADA_LATER_CV } from '../testing/made-up-cv.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import type { TestClient } from '../testing/test-client.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const PASSWORD = 'correct horse battery';
const newEmail = () => `${randomUUID()}@example.com`;
const sessionOf = async (client: TestClient) =>
  (await client.get<{ result: { data: { kind: string; email: string | null } } }>('/trpc/session.get')).body
    .result.data;
const mutate = <Data>(client: TestClient, procedure: string, input?: unknown) =>
  client.send<{ result: { data: Data } }>('POST', `/trpc/${procedure}`, input ?? {});

describe('guests and accounts', () => {
  it('makes a guest without a question, in an httpOnly SameSite cookie', async () => {
    const visitor = server.visitor();
    expect(await sessionOf(visitor)).toMatchObject({ kind: 'none' });
    const { status, headers } = await visitor.signInAsGuest();
    expect(status).toBe(200);
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect(await sessionOf(visitor)).toMatchObject({ kind: 'guest', email: null });
  });

  it('keeps everything through a sign-up, a sign-out and a sign-in', async () => {
    const client = await server.guest();
    const cv = await client.uploadAndWait(ADA_CV);
    const before = await client.profile();
    const email = newEmail();
    expect((await client.signUp(email, PASSWORD)).status).toBe(200);
    expect(await sessionOf(client)).toMatchObject({ kind: 'account', email });
    expect(await client.profile()).toEqual(before);
    await client.signOut();
    expect((await client.get('/api/cv')).status).toBe(401);
    expect((await client.signIn(email, PASSWORD)).status).toBe(200);
    expect((await client.get<CvView[]>('/api/cv')).body.map(({ id }) => id)).toEqual([cv.id]);
  });

  it('carries a guest’s CVs into the account that signs in, and doubles no file', async () => {
    const email = newEmail();
    const first = await server.guest();
    await first.signUp(email, PASSWORD);
    const own = await first.uploadAndWait(ADA_CV);
    const guest = await server.guest();
    await guest.uploadAndWait(ADA_CV);
    await guest.uploadAndWait(ADA_LATER_CV, 'later.txt');
    expect((await guest.signIn(email, PASSWORD)).status).toBe(200);
    const { cvs } = await guest.waitFor(({ cvs, profile }) => cvs.length === 2 && !profile.syncing);
    expect(cvs.map(({ id }) => id)).toContain(own.id);
    const profile = await guest.profile();
    const employers = profile.experiences.map((row) => row.fields.organisation?.value);
    expect(employers).toContain('Tidewater Robotics');
    expect(new Set(employers).size).toBe(employers.length);
  });

  it('refuses a wrong password, a known e-mail, and objects where strings belong', async () => {
    const email = newEmail();
    await (await server.guest()).signUp(email, PASSWORD);
    expect((await server.visitor().signIn(email, 'wrong password')).status).toBe(401);
    expect((await server.visitor().signUp(email, PASSWORD)).status).toBe(422);
    const injected = await server
      .visitor()
      .send('POST', '/api/auth/sign-in/email', { email: { $ne: null }, password: PASSWORD });
    expect(injected.status).toBe(400);
  });

  it('sets a new password with the recovery code, once, and ends every session', async () => {
    const email = newEmail();
    const client = await server.guest();
    await client.signUp(email, PASSWORD);
    const { code } = (await mutate<{ code: string }>(client, 'account.createRecoveryCode')).body.result.data;
    const recover = (given: string) =>
      mutate<{ code: string }>(server.visitor(), 'account.recover', {
        email,
        code: given,
        newPassword: 'a new password',
      });
    expect((await recover('00000-00000-00000-00000-00000')).status).toBe(401);
    const recovered = await recover(code.toLowerCase().replaceAll('-', ' '));
    expect(recovered.status).toBe(200);
    expect(recovered.body.result.data.code).not.toBe(code);
    expect((await recover(code)).status).toBe(401);
    expect((await client.upload(ADA_CV)).status).toBe(401);
    expect((await client.signIn(email, PASSWORD)).status).toBe(401);
    expect((await client.signIn(email, 'a new password')).status).toBe(200);
  });

  it('ends a session for whoever still holds its cookie', async () => {
    const client = await server.guest();
    const stolen = { cookie: client.cookieHeader() };
    const read = () => server.visitor().get('/api/cv', stolen);
    expect((await read()).status).toBe(200);
    await client.signOut();
    expect((await read()).status).toBe(401);
  });

  it('erases an account with everything in it', async () => {
    const email = newEmail();
    const client = await server.guest();
    await client.signUp(email, PASSWORD);
    await client.uploadAndWait(ADA_CV);
    const erased = await mutate<{ cvs: number }>(client, 'account.erase');
    expect(erased.body.result.data).toEqual({ cvs: 1 });
    expect((await client.get('/api/cv')).status).toBe(401);
    expect((await client.upload(ADA_CV)).status).toBe(401);
    expect((await server.visitor().signIn(email, PASSWORD)).status).toBe(401);
  });
});

describe('requests of other sites', () => {
  const post = (headers: Record<string, string>) =>
    server.visitor().send('POST', '/api/auth/sign-in/anonymous', {}, headers);

  it('are refused by Origin and by Sec-Fetch-Site', async () => {
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
  });

  it('are told from the app’s own, under either name of this machine, and from programs', async () => {
    const { port } = new URL(server.url);
    expect((await post({})).status).toBe(200);
    expect((await post({ origin: `http://localhost:${port}` })).status).toBe(200);
    expect((await post({ origin: `http://127.0.0.1:${port}` })).status).toBe(200);
    expect((await post({ origin: `http://localhost:${Number(port) + 1}` })).status).toBe(403);
  });
});

describe('health', () => {
  it('says that it lives, and each dependency’s state', async () => {
    const visitor = server.visitor();
    expect((await visitor.get('/api/health')).body).toEqual({ status: 'ok' });
    const { status, body } = await visitor.get('/api/ready');
    expect([status, body]).toEqual([
      200,
      { ready: true, dependencies: { database: 'up', files: 'up', cache: 'up' } },
    ]);
    expect((await visitor.get('/api/nonsense')).status).toBe(404);
    expect((await visitor.get<{ openapi: string }>('/api/openapi.json')).body.openapi).toBe('3.1.0');
  });
});
