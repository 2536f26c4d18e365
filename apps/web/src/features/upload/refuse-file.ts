import type { ErrorCode } from '@vitae/schema/errors';
import { MAX_FILE_BYTES } from '@vitae/schema/limits';

/** Why a file can be refused before a byte of it is sent; null when it may go. */
export function refuseFile({ size }: Pick<File, 'size'>): ErrorCode | null {
  if (size === 0) return 'EMPTY_FILE';
  return size > MAX_FILE_BYTES ? 'FILE_TOO_LARGE' : null;
}
