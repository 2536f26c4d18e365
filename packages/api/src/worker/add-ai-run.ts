import { analyseWithModels } from '@vitae/analysis/ai/analyse-with-models';
import { describeAiFailure } from '@vitae/analysis/ai/describe-ai-failure';
import { suggest } from '@vitae/analysis/suggest/suggest';
import type { AnalysisWarning, EngineOutput } from '@vitae/schema/analysis';
import { AppError } from '@vitae/schema/errors';
import type { NewVersion } from '@vitae/store/analysis-store';
import type { AnalysisDocument } from '@vitae/store/documents';
import type { Deps } from '../deps.ts';
import { saveAnalysis } from '../verbs/save-analysis.ts';

/** A person may be changing the analysis at the same time; they cannot keep that up against so many tries. */
const WRITE_ATTEMPTS = 10;

/** How often an engine has changed an analysis, with an output or with the warning that there is none. */
export const countAiRuns = ({ changes }: AnalysisDocument): number =>
  changes.filter(({ kind }) => kind === 'ai-run').length;

type AiOutcome = 'done' | 'failed';

const outcomeOf = ({ warnings }: Pick<AnalysisDocument, 'warnings'>): AiOutcome =>
  warnings.some(({ code }) => code === 'AI_FAILED') ? 'failed' : 'done';

/** The next version with the AI's output in it: as the result where the person changed nothing, else kept aside. */
function withRun(current: AnalysisDocument, output: EngineOutput): NewVersion {
  const runs = [...current.runs, output];
  if (current.changes.some(({ by }) => by === 'person')) {
    const { result, evidence, suggestions, unplaced } = current;
    const aside: AnalysisWarning = {
      code: 'AI_KEPT_ASIDE',
      message: 'The AI read this CV too. You had changed the analysis by then, so your version stands.',
    };
    const others = current.warnings.filter(({ code }) => code !== 'AI_FAILED');
    return { result, evidence, suggestions, unplaced, warnings: [...others, aside], runs };
  }
  const { result, evidence, unplaced, warnings } = output;
  const hidden = current.warnings.filter(({ code }) => code === 'HIDDEN_TEXT');
  return {
    result,
    evidence,
    unplaced,
    suggestions: suggest(current.text, { result, evidence }),
    warnings: [...hidden, ...warnings.filter(({ code }) => code !== 'HIDDEN_TEXT')],
    runs,
    currentRun: runs.length - 1,
  };
}

function withFailure(current: AnalysisDocument, error: unknown): NewVersion {
  const { result, evidence, suggestions, unplaced } = current;
  const failed: AnalysisWarning = {
    code: 'AI_FAILED',
    message: `${describeAiFailure(error)} The offline analysis stands.`,
  };
  const others = current.warnings.filter(({ code }) => code !== 'AI_FAILED');
  return { result, evidence, suggestions, unplaced, warnings: [...others, failed] };
}

/** Writes an engine's version over whatever the newest one is, unless another attempt was faster. */
async function write(
  deps: Deps,
  analysis: AnalysisDocument,
  from: number,
  next: (current: AnalysisDocument) => NewVersion,
): Promise<AiOutcome> {
  for (let attempt = 0; attempt < WRITE_ATTEMPTS; attempt += 1) {
    const current = await deps.store.analyses.find(analysis.ownerId, analysis._id);
    if (!current) return 'done'; // erased meanwhile
    if (countAiRuns(current) > from) return outcomeOf(current);
    const change = { at: deps.clock(), by: 'engine', kind: 'ai-run' } as const;
    try {
      const saved = await saveAnalysis(deps, current, next(current), change);
      return outcomeOf(saved);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'STALE_VERSION')) throw error;
    }
  }
  throw new Error(`analysis ${analysis._id}: the AI run could not be written`);
}

/**
 * Lets the configured models read a CV's text and appends their output. A failure leaves the offline result as it is, with
 * a warning that says why.
 * @param options.from runs there were before this one was asked for; when there are more, nothing is left to do
 */
export async function addAiRun(
  deps: Deps,
  analysis: AnalysisDocument,
  { from, signal }: { from: number; signal: AbortSignal },
): Promise<AiOutcome> {
  if (countAiRuns(analysis) > from) return outcomeOf(analysis);
  const { text, cvId } = analysis;
  let output: EngineOutput;
  try {
    output = await analyseWithModels(text, { cvId, models: deps.models, signal });
  } catch (error) {
    if (signal.aborted) throw error;
    deps.log('warn', 'ai-run-failed', { cvId });
    return write(deps, analysis, from, (current) => withFailure(current, error));
  }
  return write(deps, analysis, from, (current) => withRun(current, output));
}
