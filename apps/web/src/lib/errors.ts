import { TRPCClientError } from '@trpc/client';
import type { ErrorCode } from '@vitae/schema/errors';

/** What went wrong, in the words a person reads. `code` is null when no server answered. */
export type Problem = { code: ErrorCode | null; message: string };

/** The server says its failures in people's words itself; these two are for when it cannot. */
const NO_ANSWER: Problem = {
  code: null,
  message: 'The server cannot be reached. Check your connection and try again; nothing is lost.',
};
const UNEXPECTED: Problem = {
  code: 'INTERNAL',
  message: 'Something went wrong. Nothing is lost; try again.',
};

/** A failure that already speaks the person's language, thrown by our own code. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

type ErrorData = { appCode?: ErrorCode | null; issues?: { message: string }[] };

/** Any thrown value as a problem: the server's own words where it answered, a plain sentence where it did not. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (!(error instanceof TRPCClientError)) return UNEXPECTED;
  const data: ErrorData | null | undefined = error.data;
  if (data === undefined || data === null) return NO_ANSWER;
  const code = data.appCode ?? null;
  if (code === null) return UNEXPECTED;
  const issues = new Set(data.issues?.map(({ message }) => message));
  return { code, message: issues.size > 0 ? [...issues].join('. ') : error.message };
}
