import { MAX_FILE_BYTES } from '@vitae/schema/limits';
import { type Problem, problemOf } from '../../lib/errors.ts';

/** What can be refused before a byte is sent, in the server's own words; null when the file may go. */
export function refuseFile({ size }: Pick<File, 'size'>): Problem | null {
  if (size === 0) return problemOf('EMPTY_FILE');
  return size > MAX_FILE_BYTES ? problemOf('FILE_TOO_LARGE') : null;
}
