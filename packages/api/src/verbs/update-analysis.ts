import { isDeepStrictEqual } from 'node:util';
import { decideSuggestion } from '@vitae/analysis/review/apply-suggestion';
import { carryDecisions, carryEvidence } from '@vitae/analysis/review/carry-evidence';
import { findUnplaced } from '@vitae/analysis/review/find-unplaced';
import { suggest } from '@vitae/analysis/suggest/suggest';
import { AnalysisResult } from '@vitae/schema/analysis';
import type { AnalysisUpdate, AnalysisView, SuggestionDecision } from '@vitae/schema/analysis-view';
import { AppError } from '@vitae/schema/errors';
import type { AnalysisId } from '@vitae/schema/ids';
import type { AnalysisDocument } from '@vitae/store/documents';
import type { Session } from '../accounts.ts';
import type { Deps } from '../deps.ts';
import { viewAnalysis } from '../views.ts';
import { saveAnalysis } from './save-analysis.ts';

type Reviewed = Pick<AnalysisDocument, 'result' | 'evidence' | 'suggestions' | 'unplaced'>;

/** Everything the body asks for is stored already: the answer to it was lost, and it is sent again. */
function isStored(analysis: AnalysisDocument, { result, suggestions = [] }: AnalysisUpdate): boolean {
  const decided = new Map(analysis.suggestions.map(({ id, status }) => [id, status]));
  return (
    (result === undefined || isDeepStrictEqual(result, analysis.result)) &&
    suggestions.every(({ id, status }) => decided.get(id) === status)
  );
}

function applyResult(
  analysis: AnalysisDocument,
  reviewed: Reviewed,
  result: AnalysisResult,
  at: string,
): Reviewed {
  const evidence = carryEvidence(reviewed, result, { origin: 'person', at });
  const unplaced = findUnplaced(analysis.text, reviewed, evidence);
  const found = suggest(analysis.text, { result, evidence });
  return { result, evidence, unplaced, suggestions: carryDecisions(reviewed.suggestions, found) };
}

function applyDecision(
  analysis: AnalysisDocument,
  reviewed: Reviewed,
  decision: SuggestionDecision,
  at: string,
): Reviewed {
  const suggestion = reviewed.suggestions.find(({ id }) => id === decision.id);
  if (!suggestion) {
    throw new AppError('INVALID_INPUT', {
      issues: [{ path: 'suggestions', message: `There is no suggestion ${decision.id}` }],
    });
  }
  const result = decideSuggestion(reviewed.result, suggestion, decision.status);
  const evidence = carryEvidence(reviewed, result, { origin: 'suggestion', at });
  const suggestions = reviewed.suggestions.map((each) =>
    each === suggestion ? { ...each, status: decision.status } : each,
  );
  const replacement = suggestion.replacement;
  if (decision.status === 'accepted' && replacement.op === 'add-item') {
    // what is added is vouched for by the words that showed it missing
    for (const field of Object.keys(replacement.fields)) {
      const added = evidence[replacement.itemId]?.[field];
      if (added) added.spans = suggestion.spans;
    }
  }
  return { result, evidence, suggestions, unplaced: findUnplaced(analysis.text, reviewed, evidence) };
}

/**
 * A person's change of an analysis: a corrected result, decisions about suggestions, or both, as one new version.
 * @throws AppError NOT_FOUND, STALE_VERSION, INVALID_INPUT, SUGGESTION_OUTDATED; nothing is changed then
 */
export async function updateAnalysis(
  deps: Deps,
  { ownerId }: Session,
  input: { id: AnalysisId; version: number; update: AnalysisUpdate },
): Promise<AnalysisView> {
  const analysis = await deps.store.analyses.find(ownerId, input.id);
  if (!analysis) throw new AppError('NOT_FOUND');
  if (isStored(analysis, input.update)) return viewAnalysis(analysis);
  if (analysis.version !== input.version) throw new AppError('STALE_VERSION');

  const now = deps.clock();
  const at = now.toISOString();
  const { result, evidence, suggestions, unplaced } = analysis;
  const before: Reviewed = { result, evidence, suggestions, unplaced };
  let reviewed = before;
  if (input.update.result) reviewed = applyResult(analysis, reviewed, input.update.result, at);
  for (const decision of input.update.suggestions ?? []) {
    reviewed = applyDecision(analysis, reviewed, decision, at);
  }
  AnalysisResult.parse(reviewed.result); // a replacement may not leave the schema
  return saveAnalysis(
    deps,
    analysis,
    { ...reviewed, warnings: analysis.warnings },
    { at: now, by: 'person', kind: 'update', before },
  );
}
