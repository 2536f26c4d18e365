import type { CvId, OwnerId } from '@vitae/schema/ids';
import { type Collection, MongoServerError } from 'mongodb';
import type { CvDocument, Erased } from './documents.ts';

const DUPLICATE_KEY = 11_000;

/** CVs as their owner sees them: every query filters by owner. */
export function createCvStore(cvs: Collection<CvDocument>) {
  return {
    /** Inserts a new CV. @returns false when this owner has the same bytes already */
    async insert(cv: CvDocument): Promise<boolean> {
      try {
        await cvs.insertOne(cv);
        return true;
      } catch (error) {
        if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return false;
        throw error;
      }
    },

    find: (ownerId: OwnerId, id: CvId) => cvs.findOne({ _id: id, ownerId }),

    findByHash: (ownerId: OwnerId, sha256: string) => cvs.findOne({ ownerId, sha256 }),

    list: (ownerId: OwnerId) => cvs.find({ ownerId }).sort({ uploadedAt: -1, _id: -1 }).toArray(),

    count: (ownerId: OwnerId) => cvs.countDocuments({ ownerId }),

    /** Ids of CVs that count for the profile: one that is being erased no longer does. */
    async liveIds(ownerId: OwnerId): Promise<Set<CvId>> {
      const found = await cvs
        .find({ ownerId, 'state.status': { $ne: 'DELETING' } }, { projection: { _id: 1 } })
        .toArray();
      return new Set(found.map((cv) => cv._id));
    },

    /** Puts a FAILED CV back in the queue. @returns the CV as it is now, null when there is none */
    async retry(ownerId: OwnerId, id: CvId, now: Date): Promise<CvDocument | null> {
      const retried = await cvs.findOneAndUpdate(
        { _id: id, ownerId, 'state.status': 'FAILED' },
        {
          $set: { state: { status: 'PENDING' }, attempts: 0, deferrals: 0, notBefore: now },
          $inc: { rev: 1 },
        },
        { returnDocument: 'after' },
      );
      return retried ?? cvs.findOne({ _id: id, ownerId });
    },

    /**
     * Asks for an AI run after the offline one; a CV that is finished, or failed, goes back in the queue for it.
     * @returns null when there is no such CV, or it is being erased
     */
    async requestAi(ownerId: OwnerId, id: CvId, now: Date): Promise<CvDocument | null> {
      const underWay = () =>
        cvs.findOneAndUpdate(
          { _id: id, ownerId, 'state.status': { $in: ['PENDING', 'PROCESSING'] } },
          { $set: { ai: 'requested' }, $inc: { rev: 1 } },
          { returnDocument: 'after' },
        );
      const atRest = () =>
        cvs.findOneAndUpdate(
          { _id: id, ownerId, 'state.status': { $in: ['COMPLETED', 'FAILED'] } },
          {
            $set: {
              ai: 'requested',
              state: { status: 'PENDING' },
              attempts: 0,
              deferrals: 0,
              notBefore: now,
            },
            $inc: { rev: 1 },
          },
          { returnDocument: 'after' },
        );
      // a worker that finishes, or somebody who tries again, in between does not make all of them miss
      return (await underWay()) ?? (await atRest()) ?? (await underWay());
    },

    /**
     * The one write that begins an erasure: the CV leaves the queue of readers and gives up its hash and lease. The worker
     * continues the erasure from `later` on, should the caller be killed.
     */
    markDeleting: (ownerId: OwnerId, id: CvId, later: Date) =>
      cvs.findOneAndUpdate(
        { _id: id, ownerId },
        {
          $set: { state: { status: 'DELETING' }, notBefore: later, attempts: 0, deferrals: 0 },
          $unset: { sha256: '', lease: '' },
          $inc: { rev: 1 },
        },
        { returnDocument: 'after' },
      ),

    /**
     * Notes what an erasure is about to remove. A repeated erasure finds less, and the note keeps the most that was found.
     * @returns the CV, null when another call has finished the erasure
     */
    noteErased(id: CvId, found: Erased): Promise<CvDocument | null> {
      const counts = Object.fromEntries(Object.entries(found).map(([thing, n]) => [`erased.${thing}`, n]));
      return cvs.findOneAndUpdate(
        { _id: id, 'state.status': 'DELETING' },
        { $max: counts },
        { returnDocument: 'after' },
      );
    },

    /** Notes that of an erasure only the cache is left, out of reach `since` then; the worker tries again at `later`. */
    async awaitCache(id: CvId, since: Date, later: Date): Promise<void> {
      await cvs.updateOne(
        { _id: id, 'state.status': 'DELETING' },
        { $min: { cachePending: since }, $set: { notBefore: later }, $unset: { lease: '' } },
      );
    },

    /** The last step of an erasure; harmless when another call was faster. */
    async remove(id: CvId): Promise<void> {
      await cvs.deleteOne({ _id: id, 'state.status': 'DELETING' });
    },
  };
}

export type CvStore = ReturnType<typeof createCvStore>;
