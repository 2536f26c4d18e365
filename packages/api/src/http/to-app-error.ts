import { AppError, type ErrorIssue } from '@vitae/schema/errors';
import { z } from 'zod';

/** zod's issues as paths and sentences. */
export const toIssues = (error: z.core.$ZodError): ErrorIssue[] =>
  error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));

/** Any error as one the caller may see: what is not ours becomes INTERNAL, with the original kept as the cause. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof z.core.$ZodError)
    return new AppError('INVALID_INPUT', { issues: toIssues(error), cause: error });
  return new AppError('INTERNAL', { cause: error });
}
