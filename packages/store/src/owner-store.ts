import { ListSection } from '@vitae/schema/analysis';
import type { CvId, OwnerId } from '@vitae/schema/ids';
import type { Collections } from './collections.ts';

/** Everything an owner has, as a whole: carried over at a sign-in, erased with an account. */
export function createOwnerStore({ cvs, analyses, edits, profiles, rows }: Collections) {
  async function removeProfile(ownerId: OwnerId, now: Date): Promise<void> {
    const removed = await profiles.findOneAndDelete({ _id: ownerId }, { projection: { fence: 1 } });
    // a sync that begins meanwhile makes the profile anew, and stands above: its rows are not to be touched
    const fence = { $lte: removed?.fence ?? now.getTime() };
    for (const section of ListSection.options) await rows(section).deleteMany({ ownerId, fence });
  }

  /** Whether nothing of an owner is left besides its profile. */
  async function isEmpty(ownerId: OwnerId): Promise<boolean> {
    const left = await Promise.all([cvs, analyses, edits].map((kind) => kind.countDocuments({ ownerId })));
    return left.every((count) => count === 0);
  }

  return {
    /**
     * Gives a guest's CVs, analyses and edits to an account. Repeatable after a kill at any point. Where the account has
     * the same bytes already its own copy stays, and the guest's CV is left to the caller to erase.
     * @returns ids of the guest's CVs that the account has already
     */
    async absorb(guest: OwnerId, account: OwnerId, now: Date): Promise<CvId[]> {
      const mine = await cvs.find({ ownerId: account }, { projection: { sha256: 1 } }).toArray();
      const hashes = new Set(mine.flatMap((cv) => cv.sha256 ?? []));
      const theirs = await cvs.find({ ownerId: guest }).toArray();
      const doubled = theirs
        .filter((cv) => cv.sha256 !== undefined && hashes.has(cv.sha256))
        .map((cv) => cv._id);
      // a CV goes before its analysis and gives up its lease: who still works on it for the guest may not finish
      await cvs.updateMany(
        { ownerId: guest, _id: { $nin: doubled } },
        { $set: { ownerId: account, notBefore: now }, $unset: { lease: '' }, $inc: { rev: 1 } },
      );
      await analyses.updateMany({ ownerId: guest, cvId: { $nin: doubled } }, [
        { $set: { ownerId: account, syncPending: '$version' } },
      ]);
      await edits.updateMany({ ownerId: guest }, { $set: { ownerId: account, syncPending: 1 } });
      return doubled;
    },

    isEmpty,

    /** Erases what is left of an owner once the CVs are erased. */
    async remove(ownerId: OwnerId, now: Date): Promise<void> {
      await analyses.deleteMany({ ownerId });
      await edits.deleteMany({ ownerId });
      await removeProfile(ownerId, now);
    },

    /** Erases the profile of an owner who is nobody any more. */
    removeProfile,

    /** Removes the profile of an owner who may come back, where it says nothing and no sync is at work. */
    async removeEmptyProfile(ownerId: OwnerId): Promise<void> {
      const idle = { _id: ownerId, lease: { $exists: false } } as const;
      const profile = await profiles.findOne(idle, { projection: { fence: 1 } });
      // in this order: whatever comes after the look is synced under a higher fence
      if (profile && (await isEmpty(ownerId))) await profiles.deleteOne({ ...idle, fence: profile.fence });
    },
  };
}

export type OwnerStore = ReturnType<typeof createOwnerStore>;
