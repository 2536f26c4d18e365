import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { startChecksum } from './checksums.ts';
import { decodeAwsChunked } from './decode-aws-chunked.ts';
import type { BodyPlan } from './plan-body.ts';
import { S3Error } from './s3-error.ts';

/** `md5` is hex, as an ETag has it; `checksum` is base64 with the name of its header. */
export type ReceivedBody = { size: number; md5: string; checksum: { header: string; value: string } | null };

/**
 * Streams a body into `write`, piece by piece, and holds it against everything its headers and trailer promised.
 * What was written counts only when this returns.
 * @throws S3Error BadDigest, XAmzContentSHA256Mismatch, IncompleteBody, SignatureDoesNotMatch, MalformedTrailerError.
 */
export async function receiveBody(
  request: IncomingMessage,
  plan: BodyPlan,
  write: (data: Buffer) => Promise<void>,
): Promise<ReceivedBody> {
  const md5 = createHash('md5');
  const sha256 = plan.sha256 === null ? null : createHash('sha256');
  const checksum = plan.checksum === null ? null : startChecksum(plan.checksum.algorithm);
  const trailers = new Map<string, string>();
  // A refusal must still reach the client, so leaving the loop may not destroy the socket.
  const source: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });

  let size = 0;
  for await (const data of plan.framing === null
    ? source
    : decodeAwsChunked(source, plan.framing, trailers)) {
    size += data.length;
    if (size > plan.length) throw new S3Error('IncompleteBody');
    md5.update(data);
    sha256?.update(data);
    checksum?.update(data);
    await write(data);
  }
  if (size < plan.length) throw new S3Error('IncompleteBody');

  if (sha256 !== null && sha256.digest('hex') !== plan.sha256) throw new S3Error('XAmzContentSHA256Mismatch');
  const digest = md5.digest();
  if (plan.md5 !== null && !digest.equals(Buffer.from(plan.md5, 'base64'))) throw new S3Error('BadDigest');
  return {
    size,
    md5: digest.toString('hex'),
    checksum: checksum === null ? null : verifyChecksum(plan, checksum.digest(), trailers),
  };
}

function verifyChecksum({ checksum }: BodyPlan, computed: string, trailers: Map<string, string>) {
  if (checksum === null) return null;
  const header = `x-amz-checksum-${checksum.algorithm}`;
  const promised = checksum.value ?? trailers.get(header);
  if (promised === undefined) throw new S3Error('MalformedTrailerError');
  if (promised !== computed) {
    const name = checksum.algorithm.toUpperCase();
    throw new S3Error('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
  }
  return { header, value: computed };
}
