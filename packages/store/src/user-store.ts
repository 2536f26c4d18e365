import { OwnerId } from '@vitae/schema/ids';
import { type Db, ObjectId } from 'mongodb';

/** The account system's user, as far as the data model adds to it. */
type UserDocument = {
  _id: ObjectId;
  email: string;
  ownerId: string;
  isAnonymous?: boolean;
  absorbs?: string[];
  recoveryHash?: string;
};

type SessionDocument = { userId: ObjectId; updatedAt: Date };

/** The account system's own collections, for what its API does not offer. */
export function createUserStore(db: Db) {
  const users = db.collection<UserDocument>('user');
  const sessions = db.collection<SessionDocument>('session');
  const credentials = db.collection<{ userId: ObjectId }>('account');

  return {
    async ensureIndexes(): Promise<void> {
      await users.createIndexes([
        { key: { ownerId: 1 } },
        { key: { 'absorbs.0': 1 }, partialFilterExpression: { 'absorbs.0': { $exists: true } } },
        { key: { isAnonymous: 1, updatedAt: 1 } },
      ]);
    },

    /** Notes that a guest's data belong to this user from now on; the guest’s own sessions end. */
    async addAbsorbed(userId: string, guest: OwnerId): Promise<void> {
      await users.updateOne({ _id: new ObjectId(userId) }, { $addToSet: { absorbs: guest } });
      const guests = await users
        .find({ ownerId: guest, isAnonymous: true }, { projection: { _id: 1 } })
        .toArray();
      for (const { _id } of guests) await sessions.deleteMany({ userId: _id });
    },

    async removeAbsorbed(userId: string, guest: OwnerId): Promise<void> {
      await users.updateOne({ _id: new ObjectId(userId) }, { $pull: { absorbs: guest } });
    },

    async absorbing(limit: number): Promise<{ userId: string; ownerId: OwnerId; absorbs: OwnerId[] }[]> {
      const found = await users
        .find({ 'absorbs.0': { $exists: true } }, { projection: { ownerId: 1, absorbs: 1 } })
        .limit(limit)
        .toArray();
      return found.map(({ _id, ownerId, absorbs = [] }) => ({
        userId: _id.toHexString(),
        ownerId: OwnerId.parse(ownerId),
        absorbs: absorbs.map((guest) => OwnerId.parse(guest)),
      }));
    },

    async setRecoveryHash(userId: string, recoveryHash: string): Promise<void> {
      await users.updateOne({ _id: new ObjectId(userId) }, { $set: { recoveryHash } });
    },

    /** Swaps a recovery hash, so that of two uses of the same code one wins. @returns whether this one did */
    async swapRecoveryHash(userId: string, was: string, recoveryHash: string): Promise<boolean> {
      const swapped = await users.updateOne(
        { _id: new ObjectId(userId), recoveryHash: was },
        { $set: { recoveryHash } },
      );
      return swapped.modifiedCount === 1;
    },

    async recoveryHash(userId: string): Promise<string | null> {
      return (await users.findOne({ _id: new ObjectId(userId) }))?.recoveryHash ?? null;
    },

    /** Guests without a session used since `before`, except those whose data an account has taken over. */
    async idleGuests(before: Date, limit: number): Promise<{ userId: string; ownerId: OwnerId }[]> {
      const guests = await users
        .find({ isAnonymous: true, updatedAt: { $lt: before } })
        .limit(limit)
        .toArray();
      const idle: { userId: string; ownerId: OwnerId }[] = [];
      for (const { _id, ownerId } of guests) {
        if (await sessions.findOne({ userId: _id, updatedAt: { $gte: before } })) continue;
        // a sign-up that was killed half-way leaves guest and account with one owner id
        if (await users.findOne({ ownerId, isAnonymous: { $ne: true } })) continue;
        idle.push({ userId: _id.toHexString(), ownerId: OwnerId.parse(ownerId) });
      }
      return idle;
    },

    /**
     * Removes a user with sessions and credentials, and the guest it was before its sign-up, who has the same owner id.
     * The user goes last, so that a kill repeats it.
     */
    async remove(userId: string): Promise<void> {
      const id = new ObjectId(userId);
      const user = await users.findOne({ _id: id }, { projection: { ownerId: 1 } });
      const same = user ? await users.find({ ownerId: user.ownerId, _id: { $ne: id } }).toArray() : [];
      for (const _id of [...same.map((other) => other._id), id]) {
        await sessions.deleteMany({ userId: _id });
        await credentials.deleteMany({ userId: _id });
        await users.deleteOne({ _id });
      }
    },
  };
}

export type UserStore = ReturnType<typeof createUserStore>;
