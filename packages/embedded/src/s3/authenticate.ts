import { timingSafeEqual } from 'node:crypto';
import { readSignatureClaim, type SignatureClaim } from './read-signature-claim.ts';
import { S3Error } from './s3-error.ts';
import { deriveSigningKey, type SignedRequest, type SigningContext, signRequest } from './signing.ts';

export type Credentials = { accessKeyId: string; secretAccessKey: string };

/** A request whose signature held. The chunk signatures of its body continue from `signature`. */
export type Authentication = { payloadHash: string; signature: string; context: SigningContext };

/** S3 refuses a clock that is further off, in either direction. */
const MAX_SKEW_MS = 15 * 60 * 1000;

/**
 * Checks AWS Signature Version 4, from the header or a presigned query, for any region.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 * @throws S3Error with the code S3 itself would give.
 */
export function authenticate(request: SignedRequest, credentials: Credentials, now: number): Authentication {
  const claim = readSignatureClaim(request);
  if (claim.accessKeyId !== credentials.accessKeyId) {
    throw new S3Error('InvalidAccessKeyId', undefined, { AWSAccessKeyId: claim.accessKeyId });
  }
  checkTime(claim, now);
  checkSignedHeaders(claim, request);

  const key = deriveSigningKey(credentials.secretAccessKey, claim.scope);
  const context = { key, date: claim.date, scope: claim.scope };
  const signature = signRequest(request, claim.signedHeaders, claim.payloadHash, context);
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(claim.signature))) {
    throw new S3Error('SignatureDoesNotMatch');
  }
  return { payloadHash: claim.payloadHash, signature, context };
}

function checkTime(claim: SignatureClaim, now: number): void {
  const signedAt = Date.parse(
    claim.date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  const serverTime = new Date(now).toISOString();
  if (claim.expiresIn === null) {
    if (Math.abs(now - signedAt) <= MAX_SKEW_MS) return;
    throw new S3Error('RequestTimeTooSkewed', undefined, {
      RequestTime: claim.date,
      ServerTime: serverTime,
      MaxAllowedSkewMilliseconds: `${MAX_SKEW_MS}`,
    });
  }
  if (!(signedAt <= now + MAX_SKEW_MS)) throw new S3Error('AccessDenied', 'Request is not valid yet');
  if (now > signedAt + claim.expiresIn * 1000) {
    throw new S3Error('AccessDenied', 'Request has expired', { ServerTime: serverTime });
  }
}

/** A header that changes what the request does must not be one that anybody on the way could have added. */
function checkSignedHeaders(claim: SignatureClaim, request: SignedRequest): void {
  const signed = new Set(claim.signedHeaders);
  const unsigned = Object.keys(request.headers).filter(
    (name) => (name === 'host' || name.startsWith('x-amz-')) && !signed.has(name),
  );
  if (unsigned.length === 0) return;
  throw new S3Error('AccessDenied', 'There were headers present in the request which were not signed', {
    HeadersNotSigned: unsigned.join(', '),
  });
}
