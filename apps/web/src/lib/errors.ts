import { TRPCClientError } from '@trpc/client';
import { ERROR_WORDS, ErrorCode } from '@vitae/schema/errors';

/** What went wrong, in the words a person reads. `code` is null when no server answered. */
export type Problem = { code: ErrorCode | null; message: string };

const OFFLINE: Problem = {
  code: null,
  message: 'The server cannot be reached. Check your connection and try again; nothing is lost.',
};

export const problemOf = (code: ErrorCode): Problem => ({ code, message: ERROR_WORDS[code] });

function codeIn(data: unknown): ErrorCode | null {
  if (typeof data !== 'object' || data === null || !('appCode' in data)) return null;
  const parsed = ErrorCode.safeParse(data.appCode);
  return parsed.success ? parsed.data : null;
}

function issuesIn(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues))
    return [];
  return data.issues.flatMap((issue: unknown) =>
    typeof issue === 'object' && issue !== null && 'message' in issue ? [String(issue.message)] : [],
  );
}

/** A failure that already speaks the person's language, thrown by our own code. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Any thrown value as a problem: the server's own words where it answered, a plain sentence where it did not. */
export function toProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (!(error instanceof TRPCClientError)) return problemOf('INTERNAL');
  const code = codeIn(error.data);
  if (code === 'INVALID_INPUT') {
    const issues = issuesIn(error.data);
    return issues.length > 0 ? { code, message: [...new Set(issues)].join('. ') } : problemOf(code);
  }
  if (code !== null) return problemOf(code);
  return error.data === undefined || error.data === null ? OFFLINE : problemOf('INTERNAL');
}
