import { AiWire } from '@vitae/schema/ai-wire';
import type { Engine } from '@vitae/schema/analysis';
import {
  type FinishReason,
  generateText,
  type LanguageModel,
  type LanguageModelUsage,
  type ModelMessage,
  NoObjectGeneratedError,
  NoOutputGeneratedError,
  Output,
} from 'ai';
import { UnusableAnswer } from './ai-failed.ts';
import { readAnswer } from './read-answer.ts';
import { INSTRUCTIONS } from './write-prompt.ts';

/** A model as the composition root hands it over; `provider` is its name for people. */
export type NamedModel = {
  provider: string;
  modelId: string;
  model: LanguageModel;
  providerOptions?: Parameters<typeof generateText>[0]['providerOptions'];
  /** how long a reasoning model may think; left out for models that do not */
  reasoning?: Parameters<typeof generateText>[0]['reasoning'];
  /** only for models that take one; reasoning models do not */
  temperature?: number;
};

/** How long and how often one model is asked. */
export type AskLimits = { timeoutMs: number; maxRetries: number };

export const ASK_LIMITS: AskLimits = {
  timeoutMs: 90_000, // long CVs on slow models take a minute; the offline result stands meanwhile
  maxRetries: 2, // of 429 and 5xx, with the delay the provider asks for
};

/** A ten-page CV answers in about 8,000 tokens; several models refuse to promise more than 16,384. */
const MAX_OUTPUT_TOKENS = 16_000;

const MAX_REPEATED_CHARS = 20_000; // of a wrong answer, in the second question

export type TokenCount = NonNullable<Engine['tokens']>;

export type Answer = { wire: AiWire; complete: boolean };

type Reply = { wire: AiWire | null; text: string; finishReason: FinishReason };

function addTokens(total: TokenCount, usage: LanguageModelUsage | undefined): void {
  total.input += usage?.inputTokens ?? 0;
  total.output += usage?.outputTokens ?? 0;
}

/**
 * Asks one model to read one CV: strict structured output, mended where it is nearly right, asked for once more where it is not.
 * @param tokens grows by what the calls used, also when they fail
 * @throws UnusableAnswer, the provider's errors, or the signal's reason
 */
export async function askModel(
  named: NamedModel,
  prompt: string,
  options: AskLimits & { signal: AbortSignal; tokens: TokenCount },
): Promise<Answer> {
  async function send(messages: ModelMessage[]): Promise<Reply> {
    try {
      const result = await generateText({
        model: named.model,
        instructions: INSTRUCTIONS,
        messages,
        output: Output.object({ schema: AiWire, name: 'cv' }),
        maxOutputTokens: MAX_OUTPUT_TOKENS,
        maxRetries: options.maxRetries,
        timeout: { totalMs: options.timeoutMs },
        abortSignal: options.signal,
        reasoning: named.reasoning,
        temperature: named.temperature,
        // A CV is nobody's training data or log entry.
        providerOptions: {
          ...named.providerOptions,
          openai: { ...named.providerOptions?.openai, store: false },
        },
        telemetry: { isEnabled: false, recordInputs: false, recordOutputs: false },
      });
      addTokens(options.tokens, result.usage);
      return { wire: outputOf(result), text: result.text, finishReason: result.finishReason };
    } catch (error) {
      if (!NoObjectGeneratedError.isInstance(error)) throw error;
      addTokens(options.tokens, error.usage);
      return { wire: null, text: error.text ?? '', finishReason: error.finishReason ?? 'other' };
    }
  }

  const question: ModelMessage = { role: 'user', content: prompt };
  const first = await send([question]);
  const answer = accept(first);
  if ('wire' in answer) return answer;

  const second = await send([question, ...askAgain(first.text, answer.issues)]);
  const mended = accept(second);
  if ('wire' in mended) return mended;
  const partial = readAnswer(second.text, { fillGaps: true });
  if (partial.ok) return { wire: partial.wire, complete: false };
  throw new UnusableAnswer('unusable-answer');
}

/** The parsed output; null where the model said nothing at all, as when the provider blocked the question. */
function outputOf(result: { readonly output: AiWire }): AiWire | null {
  try {
    return result.output;
  } catch (error) {
    if (NoOutputGeneratedError.isInstance(error)) return null;
    throw error;
  }
}

/** The answer, or what is wrong with it. An answer that was cut off would be cut off again: it is taken as far as it goes. */
function accept(reply: Reply): Answer | { issues: string } {
  const cut = reply.finishReason === 'length';
  if (reply.finishReason === 'content-filter') throw new UnusableAnswer('refused');
  if (reply.wire) return { wire: reply.wire, complete: !cut };
  const read = readAnswer(reply.text, { fillGaps: cut });
  if (read.ok) return { wire: read.wire, complete: !cut };
  if (cut) throw new UnusableAnswer('unusable-answer');
  return read;
}

function askAgain(answer: string, issues: string): ModelMessage[] {
  const said: ModelMessage[] =
    answer.trim() === '' ? [] : [{ role: 'assistant', content: answer.slice(0, MAX_REPEATED_CHARS) }];
  const content = `That answer does not have the asked shape:\n${issues}\nAnswer again with the whole JSON, and nothing else.`;
  return [...said, { role: 'user', content }];
}
