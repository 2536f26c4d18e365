// @vitest-environment node
import { MAX_FILE_BYTES } from '@vitae/schema/limits';
import { expect, test } from 'vitest';
import { refuseFile } from './refuse-file.ts';

test('empty files and files over the limit are refused here, a file of exactly the limit is not', () => {
  expect(refuseFile({ size: 0 })).toBe('EMPTY_FILE');
  expect(refuseFile({ size: MAX_FILE_BYTES })).toBeNull();
  expect(refuseFile({ size: MAX_FILE_BYTES + 1 })).toBe('FILE_TOO_LARGE');
});
