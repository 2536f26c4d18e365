import { ERROR_WORDS, type ErrorCode } from '@vitae/schema/errors';
import type { Problem } from './errors.ts';

/** A failure the page finds by itself, in the words the server would use. Load it late: the words come with their schemas. */
export const problemOf = (code: ErrorCode): Problem => ({ code, message: ERROR_WORDS[code] });
