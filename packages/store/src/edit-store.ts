import type { EditId, OwnerId } from '@vitae/schema/ids';
import { type Collection, MongoServerError } from 'mongodb';
import type { EditDocument } from './documents.ts';

const DUPLICATE_KEY = 11_000;

/** What a person did to their profile: kept for good, in the order it happened. */
export function createEditStore(edits: Collection<EditDocument>) {
  return {
    /** Keeps an edit. @returns false when an edit of this id is there already (a retry, or somebody else's id) */
    async insert(edit: EditDocument): Promise<boolean> {
      try {
        await edits.insertOne(edit);
        return true;
      } catch (error) {
        if (error instanceof MongoServerError && error.code === DUPLICATE_KEY) return false;
        throw error;
      }
    },

    find: (ownerId: OwnerId, id: EditId) => edits.findOne({ _id: id, ownerId }),

    list: (ownerId: OwnerId) => edits.find({ ownerId }).sort({ at: 1, _id: 1 }).toArray(),

    async clearMark(id: EditId, version: number): Promise<void> {
      await edits.updateOne({ _id: id, syncPending: version }, { $unset: { syncPending: '' } });
    },

    async anyPending(ownerId: OwnerId): Promise<boolean> {
      return (
        (await edits.findOne({ ownerId, syncPending: { $exists: true } }, { projection: { _id: 1 } })) !==
        null
      );
    },

    /** Owners whose profile lags behind an edit. */
    async ownersToSync(limit: number): Promise<OwnerId[]> {
      const marked = await edits
        .find({ syncPending: { $exists: true } }, { projection: { ownerId: 1 } })
        .limit(limit)
        .toArray();
      return [...new Set(marked.map((edit) => edit.ownerId))];
    },
  };
}

export type EditStore = ReturnType<typeof createEditStore>;
