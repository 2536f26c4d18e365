import { z } from 'zod';

/** Every way a request or a CV can fail. Adding one breaks the build in exactly two maps: HTTP status and people's words. */
export const ErrorCode = z.enum([
  'UNAUTHENTICATED',
  'FORBIDDEN_ORIGIN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'NO_FILE',
  'EMPTY_FILE',
  'FILE_TOO_LARGE',
  'RATE_LIMITED',
  'QUOTA_EXCEEDED',
  'VERSION_REQUIRED',
  'STALE_VERSION',
  'SUGGESTION_OUTDATED',
  'WRONG_RECOVERY_CODE',
  'AI_NOT_CONFIGURED',
  'UNAVAILABLE',
  'INTERNAL',
  // what only reading the file can tell
  'UNSUPPORTED_TYPE',
  'ENCRYPTED',
  'DAMAGED',
  'TOO_COMPLEX',
  'TOO_MANY_PAGES',
  'SCAN',
  'NO_TEXT',
  'TIMED_OUT',
  'CRASHED',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** Codes with which a CV document ends as FAILED. */
export const ReadingErrorCode = ErrorCode.extract([
  'UNSUPPORTED_TYPE',
  'ENCRYPTED',
  'DAMAGED',
  'TOO_COMPLEX',
  'TOO_MANY_PAGES',
  'SCAN',
  'NO_TEXT',
  'TIMED_OUT',
  'CRASHED',
  'UNAVAILABLE',
  'INTERNAL',
]);
export type ReadingErrorCode = z.infer<typeof ReadingErrorCode>;

export const ErrorIssue = z.object({ path: z.string(), message: z.string() });
export type ErrorIssue = z.infer<typeof ErrorIssue>;

/** What the person reads: what happened, and what to do. Internal messages never leave the server. */
export const ERROR_WORDS = {
  UNAUTHENTICATED: 'You are not signed in. Start a session and try again.',
  FORBIDDEN_ORIGIN: 'This request came from another site and was refused.',
  NOT_FOUND: 'There is nothing here, or it is not yours.',
  INVALID_INPUT: 'Something in the request is not valid. See the list of issues.',
  NO_FILE: 'No file was sent. Choose a PDF, a Word or text document, or a picture of your CV.',
  EMPTY_FILE: 'The file is empty. Choose another one.',
  FILE_TOO_LARGE: 'The file is larger than 10 MB. Export a smaller PDF and try again.',
  RATE_LIMITED: 'Too many requests. Wait a moment and try again.',
  QUOTA_EXCEEDED: 'You have reached the number of CVs you can keep. Delete one, or sign up for more room.',
  VERSION_REQUIRED: 'Say which version you are changing (If-Match).',
  STALE_VERSION:
    'This analysis was changed elsewhere in the meantime. Load it again; nothing was overwritten.',
  SUGGESTION_OUTDATED: 'The text this suggestion is about has changed, so it no longer applies.',
  WRONG_RECOVERY_CODE: 'The e-mail and recovery code do not belong together.',
  AI_NOT_CONFIGURED: 'No AI provider is set up on this server. The offline analysis stands.',
  UNAVAILABLE: 'A part of the service cannot be reached at the moment. Nothing is lost; try again shortly.',
  INTERNAL: 'Something went wrong on our side. Nothing is lost; try again.',
  UNSUPPORTED_TYPE:
    'This kind of file cannot be read. Save your CV as PDF, DOCX or plain text, a photo as JPEG or PNG.',
  ENCRYPTED: 'The file is protected by a password. Save a copy without one and upload that.',
  DAMAGED: 'The file is damaged or incomplete. Export it again and upload the new copy.',
  TOO_COMPLEX:
    'The file unpacks to far more than a CV ever holds, so reading it was stopped. Export it again as a plain PDF.',
  TOO_MANY_PAGES: 'The file has more than 100 pages, or more than 20 scanned ones. Upload the CV alone.',
  SCAN: 'This looks like a photo or scan, and no text could be made out in it. Scan it again, straight and sharp, or upload the file your word processor exports.',
  NO_TEXT: 'There is no text in this file. Upload a CV that contains text.',
  TIMED_OUT: 'Reading this file took too long and was stopped. Try again, or export the file anew.',
  CRASHED: 'This file stopped the reader three times, so it was set aside. Export it anew and upload that.',
} as const satisfies Record<ErrorCode, string>;

/** The one error that crosses layers. `message` is for people; `cause` stays in the logs. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly issues: ErrorIssue[] | undefined;

  constructor(code: ErrorCode, options: { issues?: ErrorIssue[]; cause?: unknown } = {}) {
    super(ERROR_WORDS[code], { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.issues = options.issues;
  }
}

export const ErrorBody = z.object({
  error: z.object({ code: ErrorCode, message: z.string(), issues: z.array(ErrorIssue).optional() }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
