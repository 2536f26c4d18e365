import type { MergedProfile } from '@vitae/profile/merge-input';
import { mergeProfile } from '@vitae/profile/merge-profile';
import { ListSection } from '@vitae/schema/analysis';
import type { OwnerId } from '@vitae/schema/ids';
import type { Collections } from '@vitae/store/collections';

/** What the profile has to be: everything the owner has, merged. */
export async function expectedProfile(
  { cvs, analyses, edits }: Collections,
  ownerId: OwnerId,
): Promise<MergedProfile> {
  const live = await cvs.find({ ownerId, 'state.status': { $ne: 'DELETING' } }).toArray();
  const liveIds = new Set(live.map(({ _id }) => _id));
  const [told, done] = await Promise.all([
    analyses.find({ ownerId }).toArray(),
    edits.find({ ownerId }).toArray(),
  ]);
  return mergeProfile({
    analyses: told
      .filter(({ cvId }) => liveIds.has(cvId))
      .map(({ _id, uploadedAt, ...each }) => ({
        ...each,
        analysisId: _id,
        uploadedAt: uploadedAt.toISOString(),
      })),
    edits: done.map(({ _id, at, kind, target, value }) => ({
      id: _id,
      at: at.toISOString(),
      kind,
      target,
      ...(value !== undefined && { value }),
    })),
  });
}

/** How many analyses and edits still have to reach the profile. */
export async function countMarks({ analyses, edits }: Collections, ownerId: OwnerId): Promise<number> {
  const marked = { ownerId, syncPending: { $exists: true } };
  return (await analyses.countDocuments(marked)) + (await edits.countDocuments(marked));
}

/** What an owner has in the database, and what is left to do for it. */
export async function countAll(collections: Collections, ownerId: OwnerId) {
  const { cvs, analyses, edits, profiles, rows } = collections;
  const profile = await profiles.findOne({ _id: ownerId });
  const listed = Object.values(profile?.manifest ?? {}).flat();
  const found = await Promise.all(
    ListSection.options.map((section) => rows(section).find({ ownerId }).toArray()),
  );
  const present = found.flat().map(({ _id }) => _id);
  return {
    cvs: await cvs.countDocuments({ ownerId }),
    analyses: await analyses.countDocuments({ ownerId }),
    edits: await edits.countDocuments({ ownerId }),
    rows: present.length,
    unlistedRows: present.filter((id) => !listed.includes(id)).length,
    marks: await countMarks(collections, ownerId),
  };
}
