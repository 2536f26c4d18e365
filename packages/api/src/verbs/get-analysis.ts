import { AppError } from '@vitae/schema/errors';
import type { AnalysisId } from '@vitae/schema/ids';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { viewAnalysis } from '../views.ts';

/** The answer as JSON text, its version, and whether the cache had it. */
export type ReadAnalysis = { version: number; json: string; cache: 'HIT' | 'MISS' };

/**
 * Reads an analysis through the cache: hit → cache; miss → database → fill → return. Text goes through as it is, so that
 * a hit costs no parsing.
 * @throws AppError NOT_FOUND, also for another person's analysis and for one whose CV is being erased
 */
export async function getAnalysis(
  { store, cache, clock }: Deps,
  { ownerId }: Session,
  id: AnalysisId,
): Promise<ReadAnalysis> {
  const cached = await cache.get(ownerId, id);
  if (cached) return { ...cached, cache: 'HIT' };
  const knownAt = clock().getTime();
  const analysis = await store.analyses.find(ownerId, id);
  if (!analysis) throw new AppError('NOT_FOUND');
  const cv = await store.cvs.find(ownerId, analysis.cvId);
  if (!cv || cv.state.status === 'DELETING') throw new AppError('NOT_FOUND');
  const value = { version: analysis.version, json: JSON.stringify(viewAnalysis(analysis)) };
  await cache.put(ownerId, id, value, knownAt);
  return { ...value, cache: 'MISS' };
}
