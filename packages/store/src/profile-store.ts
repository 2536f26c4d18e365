import { createHash } from 'node:crypto';
import { ListSection } from '@vitae/schema/analysis';
import type { CvId, OwnerId } from '@vitae/schema/ids';
import { type Profile, ProfileRow } from '@vitae/schema/profile';
import type { Collection } from 'mongodb';
import type { Collections } from './collections.ts';
import type { ProfileDocument, RowDocument } from './documents.ts';

/** A sync takes milliseconds; one that is killed blocks the next for no longer than this. */
const LEASE_MS = 5_000;
/** A reader races at most with a few commits; finding rows missing more often means the database is unwell. */
const READ_ATTEMPTS = 10;

const NO_ROW = { itemIds: [], edited: false, fields: {} };

/** What a merge makes: every section, without what the store adds. */
export type ProfileContent = Omit<Profile, 'revision' | 'syncing'>;

/** The right to commit a profile, until another claim takes it over. */
export type ProfileClaim = { ownerId: OwnerId; fence: number; token: string };

/** A row's document id: content-addressed, so that a row never changes under a reader's eyes. */
function rowDocumentId(ownerId: OwnerId, row: ProfileRow): string {
  return createHash('sha256')
    .update(`${ownerId}\n${row.id}\n${JSON.stringify(row)}`)
    .digest('base64url');
}

async function readRows(
  rows: Collection<RowDocument>,
  ownerId: OwnerId,
  listed: readonly string[],
): Promise<ProfileRow[] | null> {
  if (listed.length === 0) return [];
  const found = await rows.find({ _id: { $in: [...listed] }, ownerId }).toArray();
  const byId = new Map(found.map((document) => [document._id, document.row]));
  const inOrder = listed.flatMap((id) => byId.get(id) ?? []);
  return inOrder.length === listed.length ? inOrder : null;
}

/**
 * The profile as a commit: immutable rows first, then one write of the manifest that lists them, then the rows nobody
 * lists any more. A model of this held in 20,000 random schedules with paused and killed workers.
 */
