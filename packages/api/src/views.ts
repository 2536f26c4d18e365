import type { AnalysisView } from '@vitae/schema/analysis-view';
import type { CvView } from '@vitae/schema/cv';
import { ERROR_WORDS } from '@vitae/schema/errors';
import type { AnalysisDocument, CvDocument } from '@vitae/store/documents';
import { findUndoable } from './verbs/find-undoable.ts';

/** A CV as its owner sees it. */
export function viewCv({ state, ...cv }: CvDocument): CvView {
  return {
    id: cv._id,
    fileName: cv.fileName,
    mediaType: cv.mediaType,
    size: cv.size,
    uploadedAt: cv.uploadedAt.toISOString(),
    status: state.status,
    ...(state.status === 'PROCESSING' && {
      stage: state.stage,
      ...(state.pages && { pages: state.pages }),
    }),
    ...(state.status === 'FAILED' && {
      stage: state.stage,
      error: { code: state.code, message: ERROR_WORDS[state.code], retryable: state.retryable },
    }),
    ...(cv.analysisId && { analysisId: cv.analysisId }),
    aiPending: cv.ai === 'requested' && state.status !== 'FAILED',
    rev: cv.rev,
  };
}

/** An analysis as its owner sees it, and as the cache holds it. */
export function viewAnalysis(analysis: AnalysisDocument): AnalysisView {
  const run = analysis.runs[analysis.currentRun];
  if (!run) throw new Error(`analysis ${analysis._id} has no run ${analysis.currentRun}`);
  return {
    id: analysis._id,
    cvId: analysis.cvId,
    version: analysis.version,
    engine: run.engine,
    result: analysis.result,
    evidence: analysis.evidence,
    suggestions: analysis.suggestions,
    unplaced: analysis.unplaced,
    warnings: analysis.warnings,
    text: analysis.text,
    canUndo: findUndoable(analysis.changes) !== null,
    uploadedAt: analysis.uploadedAt.toISOString(),
  };
}
