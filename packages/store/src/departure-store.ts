import type { OwnerId } from '@vitae/schema/ids';
import type { Collection } from 'mongodb';
import type { DepartureDocument } from './documents.ts';

/** The caller does the work by itself first; this is for what it leaves. */
const FIRST_LOOK_MS = 5_000;
/** No request lives so long: a server gives one five minutes to arrive, and a machine may sleep a night in between. */
const FOLLOWED_MS = 24 * 60 * 60 * 1_000;

/** Owners nobody is any more, followed until nothing can be written in their name. */
export function createDepartureStore(departures: Collection<DepartureDocument>) {
  const begin = async (ownerId: OwnerId, now: Date, end: Pick<DepartureDocument, 'into' | 'userId'>) => {
    const lookAt = new Date(now.getTime() + FIRST_LOOK_MS);
    await departures.updateOne(
      { _id: ownerId },
      { $set: { ...end, begunAt: now, lookAt } },
      { upsert: true },
    );
  };

  return {
    /** Notes that a guest's data belong to an account, whenever they are written. */
    moved: (guest: OwnerId, into: OwnerId, now: Date) => begin(guest, now, { into }),

    /**
     * The one write that begins the erasure of an owner; the worker continues it, should the caller be killed.
     * @param userId the account system's user that goes with it
     */
    async erased(ownerId: OwnerId, userId: string | undefined, now: Date): Promise<void> {
      await begin(ownerId, now, { into: null, ...(userId !== undefined && { userId }) });
      // what guests still write would come to an account that is gone
      await departures.updateMany({ into: ownerId }, { $set: { into: null, begunAt: now } });
    },

    find: (ownerId: OwnerId) => departures.findOne({ _id: ownerId }),

    /** Takes the departure that waits longest; one that is not ended comes back a moment later. @returns null when none is due */
    claim: (now: Date) =>
      departures.findOneAndUpdate(
        { lookAt: { $lte: now } },
        { $set: { lookAt: new Date(now.getTime() + FIRST_LOOK_MS) } },
        { sort: { lookAt: 1 } },
      ),

    /**
     * Notes that nothing of an owner was left at `since`. The next look comes after as long again as the departure is old
     * by then, and the last one a day after it.
     */
    async looked({ _id, begunAt }: DepartureDocument, since: Date): Promise<void> {
      const age = since.getTime() - begunAt.getTime();
      if (age >= FOLLOWED_MS) {
        await departures.deleteOne({ _id, begunAt });
        return;
      }
      const lookAt = new Date(since.getTime() + Math.max(age, FIRST_LOOK_MS));
      await departures.updateOne({ _id, begunAt }, { $set: { lookAt } });
    },
  };
}

export type DepartureStore = ReturnType<typeof createDepartureStore>;
