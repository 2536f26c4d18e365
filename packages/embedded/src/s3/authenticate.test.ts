import { describe, expect, test } from 'vitest';
import { authenticate } from './authenticate.ts';
import { parseTarget } from './parse-target.ts';
import type { S3Error } from './s3-error.ts';

/*
 * The worked examples of the S3 reference, "Authenticating Requests: Using the Authorization Header" and
 * "… Using Query Parameters". They use virtual-hosted addresses; a signature does not care.
 */
const CREDENTIALS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const NOW = Date.parse('2013-05-24T00:00:00Z');
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const SCOPE = 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request';

function sign(method: string, url: string, headers: Record<string, string>, signature: string) {
  const all: Record<string, string> = {
    host: 'examplebucket.s3.amazonaws.com',
    'x-amz-date': '20130524T000000Z',
    ...headers,
  };
  const names = Object.keys(all).sort().join(';');
  const authorization = `AWS4-HMAC-SHA256 Credential=${SCOPE},SignedHeaders=${names},Signature=${signature}`;
  const distinct = Object.fromEntries(
    Object.entries({ ...all, authorization }).map(([name, value]) => [name, [value]]),
  );
  return { method, target: parseTarget(url), headers: distinct };
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as S3Error).code;
  }
  return 'none';
}

describe('a signature in the header', () => {
  const get = sign(
    'GET',
    '/test.txt',
    { range: 'bytes=0-9', 'x-amz-content-sha256': EMPTY },
    'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
  );

  test('agrees with the reference for a GET, a PUT, and queries with and without values', () => {
    const put = sign(
      'PUT',
      '/test%24file.text',
      {
        date: 'Fri, 24 May 2013 00:00:00 GMT',
        'x-amz-content-sha256': '44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
      },
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    );
    const lifecycle = sign(
      'GET',
      '/?lifecycle',
      { 'x-amz-content-sha256': EMPTY },
      'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543',
    );
    const list = sign(
      'GET',
      '/?max-keys=2&prefix=J',
      { 'x-amz-content-sha256': EMPTY },
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    );
    for (const request of [get, put, lifecycle, list]) {
      expect(authenticate(request, CREDENTIALS, NOW).context.date).toBe('20130524T000000Z');
    }
  });

  test('is refused when the secret, the path, the query, a header or the method is another', () => {
    const wrong = { ...CREDENTIALS, secretAccessKey: 'other' };
    const changed = [
      { ...get, target: parseTarget('/test.txt?acl') },
      { ...get, target: parseTarget('/test2.txt') },
      { ...get, method: 'DELETE' },
      { ...get, headers: { ...get.headers, range: ['bytes=0-99'] } },
    ];
    expect(codeOf(() => authenticate(get, wrong, NOW))).toBe('SignatureDoesNotMatch');
    for (const request of changed) {
      expect(codeOf(() => authenticate(request, CREDENTIALS, NOW))).toBe('SignatureDoesNotMatch');
    }
  });

  test('is refused when a header that matters was added unsigned', () => {
    const request = { ...get, headers: { ...get.headers, 'x-amz-acl': ['public-read'] } };
    expect(codeOf(() => authenticate(request, CREDENTIALS, NOW))).toBe('AccessDenied');
  });

  test('holds for fifteen minutes in either direction', () => {
    const minutes = (count: number) => NOW + count * 60_000;
    expect(codeOf(() => authenticate(get, CREDENTIALS, minutes(15)))).toBe('none');
    expect(codeOf(() => authenticate(get, CREDENTIALS, minutes(-15)))).toBe('none');
    expect(codeOf(() => authenticate(get, CREDENTIALS, minutes(16)))).toBe('RequestTimeTooSkewed');
    expect(codeOf(() => authenticate(get, CREDENTIALS, minutes(-16)))).toBe('RequestTimeTooSkewed');
  });

  test('is refused by the right name when it is missing, malformed, of another kind or of another key', () => {
    const withAuthorization = (value?: string) => ({
      ...get,
      headers: { ...get.headers, authorization: value === undefined ? undefined : [value] },
    });
    const other = { ...CREDENTIALS, accessKeyId: 'OTHER' };
    expect(codeOf(() => authenticate(withAuthorization(), CREDENTIALS, NOW))).toBe('AccessDenied');
    expect(codeOf(() => authenticate(withAuthorization('AWS4-HMAC-SHA256 x'), CREDENTIALS, NOW))).toBe(
      'AuthorizationHeaderMalformed',
    );
    expect(codeOf(() => authenticate(withAuthorization('AWS a:b'), CREDENTIALS, NOW))).toBe('InvalidRequest');
    expect(codeOf(() => authenticate(get, other, NOW))).toBe('InvalidAccessKeyId');
  });
});

describe('a presigned URL', () => {
  const query = [
    'X-Amz-Algorithm=AWS4-HMAC-SHA256',
    `X-Amz-Credential=${encodeURIComponent(SCOPE)}`,
    'X-Amz-Date=20130524T000000Z',
    'X-Amz-Expires=86400',
    'X-Amz-SignedHeaders=host',
    'X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
  ];
  const request = (parts: string[]) => ({
    method: 'GET',
    target: parseTarget(`/test.txt?${parts.join('&')}`),
    headers: { host: ['examplebucket.s3.amazonaws.com'] },
  });

  test('agrees with the reference', () => {
    expect(authenticate(request(query), CREDENTIALS, NOW).payloadHash).toBe('UNSIGNED-PAYLOAD');
  });

  test('ends when it expires and is not valid before it was made', () => {
    const day = 86_400_000;
    expect(codeOf(() => authenticate(request(query), CREDENTIALS, NOW + day))).toBe('none');
    expect(codeOf(() => authenticate(request(query), CREDENTIALS, NOW + day + 1))).toBe('AccessDenied');
    expect(codeOf(() => authenticate(request(query), CREDENTIALS, NOW - day))).toBe('AccessDenied');
  });

  test('cannot be made to last longer', () => {
    const longer = query.map((part) => part.replace('86400', '86401'));
    const tooLong = query.map((part) => part.replace('86400', '604801'));
    expect(codeOf(() => authenticate(request(longer), CREDENTIALS, NOW))).toBe('SignatureDoesNotMatch');
    expect(codeOf(() => authenticate(request(tooLong), CREDENTIALS, NOW))).toBe(
      'AuthorizationQueryParametersError',
    );
  });
});
