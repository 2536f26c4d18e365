import { expect, test } from 'vitest';
import { type ChecksumAlgorithm, checksumOfHeader, startChecksum } from './checksums.ts';

function digest(algorithm: ChecksumAlgorithm, ...pieces: string[]): string {
  const checksum = startChecksum(algorithm);
  for (const piece of pieces) checksum.update(Buffer.from(piece));
  return checksum.digest();
}

test('checksums agree with the check values of their specifications', () => {
  // The "check" of a CRC is its value over the digits 1 to 9: the CRC RevEng catalogue lists them.
  const hex = (base64: string) => Buffer.from(base64, 'base64').toString('hex');
  expect(hex(digest('crc32', '123456789'))).toBe('cbf43926');
  expect(hex(digest('crc32c', '123456789'))).toBe('e3069283');
  expect(hex(digest('crc64nvme', '123456789'))).toBe('ae8b14860a799888');
  expect(hex(digest('sha1', 'abc'))).toBe('a9993e364706816aba3e25717850c26c9cd0d89d');
});

test('checksums do not depend on how the data was cut', () => {
  for (const algorithm of ['crc32', 'crc32c', 'crc64nvme', 'sha1', 'sha256'] as const) {
    expect(digest(algorithm, '123', '', '456789')).toBe(digest(algorithm, '123456789'));
  }
});

test('only headers of a known algorithm are checksums', () => {
  expect(checksumOfHeader('x-amz-checksum-crc32c')).toBe('crc32c');
  expect(checksumOfHeader('x-amz-checksum-mode')).toBeNull();
  expect(checksumOfHeader('x-amz-checksum-constructor')).toBeNull();
});
