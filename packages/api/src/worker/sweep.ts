import { ListSection } from '@vitae/schema/analysis';
import { CvId } from '@vitae/schema/ids';
import type { Deps } from '../deps.ts';
import { eraseUser } from './erase-user.ts';
import { syncCvDataToProfile } from './sync-cv-data-to-profile.ts';
import { tryEach } from './try-each.ts';

/** An upload writes its blob before its document: what is younger may still be on its way. */
const ORPHAN_AGE_MS = 60 * 60 * 1_000;
const PAGE = 500;
/** A guest who has not come back for so long is erased like a deleted account. */
const GUEST_IDLE_MS = 30 * 24 * 60 * 60 * 1_000;
const BLOB_PREFIX = 'cv/';

async function sweepBlobs({ store, blobs, clock, log }: Deps): Promise<void> {
  let after: string | undefined;
  while (true) {
    const page = await blobs.page(BLOB_PREFIX, after);
    const last = page.at(-1);
    if (!last) return;
    after = last.key;
    const old = page.filter(({ writtenAt }) => clock().getTime() - writtenAt.getTime() > ORPHAN_AGE_MS);
    const ids = old.map(({ key }) => CvId.parse(key.slice(BLOB_PREFIX.length)));
    const known = await store.queue.existing(ids);
    for (const { key } of old) {
      if (known.has(CvId.parse(key.slice(BLOB_PREFIX.length)))) continue;
      await blobs.remove(key);
      log('info', 'orphaned-blob-removed');
    }
  }
}

async function sweepAnalyses({ store, log }: Deps): Promise<void> {
  let after = '';
  while (true) {
    const page = await store.analyses.page(after, PAGE);
    const last = page.at(-1);
    if (!last) return;
    after = last._id;
    const known = await store.queue.existing(page.map(({ cvId }) => cvId));
    for (const { _id, cvId } of page) {
      if (known.has(cvId)) continue;
      await store.analyses.remove(_id);
      log('info', 'orphaned-analysis-removed');
    }
  }
}

async function sweepRows(deps: Deps): Promise<void> {
  const { store } = deps;
  for (const section of ListSection.options) {
    let after: string | null = '';
    while (after !== null) {
      const page: Awaited<ReturnType<typeof store.profiles.unlisted>> = await store.profiles.unlisted(
        section,
        after,
        PAGE,
      );
      after = page.next;
      await tryEach(deps, 'sweep-rows', page.owners, async (ownerId) => {
        await syncCvDataToProfile(deps, ownerId);
        await store.owners.removeEmptyProfile(ownerId);
      });
    }
  }
}

/** The person was told and may try again at once; who does not look again need not. */
async function sweepUnavailable({ store, changes, clock }: Deps): Promise<void> {
  await store.queue.retryUnavailable(clock());
  changes.wakeWorker();
}

async function sweepGuests(deps: Deps): Promise<void> {
  const before = new Date(deps.clock().getTime() - GUEST_IDLE_MS);
  for (const { userId, ownerId } of await deps.accounts.idleGuests(before, PAGE)) {
    await eraseUser(deps, { userId, ownerId, absorbs: [] });
    deps.log('info', 'idle-guest-erased');
  }
}

/** Removes what kills left behind and guests who are gone for good, and gives CVs another chance. Runs hourly. */
export async function sweep(deps: Deps): Promise<void> {
  await tryEach(
    deps,
    'sweep',
    [sweepBlobs, sweepAnalyses, sweepRows, sweepUnavailable, sweepGuests],
    (each) => each(deps),
  );
}
