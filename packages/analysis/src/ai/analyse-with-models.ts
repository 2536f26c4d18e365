import type { AnalysisWarning, EngineOutput } from '@vitae/schema/analysis';
import type { CvText } from '@vitae/schema/cv-text';
import { AppError } from '@vitae/schema/errors';
import type { CvId } from '@vitae/schema/ids';
import { groundWire } from '../ground/ground-wire.ts';
import { AiFailed, classifyFailure, type ProviderFailure, UnusableAnswer } from './ai-failed.ts';
import {
  type Answer,
  ASK_LIMITS,
  type AskLimits,
  askModel,
  type NamedModel,
  type TokenCount,
} from './ask-model.ts';
import { MAX_PROMPT_CHARS, PROMPT_VERSION, writePrompt } from './write-prompt.ts';

export type { NamedModel } from './ask-model.ts';

/** Changes when the same answer of a model would be read in another way. */
const AI_ENGINE_VERSION = '1';

const WORD = /[\p{L}\p{N}]/u;

export type AnalyseOptions = {
  cvId: CvId;
  /** in order of preference: the next is asked when one fails */
  models: readonly NamedModel[];
  signal: AbortSignal;
  limits?: Partial<AskLimits & { maxPromptChars: number }>;
};

function warningsAbout(answer: Answer, sent: number, of: number): AnalysisWarning[] {
  const warnings: AnalysisWarning[] = [];
  if (sent < of) {
    const message = `This CV is very long: the AI read its first ${sent} of ${of} lines.`;
    warnings.push({ code: 'TEXT_CUT', message });
  }
  if (!answer.complete) {
    warnings.push({
      code: 'AI_INCOMPLETE',
      message: "The AI's answer was cut short; something may be missing.",
    });
  }
  return warnings;
}

const isEmpty = ({ evidence }: Pick<EngineOutput, 'evidence'>) =>
  Object.values(evidence).every((fields) => Object.keys(fields).length === 0);

/**
 * Lets a model read the visible text of a CV and grounds what it says: each value of the result is a quote of the CV or computed
 * from one.
 * @throws AppError NO_TEXT for a text without words, AI_NOT_CONFIGURED without models; AiFailed when every model failed; the
 * signal's reason when it is aborted
 */
export async function analyseWithModels(text: CvText, options: AnalyseOptions): Promise<EngineOutput> {
  const { cvId, models, signal, limits } = options;
  if (!text.lines.some((line) => WORD.test(line.text))) throw new AppError('NO_TEXT');
  if (models.length === 0) throw new AppError('AI_NOT_CONFIGURED');
  const { prompt, lines } = writePrompt(text, limits?.maxPromptChars ?? MAX_PROMPT_CHARS);
  const failures: ProviderFailure[] = [];

  for (const named of models) {
    signal.throwIfAborted();
    const begin = performance.now();
    const tokens: TokenCount = { input: 0, output: 0 };
    try {
      const answer = await askModel(named, prompt, { ...ASK_LIMITS, ...limits, signal, tokens });
      const grounded = groundWire(text, answer.wire, cvId);
      // Nothing of what it said is in the CV: the offline result is better than an empty one.
      if (isEmpty(grounded)) throw new UnusableAnswer('unusable-answer');
      return {
        ...grounded,
        warnings: [...warningsAbout(answer, lines, text.lines.length), ...grounded.warnings],
        engine: {
          kind: 'ai',
          version: AI_ENGINE_VERSION,
          provider: named.provider,
          model: named.modelId,
          promptVersion: PROMPT_VERSION,
          durationMs: performance.now() - begin,
          tokens,
        },
      };
    } catch (error) {
      signal.throwIfAborted();
      failures.push({ provider: named.provider, modelId: named.modelId, reason: classifyFailure(error) });
    }
  }
  throw new AiFailed(failures);
}