export function createProfileStore({ profiles, rows }: Collections) {
  async function readOnce(profile: ProfileDocument): Promise<Record<ListSection, ProfileRow[]> | null> {
    const sections: [ListSection, ProfileRow[]][] = [];
    for (const section of ListSection.options) {
      const found = await readRows(rows(section), profile._id, profile.manifest[section] ?? []);
      if (!found) return null;
      sections.push([section, found]);
    }
    return Object.fromEntries(sections) as Record<ListSection, ProfileRow[]>;
  }

  return {
    /** The committed profile; an empty one of revision 0 before the first commit. */
    async read(ownerId: OwnerId): Promise<ProfileContent & { revision: number }> {
      for (let attempt = 0; attempt < READ_ATTEMPTS; attempt += 1) {
        const profile = await profiles.findOne({ _id: ownerId });
        if (!profile || profile.revision === 0) return emptyProfile();
        const sections = await readOnce(profile);
        if (sections) {
          const { contact, summary, removed, revision } = profile;
          return { contact, summary, ...sections, removed, revision };
        }
      }
      throw new Error(`profile ${ownerId}: listed rows are missing`);
    },

    /** How many committed rows hold an item of a CV. */
    async countRowsOf(ownerId: OwnerId, cvId: CvId): Promise<number> {
      const profile = await this.read(ownerId);
      const isOfCv = ({ itemIds }: ProfileRow) => itemIds.some((id) => id.startsWith(`${cvId}.`));
      return ListSection.options.flatMap((section) => profile[section]).filter(isOfCv).length;
    },

    async revision(ownerId: OwnerId): Promise<number> {
      const profile = await profiles.findOne({ _id: ownerId }, { projection: { revision: 1 } });
      return profile?.revision ?? 0;
    },

    /** Claims the profile for one sync. @returns null while another sync holds it */
    async claim(ownerId: OwnerId, token: string, now: Date): Promise<ProfileClaim | null> {
      const { contact, summary, removed } = emptyProfile();
      // the clock starts the fence, so that a profile made anew after an erasure stands above the one that is gone
      const fence = now.getTime();
      await profiles.updateOne(
        { _id: ownerId },
        { $setOnInsert: { fence, revision: 0, contact, summary, removed, manifest: {} } },
        { upsert: true },
      );
      const until = new Date(now.getTime() + LEASE_MS);
      const claimed = await profiles.findOneAndUpdate(
        { _id: ownerId, $or: [{ lease: { $exists: false } }, { 'lease.until': { $lte: now } }] },
        { $inc: { fence: 1 }, $set: { lease: { token, until } } },
        { returnDocument: 'after', projection: { fence: 1 } },
      );
      return claimed ? { ownerId, fence: claimed.fence, token } : null;
    },

    /**
     * One page of a section's rows, for the sweep. A row is unlisted when a sync slept, wrote it too late and was killed, or
     * when a sync is at work right now: the next sync of its owner removes it or lists it.
     * @returns where the next page begins, null after the last, and the owners of unlisted rows
     */
    async unlisted(
      section: ListSection,
      after: string,
      limit: number,
    ): Promise<{ next: string | null; owners: Set<OwnerId> }> {
      const page = await rows(section)
        .find({ _id: { $gt: after } }, { projection: { ownerId: 1 } })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray();
      const theirs = await profiles
        .find({ _id: { $in: [...new Set(page.map((row) => row.ownerId))] } }, { projection: { manifest: 1 } })
        .toArray();
      const listed = new Set(theirs.flatMap(({ manifest }) => manifest[section] ?? []));
      const owners = page.filter(({ _id }) => !listed.has(_id)).map((row) => row.ownerId);
      return { next: page.at(-1)?._id ?? null, owners: new Set(owners) };
    },

    async release({ ownerId, token }: ProfileClaim): Promise<void> {
      await profiles.updateOne({ _id: ownerId, 'lease.token': token }, { $unset: { lease: '' } });
    },

    /**
     * Commits a merge. The lease ends with it.
     * @returns false when the claim was lost and nothing was committed
     */
    async commit(claim: ProfileClaim, content: ProfileContent): Promise<boolean> {
      const { ownerId, fence, token } = claim;
      const manifest: Record<string, string[]> = {};
      for (const section of ListSection.options) {
        const documents = content[section].map((row) => ({ _id: rowDocumentId(ownerId, row), row }));
        manifest[section] = documents.map(({ _id }) => _id);
        if (documents.length === 0) continue;
        await rows(section).bulkWrite(
          documents.map(({ _id, row }) => ({
            updateOne: {
              filter: { _id },
              update: { $setOnInsert: { ownerId, rowId: row.id, row }, $max: { fence } },
              upsert: true,
            },
          })),
          { ordered: false },
        );
      }
      const { contact, summary, removed } = content;
      const committed = await profiles.updateOne(
        { _id: ownerId, 'lease.token': token },
        { $set: { contact, summary, removed, manifest }, $unset: { lease: '' }, $inc: { revision: 1 } },
      );
      if (committed.matchedCount === 0) return false;
      for (const section of ListSection.options) {
        const unlisted = { ownerId, _id: { $nin: manifest[section] ?? [] }, fence: { $lte: fence } };
        await rows(section).deleteMany(unlisted);
      }
      return true;
    },
  };
}

/** The profile of somebody who has none yet. */
export function emptyProfile(): ProfileContent & { revision: number } {
  const lists = Object.fromEntries(ListSection.options.map((section) => [section, []]));
  return {
    contact: ProfileRow.parse({ id: 'contact', ...NO_ROW }),
    summary: ProfileRow.parse({ id: 'summary', ...NO_ROW }),
    ...(lists as unknown as Record<ListSection, ProfileRow[]>),
    removed: [],
    revision: 0,
  };
}

export type ProfileStore = ReturnType<typeof createProfileStore>;
