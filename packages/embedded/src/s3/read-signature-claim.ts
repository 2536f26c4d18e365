import { S3Error } from './s3-error.ts';
import type { SignedRequest } from './signing.ts';

/** What a request says about its own signature; nothing of it is proven yet. */
export type SignatureClaim = {
  accessKeyId: string;
  scope: string;
  /** YYYYMMDDThhmmssZ, as signed. */
  date: string;
  /** Only a presigned URL carries its lifetime, in seconds. */
  expiresIn: number | null;
  signedHeaders: string[];
  signature: string;
  payloadHash: string;
};

/** A presigned URL may live for at most seven days. */
const MAX_EXPIRES_SECONDS = 604_800;
const ALGORITHM = 'AWS4-HMAC-SHA256';
const SCOPE = /^\d{8}\/[^/]+\/s3\/aws4_request$/;
const DATE = /^\d{8}T\d{6}Z$/;
const SIGNATURE = /^[0-9a-f]{64}$/;

/**
 * Reads the claim from the Authorization header or from a presigned query.
 * @throws S3Error AccessDenied without either, and the two "malformed" codes.
 */
export function readSignatureClaim(request: SignedRequest): SignatureClaim {
  const authorization = header(request, 'authorization');
  if (request.target.query.has('X-Amz-Algorithm')) {
    if (authorization !== undefined) throw new S3Error('InvalidArgument', 'Only one auth mechanism allowed.');
    return readQuery(request);
  }
  if (authorization === undefined) throw new S3Error('AccessDenied');
  return readHeader(request, authorization);
}

function readHeader(request: SignedRequest, authorization: string): SignatureClaim {
  if (!authorization.startsWith(`${ALGORITHM} `)) {
    throw new S3Error(
      'InvalidRequest',
      `The authorization mechanism you have provided is not supported. Please use ${ALGORITHM}.`,
    );
  }
  const fields = new Map<string, string>();
  for (const field of authorization.slice(ALGORITHM.length + 1).split(',')) {
    const equals = field.indexOf('=');
    fields.set(field.slice(0, equals).trim(), field.slice(equals + 1).trim());
  }
  const payloadHash = header(request, 'x-amz-content-sha256');
  if (payloadHash === undefined) {
    throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  }
  const claim = parseClaim(
    fields.get('Credential'),
    header(request, 'x-amz-date'),
    fields.get('SignedHeaders'),
    fields.get('Signature'),
  );
  if (claim === null) throw new S3Error('AuthorizationHeaderMalformed');
  return { ...claim, expiresIn: null, payloadHash };
}

function readQuery(request: SignedRequest): SignatureClaim {
  const { query } = request.target;
  const claim = parseClaim(
    query.get('X-Amz-Credential'),
    query.get('X-Amz-Date'),
    query.get('X-Amz-SignedHeaders'),
    query.get('X-Amz-Signature'),
  );
  const expires = query.get('X-Amz-Expires') ?? '';
  const expiresIn = /^\d{1,6}$/.test(expires) ? Number(expires) : 0;
  const valid =
    query.get('X-Amz-Algorithm') === ALGORITHM && expiresIn > 0 && expiresIn <= MAX_EXPIRES_SECONDS;
  if (claim === null || !valid) throw new S3Error('AuthorizationQueryParametersError');
  const hash = ['X-Amz-Content-Sha256', 'x-amz-content-sha256'].map((name) => query.get(name)).find(Boolean);
  return {
    ...claim,
    expiresIn,
    payloadHash: hash ?? header(request, 'x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD',
  };
}

function parseClaim(credential = '', date = '', signedHeaders = '', signature = '') {
  const slash = credential.indexOf('/');
  const scope = credential.slice(slash + 1);
  if (slash < 1 || !SCOPE.test(scope) || !DATE.test(date) || !SIGNATURE.test(signature)) return null;
  if (!scope.startsWith(date.slice(0, 8))) return null;
  return {
    accessKeyId: credential.slice(0, slash),
    scope,
    date,
    signedHeaders: signedHeaders.split(';'),
    signature,
  };
}

function header(request: SignedRequest, name: string): string | undefined {
  return request.headers[name]?.[0];
}
