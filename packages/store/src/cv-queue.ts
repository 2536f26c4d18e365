import type { CvState } from '@vitae/schema/cv';
import type { AnalysisId, CvId } from '@vitae/schema/ids';
import type { Collection } from 'mongodb';
import type { CvDocument } from './documents.ts';

/** What a worker may set while it holds the lease. */
type Progress = { state?: CvState; analysisId?: AnalysisId; aiFrom?: number; attempts?: number };

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
