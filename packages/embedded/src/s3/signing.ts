import { createHash, createHmac } from 'node:crypto';
import type { Target } from './parse-target.ts';
import { encodeUri } from './uri-encoding.ts';

/** The parts of a request that AWS Signature Version 4 covers. */
export type SignedRequest = { method: string; target: Target; headers: NodeJS.Dict<string[]> };

/** What a signature is bound to: `date` is YYYYMMDDThhmmssZ, `scope` is `day/region/s3/aws4_request`. */
export type SigningContext = { key: Buffer; date: string; scope: string };

/** Derives the key of a scope: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
export function deriveSigningKey(secretAccessKey: string, scope: string): Buffer {
  let key = Buffer.from(`AWS4${secretAccessKey}`);
  for (const part of scope.split('/')) key = createHmac('sha256', key).update(part).digest();
  return key;
}

/** The hex signature of a whole request, the seed of the chunk signatures that may follow. */
export function signRequest(
  request: SignedRequest,
  signedHeaders: readonly string[],
  payloadHash: string,
  context: SigningContext,
): string {
  const canonical = [
    request.method,
    request.target.path.split('/').map(encodeUri).join('/'),
    canonicalQuery(request.target.query),
    ...signedHeaders.map((name) => `${name}:${canonicalHeader(request.headers[name])}`),
    '',
    signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  return signLines(context, 'AWS4-HMAC-SHA256', sha256(canonical));
}

/** The hex signature of a string to sign: algorithm, date and scope, then `lines`. */
export function signLines(
  { key, date, scope }: SigningContext,
  algorithm: string,
  ...lines: string[]
): string {
  return createHmac('sha256', key)
    .update([algorithm, date, scope, ...lines].join('\n'))
    .digest('hex');
}

export function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

function canonicalQuery(query: Map<string, string>): string {
  return [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encodeUri(name), encodeUri(value)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');
}

function canonicalHeader(values: string[] | undefined): string {
  return (values ?? []).map((value) => value.trim().replace(/ +/g, ' ')).join(',');
}
