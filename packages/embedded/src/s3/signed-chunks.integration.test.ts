import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { GetObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChecksum } from './checksums.ts';
import { parseTarget } from './parse-target.ts';
import { deriveSigningKey, sha256, signLines, signRequest } from './signing.ts';
import { BUCKET, CREDENTIALS, startTestS3 } from './testing/start-test-s3.ts';

/*
 * The official JavaScript client never signs its chunks, others do (AWS CLI, Java, MinIO's). This one is put together
 * from the signing functions, which are held against the worked examples of the reference in their own tests.
 */
let s3: Awaited<ReturnType<typeof startTestS3>>;
const NOW = Date.parse('2026-05-24T12:00:00Z');
beforeAll(async () => {
  s3 = await startTestS3({ now: () => NOW });
});
afterAll(() => s3.close());

type Upload = { key: string; chunks: string[]; trailer: boolean; change?: (body: string) => string };

async function upload({ key, chunks, trailer, change = (body) => body }: Upload): Promise<[number, string]> {
  const scope = '20260524/eu-west-1/s3/aws4_request';
  const context = {
    key: deriveSigningKey(CREDENTIALS.secretAccessKey, scope),
    date: '20260524T120000Z',
    scope,
  };
  const payloadHash = `STREAMING-AWS4-HMAC-SHA256-PAYLOAD${trailer ? '-TRAILER' : ''}`;
  const url = new URL(`/${BUCKET}/${key}`, s3.url);
  const headers: Record<string, string> = {
    'content-encoding': 'aws-chunked',
    host: url.host,
    'x-amz-content-sha256': payloadHash,
    'x-amz-date': context.date,
    'x-amz-decoded-content-length': `${chunks.join('').length}`,
    ...(trailer && { 'x-amz-trailer': 'x-amz-checksum-crc32c' }),
  };
  const names = Object.keys(headers).sort();
  const distinct = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  const target = parseTarget(url.pathname);
  let previous = signRequest({ method: 'PUT', target, headers: distinct }, names, payloadHash, context);
  const credential = `${CREDENTIALS.accessKeyId}/${scope}`;
  headers.authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${previous}`;

  let body = '';
  const checksum = startChecksum('crc32c');
  for (const chunk of [...chunks, '']) {
    checksum.update(Buffer.from(chunk));
    previous = signLines(context, 'AWS4-HMAC-SHA256-PAYLOAD', previous, sha256(''), sha256(chunk));
    const end = chunk === '' ? '' : `${chunk}\r\n`;
    body += `${chunk.length.toString(16)};chunk-signature=${previous}\r\n${end}`;
  }
  if (trailer) {
    const line = `x-amz-checksum-crc32c:${checksum.digest()}`;
    previous = signLines(context, 'AWS4-HMAC-SHA256-TRAILER', previous, sha256(`${line}\n`));
    body += `${line}\r\nx-amz-trailer-signature:${previous}\r\n`;
  }
  return new Promise((resolve, reject) => {
    const put = request(url, { method: 'PUT', headers }, (answer) => {
      text(answer).then((xml) => resolve([answer.statusCode ?? 0, xml]), reject);
    });
    put.on('error', reject);
    put.end(change(`${body}\r\n`));
  });
}

const chunks = ['a'.repeat(65_536), 'b'.repeat(1024), 'c'];
const read = async (Key: string) => {
  const client = s3.connect({ systemClockOffset: NOW - Date.now() });
  const got = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key }));
  return got.Body?.transformToString();
};

test.each([false, true])(
  'signed chunks are stored as the bytes they carry (trailer: %s)',
  async (trailer) => {
    expect(await upload({ key: 'signed', chunks, trailer })).toEqual([200, '']);
    expect(await read('signed')).toBe(chunks.join(''));
  },
);

test('one changed byte, or one chunk left out, and nothing is stored', async () => {
  const changes: [(body: string) => string, string][] = [
    [(body) => body.replace('bbb', 'bab'), 'SignatureDoesNotMatch'],
    [
      (body) => body.slice(0, body.indexOf('400;')) + body.slice(body.indexOf('1;chunk')),
      'SignatureDoesNotMatch',
    ],
    [(body) => body.replace(/crc32c:..../, 'crc32c:AAAA'), 'SignatureDoesNotMatch'],
    [(body) => body.slice(0, 60_000), 'IncompleteBody'],
  ];
  for (const [change, code] of changes) {
    const [status, xml] = await upload({ key: 'changed', chunks, trailer: true, change });
    expect([status >= 400, xml]).toEqual([true, expect.stringContaining(`<Code>${code}</Code>`)]);
  }
  await expect(read('changed')).rejects.toMatchObject({ name: 'NoSuchKey' });
});
