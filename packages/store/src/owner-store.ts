import { ListSection } from '@vitae/schema/analysis';
import type { CvId, OwnerId } from '@vitae/schema/ids';
import type { Collections } from './collections.ts';

/** Everything an owner has, as a whole: carried over at a sign-in, erased with an account. */
export function createOwnerStore({ cvs, analyses, edits, profiles, rows }: Collections) {
  return {
    /**
     * Gives a guest's CVs, analyses and edits to an account. Repeatable after a kill at any point. Where the account has
     * the same bytes already its own copy stays, and the guest's CV is left to the caller to erase.
     * @returns ids of the guest's CVs that the account has already
     */
    async absorb(guest: OwnerId, account: OwnerId): Promise<CvId[]> {
      const mine = await cvs.find({ ownerId: account }, { projection: { sha256: 1 } }).toArray();
      const hashes = new Set(mine.flatMap((cv) => cv.sha256 ?? []));
      const theirs = await cvs.find({ ownerId: guest }).toArray();
      const doubled = theirs
        .filter((cv) => cv.sha256 !== undefined && hashes.has(cv.sha256))
        .map((cv) => cv._id);
      await edits.updateMany({ ownerId: guest }, { $set: { ownerId: account, syncPending: 1 } });
      // analyses go first: while the CV is still the guest's, a kill in between repeats both
      for await (const analysis of analyses.find({ ownerId: guest, cvId: { $nin: doubled } })) {
        await analyses.updateOne(
          { _id: analysis._id },
          { $set: { ownerId: account, syncPending: analysis.version } },
        );
      }
      await cvs.updateMany(
        { ownerId: guest, _id: { $nin: doubled } },
        { $set: { ownerId: account }, $inc: { rev: 1 } },
      );
      return doubled;
    },

    /** Whether anything of an owner is left besides its profile. */
    async isEmpty(ownerId: OwnerId): Promise<boolean> {
      const left = await Promise.all([cvs, analyses, edits].map((kind) => kind.countDocuments({ ownerId })));
      return left.every((count) => count === 0);
    },

    /** Erases what is left once the CVs are gone. @returns how many rows and edits there were */
    async remove(ownerId: OwnerId): Promise<{ profileRows: number; edits: number }> {
      const goneEdits = (await edits.deleteMany({ ownerId })).deletedCount;
      await profiles.deleteOne({ _id: ownerId });
      let profileRows = 0;
      for (const section of ListSection.options) {
        profileRows += (await rows(section).deleteMany({ ownerId })).deletedCount;
      }
      return { profileRows, edits: goneEdits };
    },
  };
}

export type OwnerStore = ReturnType<typeof createOwnerStore>;
