import type { AnalysisView } from '@vitae/schema/analysis-view';
import { AppError } from '@vitae/schema/errors';
import type { AnalysisId } from '@vitae/schema/ids';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { viewAnalysis } from '../views.ts';
import { findUndoable } from './find-undoable.ts';
import { saveAnalysis } from './save-analysis.ts';

/**
 * Takes back the person's last change, as a new version: history only grows.
 * @throws AppError NOT_FOUND, STALE_VERSION
 */
export async function undoAnalysis(
  deps: Deps,
  { ownerId }: Session,
  input: { id: AnalysisId; version: number },
): Promise<AnalysisView> {
  const analysis = await deps.store.analyses.find(ownerId, input.id);
  if (!analysis) throw new AppError('NOT_FOUND');
  if (analysis.version !== input.version) throw new AppError('STALE_VERSION');
  const before = findUndoable(analysis.changes)?.before;
  if (!before) return viewAnalysis(analysis);
  const next = { ...before, warnings: analysis.warnings };
  return saveAnalysis(deps, analysis, next, { at: deps.clock(), by: 'person', kind: 'undo' });
}
