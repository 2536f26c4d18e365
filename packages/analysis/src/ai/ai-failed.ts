import { APICallError, LoadAPIKeyError, RetryError } from 'ai';

/** Why a provider gave no analysis. */
export type AiFailureReason =
  | 'wrong-key'
  | 'no-permission'
  | 'unknown-model'
  | 'rate-limited'
  | 'out-of-credit'
  | 'too-long'
  | 'rejected'
  | 'unavailable'
  | 'unreachable'
  | 'timed-out'
  | 'refused'
  | 'unusable-answer'
  | 'unknown';

export type ProviderFailure = { provider: string; modelId: string; reason: AiFailureReason };

/** No configured model gave an analysis. Carries no provider's error: those hold the request, and with it the CV. */
export class AiFailed extends Error {
  readonly failures: readonly ProviderFailure[];

  constructor(failures: readonly ProviderFailure[]) {
    super(failures.map(({ provider, reason }) => `${provider}: ${reason}`).join('; '));
    this.name = 'AiFailed';
    this.failures = failures;
  }
}

/** One model's answer is no use, although the provider answered. */
export class UnusableAnswer extends Error {
  readonly reason: 'refused' | 'unusable-answer';

  constructor(reason: UnusableAnswer['reason']) {
    super(reason);
    this.name = 'UnusableAnswer';
    this.reason = reason;
  }
}

const BY_STATUS: Readonly<Record<number, AiFailureReason>> = {
  401: 'wrong-key',
  402: 'out-of-credit',
  403: 'no-permission',
  404: 'unknown-model',
  408: 'timed-out',
  413: 'too-long',
  429: 'rate-limited',
};

/** Codes inside an error's body that say more than its status. */
const BY_BODY: readonly [string, AiFailureReason][] = [
  ['API_KEY_INVALID', 'wrong-key'], // Gemini answers 400 to a wrong key
  ['insufficient_quota', 'out-of-credit'], // OpenAI answers 429
  ['context_length_exceeded', 'too-long'],
  ['model_not_found', 'unknown-model'],
];

function classifyCall({ statusCode, responseBody }: APICallError): AiFailureReason {
  const told = BY_BODY.find(([code]) => responseBody?.includes(code));
  if (told) return told[1];
  if (statusCode === undefined) return 'unreachable';
  if (statusCode >= 500) return 'unavailable';
  return BY_STATUS[statusCode] ?? (statusCode >= 400 ? 'rejected' : 'unusable-answer');
}

/** The reason behind whatever a model call threw. */
export function classifyFailure(error: unknown): AiFailureReason {
  if (RetryError.isInstance(error)) return classifyFailure(error.lastError);
  if (error instanceof UnusableAnswer) return error.reason;
  if (APICallError.isInstance(error)) return classifyCall(error);
  if (LoadAPIKeyError.isInstance(error)) return 'wrong-key';
  if (error instanceof Error && error.name === 'TimeoutError') return 'timed-out';
  return 'unknown';
}
