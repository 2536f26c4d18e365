import type { CvView } from '@vitae/schema/cv';
import type { AnalysisId } from '@vitae/schema/ids';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { listCvs } from './list-cvs.ts';

/** Changes by another process are seen after at most this long; changes by this one at once. */
const POLL_MS = 2_000;

/** Where everything of an owner stands. Snapshots, so that no event can be lost. */
export type Snapshot = {
  cvs: CvView[];
  profile: { revision: number; syncing: boolean };
  analyses: Record<AnalysisId, number>;
  /** analyses whose newest version is not in the cache yet: who reads one now may get the one before, and is told again */
  uncached: number;
};

async function takeSnapshot(deps: Deps, session: Session): Promise<Snapshot> {
  const { store } = deps;
  const [cvs, versions, edits, revision] = await Promise.all([
    listCvs(deps, session),
    store.analyses.versions(session.ownerId),
    store.edits.anyPending(session.ownerId),
    store.profiles.revision(session.ownerId),
  ]);
  const syncing = edits || versions.some(({ syncPending }) => syncPending !== undefined);
  const analyses = Object.fromEntries(versions.map(({ _id, version }) => [_id, version]));
  const uncached = versions.filter(({ cachePending }) => cachePending !== undefined).length;
  return { cvs, profile: { revision, syncing }, analyses, uncached };
}

/** The current snapshot, then another after each change, until the reader goes away. */
export async function* watch(deps: Deps, session: Session, signal: AbortSignal): AsyncGenerator<Snapshot> {
  let sent = '';
  while (!signal.aborted) {
    // listen before looking: a change in between wakes the loop once more instead of being missed
    const change = deps.changes.nextChange(session.ownerId, POLL_MS, signal);
    const snapshot = await takeSnapshot(deps, session);
    const text = JSON.stringify(snapshot);
    if (text !== sent) yield snapshot;
    sent = text;
    await change;
  }
}
