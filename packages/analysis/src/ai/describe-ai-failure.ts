import { AppError } from '@vitae/schema/errors';
import { AiFailed, type AiFailureReason } from './ai-failed.ts';

const WORDS = {
  'wrong-key': 'wrong key',
  'no-permission': 'the key has no access to this model',
  'unknown-model': 'there is no such model',
  'rate-limited': 'too many requests at the moment',
  'out-of-credit': 'no credit left',
  'too-long': 'the CV is too long for this model',
  rejected: 'did not accept the request',
  unavailable: 'not available at the moment',
  unreachable: 'cannot be reached',
  'timed-out': 'took too long',
  refused: 'declined to answer',
  'unusable-answer': 'gave no usable answer',
  unknown: 'failed',
} as const satisfies Record<AiFailureReason, string>;

/** One sentence for people about why the AI gave nothing. Says nothing of what was sent or answered. */
export function describeAiFailure(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (!(error instanceof AiFailed)) return 'The AI could not read this CV.';
  const reasons = error.failures.map(({ provider, reason }) => `${provider}: ${WORDS[reason]}`);
  return `The AI could not read this CV (${reasons.join('; ')}).`;
}
