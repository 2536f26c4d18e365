import { betterAuth } from 'better-auth';
import { mongodbAdapter } from 'better-auth/adapters/mongodb';
import { anonymous } from 'better-auth/plugins';
import type { Db } from 'mongodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestMongo, type TestMongo } from './testing/start-test-mongo.ts';

const BASE_URL = 'http://localhost:3000';

let mongo: TestMongo;
let auth: ReturnType<typeof createAuth>;
beforeAll(async () => {
  mongo = await startTestMongo();
  auth = createAuth(mongo.db);
});
afterAll(() => mongo.close());

/** As the product builds it: no client is passed, so there are no transactions. */
function createAuth(db: Db) {
  return betterAuth({
    baseURL: BASE_URL,
    secret: 'a secret of at least thirty-two characters',
    database: mongodbAdapter(db),
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: false },
    user: { additionalFields: { ownerId: { type: 'string', required: false, input: false } } },
    databaseHooks: {
      user: {
        create: { before: async (user) => ({ data: { ...user, ownerId: `owner of ${user.email}` } }) },
      },
    },
    plugins: [anonymous({ onLinkAccount: async () => {} })],
  });
}

async function call(
  path: string,
  body?: object,
  cookie = '',
): Promise<{ status: number; cookie: string; body: Record<string, unknown> | null }> {
  const response = await auth.handler(
    new Request(`${BASE_URL}/api/auth${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', origin: BASE_URL, cookie },
      body: body ? JSON.stringify(body) : undefined,
    }),
  );
  const cookies = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  return {
    status: response.status,
    cookie: cookies.join('; '),
    body: (await response.json()) as Record<string, unknown> | null,
  };
}

const ada = { email: 'ada@example.org', password: 'correct horse battery', name: 'Ada Example' };

describe('better-auth through its MongoDB adapter', () => {
  test('signs up, refuses the same address, signs in, keeps the session, signs out', async () => {
    expect((await call('/sign-up/email', ada)).status).toBe(200);
    expect((await call('/sign-up/email', ada)).status).toBe(422);
    expect((await call('/sign-in/email', { ...ada, password: 'wrong' })).status).toBe(401);
    const signedIn = await call('/sign-in/email', ada);
    expect(signedIn.status).toBe(200);
    const session = await call('/get-session', undefined, signedIn.cookie);
    expect(session.body).toMatchObject({ user: { email: ada.email, ownerId: `owner of ${ada.email}` } });
    expect((await call('/sign-out', {}, signedIn.cookie)).status).toBe(200);
    expect((await call('/get-session', undefined, signedIn.cookie)).body).toBeNull();
  });

  test('makes guests, and turns one into an account', async () => {
    const guest = await call('/sign-in/anonymous', {});
    expect(guest.status).toBe(200);
    expect((await call('/get-session', undefined, guest.cookie)).body).toMatchObject({
      user: { isAnonymous: true },
    });
    const users = mongo.db.collection('user');
    expect(await users.countDocuments({ isAnonymous: true })).toBe(1);
    const account = await call('/sign-up/email', { ...ada, email: 'guest@example.org' }, guest.cookie);
    expect(account.status).toBe(200);
    expect((await call('/get-session', undefined, account.cookie)).body).toMatchObject({
      user: { email: 'guest@example.org' },
    });
    expect(await users.countDocuments({ isAnonymous: true })).toBe(0);
  });

  test('gets the unique indexes it asks for', async () => {
    const unique = async (name: string) =>
      (await mongo.db.collection(name).listIndexes().toArray())
        .filter((index) => index.unique)
        .map(({ key }) => key);
    expect(await unique('user')).toContainEqual({ email: 1 });
    expect(await unique('session')).toContainEqual({ token: 1 });
  });

  test('finds, joins, counts and changes through the adapter’s own interface', async () => {
    const { adapter } = await auth.$context;
    for (let n = 0; n < 5; n++) {
      await adapter.create({
        model: 'verification',
        data: { identifier: `v${n}`, value: 'x', expiresAt: new Date(n * 1000) },
      });
    }
    const page = await adapter.findMany<{ identifier: string }>({
      model: 'verification',
      where: [{ field: 'expiresAt', operator: 'gte', value: new Date(1000) }],
      sortBy: { field: 'expiresAt', direction: 'desc' },
      offset: 1,
      limit: 2,
    });
    expect(page.map(({ identifier }) => identifier)).toEqual(['v3', 'v2']);
    expect(
      await adapter.count({
        model: 'verification',
        where: [{ field: 'identifier', operator: 'starts_with', value: 'v' }],
      }),
    ).toBe(5);
    const named = await adapter.findMany({
      model: 'verification',
      where: [{ field: 'identifier', operator: 'in', value: ['v1', 'v2', 'none'] }],
      select: ['identifier'],
    });
    expect(named).toHaveLength(2);
    expect(
      await adapter.updateMany({
        model: 'verification',
        where: [{ field: 'value', value: 'x' }],
        update: { value: 'y' },
      }),
    ).toBe(5);
    expect(
      await adapter.deleteMany({
        model: 'verification',
        where: [{ field: 'identifier', operator: 'ne', value: 'v0' }],
      }),
    ).toBe(4);
    const user = await adapter.findOne<{ account?: unknown[] }>({
      model: 'user',
      where: [{ field: 'email', value: ada.email }],
      join: { account: true },
    });
    expect(user?.account).toHaveLength(1);
  });
});
