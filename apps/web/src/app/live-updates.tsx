import { useSyncExternalStore } from 'react';
import { trpc } from '../lib/trpc.ts';

const subscribe = (changed: () => void): (() => void) => {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
};

const useVisible = (): boolean =>
  useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');

/**
 * The tab's one stream of snapshots: it puts the CVs into the cache, and has what changed besides asked for again.
 * A hidden tab lets go of it (browsers allow six connections to a server); the first snapshot afterwards brings all.
 */
export function LiveUpdates() {
  const { cv, cvAnalysis, profile } = trpc.useUtils();
  trpc.cv.watch.useSubscription(undefined, {
    enabled: useVisible(),
    onData: (snapshot) => {
      cv.list.setData(undefined, snapshot.cvs);
      for (const each of snapshot.cvs) {
        cv.get.setData({ id: each.id }, each);
        const id = each.analysisId;
        if (id === undefined) continue;
        const known = cvAnalysis.get.getData({ id });
        if (known !== undefined && (snapshot.analyses[id] ?? 0) > known.version)
          void cvAnalysis.get.invalidate({ id });
      }
      const known = profile.get.getData();
      const { revision, syncing } = snapshot.profile;
      if (known !== undefined && (known.revision !== revision || known.syncing !== syncing))
        void profile.get.invalidate();
    },
  });
  return null;
}
