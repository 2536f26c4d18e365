import { newOwnerId, type OwnerId } from '@vitae/schema/ids';
import { ObjectId } from 'mongodb';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestBackends, type TestBackends } from './testing/open-test-backends.ts';
import { createUserStore } from './user-store.ts';

let backends: TestBackends;
beforeAll(async () => {
  backends = await openTestBackends({ mongo: true });
});
beforeEach(() => backends.clear());
afterAll(() => backends.close());

/** A user with one session, as the account system keeps them. */
async function keepUser(ownerId: OwnerId, isAnonymous: boolean): Promise<string> {
  const { db } = backends;
  const _id = new ObjectId();
  const at = new Date('2026-03-01T09:00:00Z');
  await db.collection('user').insertOne({ _id, ownerId, isAnonymous, updatedAt: at });
  await db.collection('session').insertOne({ userId: _id, updatedAt: at });
  await db.collection('account').insertOne({ userId: _id });
  return _id.toHexString();
}

const sessionsOf = (userId: string) =>
  backends.db.collection('session').countDocuments({ userId: new ObjectId(userId) });

test('a guest who signs in to an account ends as a guest: nobody goes on as them', async () => {
  const users = createUserStore(backends.db);
  const guest = newOwnerId();
  const account = await keepUser(newOwnerId(), false);
  const [signsIn, stranger] = [await keepUser(guest, true), await keepUser(newOwnerId(), true)];
  await users.addAbsorbed(account, guest);
  expect(await users.absorbing(10)).toMatchObject([{ userId: account, absorbs: [guest] }]);
  expect(await Promise.all([signsIn, stranger, account].map(sessionsOf))).toEqual([0, 1, 1]);
});

test('a user goes with the guest it was before its sign-up, and nobody else goes', async () => {
  const users = createUserStore(backends.db);
  const ownerId = newOwnerId();
  const account = await keepUser(ownerId, false);
  await keepUser(ownerId, true);
  const stranger = await keepUser(newOwnerId(), false);
  await users.remove(account);
  await users.remove(account);
  for (const kind of ['user', 'session', 'account']) {
    expect(await backends.db.collection(kind).countDocuments({})).toBe(1);
  }
  expect(await sessionsOf(stranger)).toBe(1);
});
