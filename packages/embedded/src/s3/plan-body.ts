import type { IncomingHttpHeaders } from 'node:http';
import type { Authentication } from './authenticate.ts';
import { type ChecksumAlgorithm, checksumOfHeader } from './checksums.ts';
import type { ChunkFraming } from './decode-aws-chunked.ts';
import { S3Error } from './s3-error.ts';

/** What a body promises before its first byte: its length, its framing and the digests it must have. */
export type BodyPlan = {
  length: number;
  framing: ChunkFraming | null;
  sha256: string | null;
  md5: string | null;
  /** A null value comes in the trailer. */
  checksum: { algorithm: ChecksumAlgorithm; value: string | null } | null;
};

const STREAMING = new Map([
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD', { signed: true, hasTrailer: false }],
  ['STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER', { signed: true, hasTrailer: true }],
  ['STREAMING-UNSIGNED-PAYLOAD-TRAILER', { signed: false, hasTrailer: true }],
]);

/**
 * Plans how to receive a body from its headers.
 * @throws S3Error when they contradict each other or promise more than `maxBytes`.
 */
export function planBody(
  headers: IncomingHttpHeaders,
  authentication: Authentication,
  maxBytes: number,
): BodyPlan {
  const { payloadHash } = authentication;
  const streaming = STREAMING.get(payloadHash);
  const isHash = /^[0-9a-f]{64}$/.test(payloadHash);
  if (streaming === undefined && !isHash && payloadHash !== 'UNSIGNED-PAYLOAD') {
    throw new S3Error(
      'InvalidArgument',
      'x-amz-content-sha256 must be UNSIGNED-PAYLOAD, a supported STREAMING- value, or a valid sha256 value.',
    );
  }
  const length = readLength(headers, streaming !== undefined);
  if (length > maxBytes) {
    throw new S3Error('EntityTooLarge', undefined, {
      ProposedSize: `${length}`,
      MaxSizeAllowed: `${maxBytes}`,
    });
  }
  return {
    length,
    framing:
      streaming === undefined
        ? null
        : { seed: streaming.signed ? authentication : null, hasTrailer: streaming.hasTrailer },
    sha256: isHash ? payloadHash : null,
    md5: readMd5(headers),
    checksum: readChecksum(headers, streaming?.hasTrailer === true),
  };
}

function readLength(headers: IncomingHttpHeaders, streaming: boolean): number {
  const bodiless = headers['transfer-encoding'] === undefined ? '0' : undefined;
  const text = streaming ? headers['x-amz-decoded-content-length'] : (headers['content-length'] ?? bodiless);
  if (typeof text !== 'string' || !/^\d{1,15}$/.test(text)) throw new S3Error('MissingContentLength');
  return Number(text);
}

function readMd5(headers: IncomingHttpHeaders): string | null {
  const value = headers['content-md5'];
  if (value === undefined) return null;
  if (typeof value !== 'string' || Buffer.from(value, 'base64').length !== 16)
    throw new S3Error('InvalidDigest');
  return value;
}

function readChecksum(headers: IncomingHttpHeaders, hasTrailer: boolean): BodyPlan['checksum'] {
  const given = Object.entries(headers).filter(([name]) => checksumOfHeader(name) !== null);
  const trailer = hasTrailer ? headers['x-amz-trailer'] : undefined;
  if (typeof trailer === 'string') given.push([trailer.trim().toLowerCase(), undefined]);
  if (given.length > 1) throw new S3Error('InvalidRequest', 'Expecting a single x-amz-checksum- header.');

  const [name = '', value] = given[0] ?? [];
  const algorithm = checksumOfHeader(name);
  if (algorithm === null) {
    if (name === '') return null;
    throw new S3Error('InvalidRequest', 'The value specified in the x-amz-trailer header is not supported.');
  }
  return { algorithm, value: typeof value === 'string' ? value : null };
}
