import type { CvState } from '@vitae/schema/cv';
import type { AnalysisId, CvId, OwnerId } from '@vitae/schema/ids';
import { type Collection, MongoServerError } from 'mongodb';
import type { CvDocument, Erased } from './documents.ts';

const DUPLICATE_KEY = 11_000;

/** What a worker may set while it holds the lease. */
type Progress = { state?: CvState; analysisId?: AnalysisId; aiFrom?: number; attempts?: number };

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

/** The queue: CVs as workers see them. Every write of a worker filters on its lease. */
export function createCvQueue(cvs: Collection<CvDocument>) {
  return {
    /**
     * Takes the CV that waits longest, for `leaseMs`. A claim counts as an attempt; erasures are repeated without end.
     * @returns null when nothing waits
     */
    claim: (token: string, now: Date, leaseMs: number) => {
      const until = new Date(now.getTime() + leaseMs);
      return cvs.findOneAndUpdate(
        { 'state.status': { $in: ['PENDING', 'PROCESSING', 'DELETING'] }, notBefore: { $lte: now } },
        { $set: { lease: { token, until }, notBefore: until }, $inc: { attempts: 1 } },
        { sort: { notBefore: 1 }, returnDocument: 'after' },
      );
    },

    /** Prolongs a lease. @returns false when it is lost */
    async renew(id: CvId, token: string, now: Date, leaseMs: number): Promise<boolean> {
      const until = new Date(now.getTime() + leaseMs);
      const renewed = await cvs.updateOne(
        { _id: id, 'lease.token': token },
        { $set: { 'lease.until': until, notBefore: until } },
      );
      return renewed.matchedCount === 1;
    },

    /** Records progress. @returns false when the lease is lost: the worker must stop */
    async advance(id: CvId, token: string, progress: Progress): Promise<boolean> {
      const written = await cvs.updateOne(
        { _id: id, 'lease.token': token },
        { $set: progress, $inc: { rev: 1 } },
      );
      return written.matchedCount === 1;
    },

    /** Ends the work on a CV in a state of its own, such as FAILED. @returns false when the lease is lost */
    async settle(id: CvId, token: string, state: CvState): Promise<boolean> {
      const written = await cvs.updateOne(
        { _id: id, 'lease.token': token },
        { $set: { state, attempts: 0, deferrals: 0 }, $unset: { lease: '' }, $inc: { rev: 1 } },
      );
      return written.matchedCount === 1;
    },

    /**
     * Ends the work on a CV that was carried through.
     * @param ai what became of the AI run; null when none was asked for
     * @returns false when the lease is lost, or when the person asked for an AI run in this very moment
     */
    async complete(id: CvId, token: string, ai: CvDocument['ai'] | null): Promise<boolean> {
      const written = await cvs.updateOne(
        { _id: id, 'lease.token': token, ...(ai === null && { ai: { $ne: 'requested' } }) },
        {
          $set: { state: { status: 'COMPLETED' }, attempts: 0, deferrals: 0, ...(ai !== null && { ai }) },
          $unset: { lease: '', aiFrom: '' },
          $inc: { rev: 1 },
        },
      );
      return written.matchedCount === 1;
    },

    /**
     * Gives a CV back to the queue. `blameless`: the file did nothing wrong (a dependency is away, the server shuts
     * down), so the attempt does not count.
     */
    async release(id: CvId, token: string, options: { notBefore: Date; blameless: boolean }): Promise<void> {
      // not below zero: progress may have reset the count since the claim
      const claimTakenBack = { $max: [0, { $subtract: ['$attempts', 1] }] };
      const counted = options.blameless
        ? { attempts: claimTakenBack, deferrals: { $add: ['$deferrals', 1] } }
        : {};
      await cvs.updateOne({ _id: id, 'lease.token': token }, [
        { $set: { notBefore: options.notBefore, ...counted } },
        { $unset: 'lease' },
      ]);
    },

    /** Puts CVs that failed because a dependency was away back in the queue. */
    async retryUnavailable(now: Date): Promise<void> {
      await cvs.updateMany(
        { 'state.status': 'FAILED', 'state.code': 'UNAVAILABLE' },
        {
          $set: { state: { status: 'PENDING' }, attempts: 0, deferrals: 0, notBefore: now },
          $inc: { rev: 1 },
        },
      );
    },

    /** For a server that owns its database alone: whatever was leased belonged to a process that is gone. */
    async freeAllLeases(now: Date): Promise<void> {
      await cvs.updateMany({ lease: { $exists: true } }, { $unset: { lease: '' }, $set: { notBefore: now } });
    },

    /** Whether a CV is there and nobody is erasing it. */
    async stands(id: CvId): Promise<boolean> {
      const standing = { _id: id, 'state.status': { $ne: 'DELETING' } } as const;
      return (await cvs.findOne(standing, { projection: { _id: 1 } })) !== null;
    },

    /** Of some ids, those that exist: for the sweep of orphaned blobs and analyses. */
    async existing(ids: CvId[]): Promise<Set<CvId>> {
      const found = await cvs.find({ _id: { $in: ids } }, { projection: { _id: 1 } }).toArray();
      return new Set(found.map((cv) => cv._id));
    },
  };
}

export type CvStore = ReturnType<typeof createCvStore>;
export type CvQueue = ReturnType<typeof createCvQueue>;
