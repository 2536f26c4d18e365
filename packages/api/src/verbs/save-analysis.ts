import type { AnalysisView } from '@vitae/schema/analysis-view';
import { AppError } from '@vitae/schema/errors';
import type { NewVersion } from '@vitae/store/analysis-store';
import type { AnalysisChange, AnalysisDocument } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { viewAnalysis } from '../views.ts';

/**
 * Writes the next version of an analysis, then the cache, then wakes whoever carries it into the profile.
 * @throws AppError STALE_VERSION when somebody else wrote first; nothing is changed then
 */
export async function saveAnalysis(
  { store, cache, changes, clock }: Deps,
  current: AnalysisDocument,
  next: NewVersion,
  change: Omit<AnalysisChange, 'version'>,
): Promise<AnalysisView> {
  const knownAt = clock().getTime();
  const saved = await store.analyses.replace(current, next, change);
  if (!saved) throw new AppError('STALE_VERSION');
  const view = viewAnalysis(saved);
  const value = { version: saved.version, json: JSON.stringify(view) };
  const cached = await cache.put(saved.ownerId, saved._id, value, knownAt);
  // a write that failed or came late leaves its mark, and the worker repeats it
  if (cached) await store.analyses.clearMark(saved._id, 'cachePending', saved.version);
  changes.wakeWorker();
  changes.notify(saved.ownerId);
  return view;
}
