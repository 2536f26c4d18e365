import type { ErrorCode } from '@vitae/schema/errors';

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 428 | 429 | 500 | 503;
type TrpcCode =
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PAYLOAD_TOO_LARGE'
  | 'UNPROCESSABLE_CONTENT'
  | 'PRECONDITION_REQUIRED'
  | 'TOO_MANY_REQUESTS'
  | 'INTERNAL_SERVER_ERROR'
  | 'SERVICE_UNAVAILABLE';

const BAD_FILE = { http: 422, trpc: 'UNPROCESSABLE_CONTENT' } as const;

/** How each code travels, over REST and over tRPC. */
export const STATUS_OF = {
  UNAUTHENTICATED: { http: 401, trpc: 'UNAUTHORIZED' },
  FORBIDDEN_ORIGIN: { http: 403, trpc: 'FORBIDDEN' },
  NOT_FOUND: { http: 404, trpc: 'NOT_FOUND' },
  INVALID_INPUT: { http: 400, trpc: 'BAD_REQUEST' },
  NO_FILE: { http: 400, trpc: 'BAD_REQUEST' },
  EMPTY_FILE: { http: 400, trpc: 'BAD_REQUEST' },
  FILE_TOO_LARGE: { http: 413, trpc: 'PAYLOAD_TOO_LARGE' },
  RATE_LIMITED: { http: 429, trpc: 'TOO_MANY_REQUESTS' },
  QUOTA_EXCEEDED: { http: 429, trpc: 'TOO_MANY_REQUESTS' },
  VERSION_REQUIRED: { http: 428, trpc: 'PRECONDITION_REQUIRED' },
  STALE_VERSION: { http: 409, trpc: 'CONFLICT' },
  SUGGESTION_OUTDATED: { http: 409, trpc: 'CONFLICT' },
  WRONG_RECOVERY_CODE: { http: 401, trpc: 'UNAUTHORIZED' },
  AI_NOT_CONFIGURED: { http: 409, trpc: 'CONFLICT' },
  UNAVAILABLE: { http: 503, trpc: 'SERVICE_UNAVAILABLE' },
  INTERNAL: { http: 500, trpc: 'INTERNAL_SERVER_ERROR' },
  UNSUPPORTED_TYPE: BAD_FILE,
  ENCRYPTED: BAD_FILE,
  DAMAGED: BAD_FILE,
  TOO_COMPLEX: BAD_FILE,
  TOO_MANY_PAGES: BAD_FILE,
  SCAN: BAD_FILE,
  NO_TEXT: BAD_FILE,
  TIMED_OUT: BAD_FILE,
  CRASHED: BAD_FILE,
} as const satisfies Record<ErrorCode, { http: Status; trpc: TrpcCode }>;
