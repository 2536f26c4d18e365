import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { crc32c } from '../crc32c.ts';
import { type Crc64, crc64nvme } from './crc64-nvme.ts';

/** A checksum that grows with the data; `digest` is base64, as S3's headers carry it. */
export type RunningChecksum = { update(data: Buffer): void; digest(): string };

const ALGORITHMS = {
  crc32: () => runCrc(crc32),
  crc32c: () => runCrc(crc32c),
  crc64nvme: runCrc64,
  sha1: () => runHash('sha1'),
  sha256: () => runHash('sha256'),
} satisfies Record<string, () => RunningChecksum>;

export type ChecksumAlgorithm = keyof typeof ALGORITHMS;

export function startChecksum(algorithm: ChecksumAlgorithm): RunningChecksum {
  return ALGORITHMS[algorithm]();
}

/** The algorithm of a header such as `x-amz-checksum-crc32`, or null for any other header. */
export function checksumOfHeader(header: string): ChecksumAlgorithm | null {
  const name = header.startsWith('x-amz-checksum-') ? header.slice('x-amz-checksum-'.length) : '';
  return Object.hasOwn(ALGORITHMS, name) ? (name as ChecksumAlgorithm) : null;
}

function runCrc(next: (data: Buffer, seed: number) => number): RunningChecksum {
  let value = 0;
  return {
    update(data) {
      value = next(data, value);
    },
    digest() {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32BE(value);
      return bytes.toString('base64');
    },
  };
}

function runCrc64(): RunningChecksum {
  let value: Crc64 = { high: 0, low: 0 };
  return {
    update(data) {
      value = crc64nvme(data, value);
    },
    digest() {
      const bytes = Buffer.alloc(8);
      bytes.writeUInt32BE(value.high);
      bytes.writeUInt32BE(value.low, 4);
      return bytes.toString('base64');
    },
  };
}

function runHash(algorithm: string): RunningChecksum {
  const hash = createHash(algorithm);
  return { update: (data) => void hash.update(data), digest: () => hash.digest('base64') };
}
