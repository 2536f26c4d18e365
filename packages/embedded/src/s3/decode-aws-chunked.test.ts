import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ChunkFraming, decodeAwsChunked } from './decode-aws-chunked.ts';
import type { S3Error } from './s3-error.ts';
import { deriveSigningKey } from './signing.ts';

/*
 * The worked examples of the S3 reference, "Transferring Payload in Multiple Chunks" and "Including Trailing Headers":
 * 66,560 times the letter a, in chunks of 64 and 1 KiB.
 */
const SCOPE = '20130524/us-east-1/s3/aws4_request';
const CONTEXT = {
  key: deriveSigningKey('wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', SCOPE),
  date: '20130524T000000Z',
  scope: SCOPE,
};
const SIGNED: Example = {
  framing: {
    seed: { signature: '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9', context: CONTEXT },
    hasTrailer: false,
  },
  signatures: [
    'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
    '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
    'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
  ],
  trailer: '',
};
const WITH_TRAILER: Example = {
  framing: {
    seed: { signature: '106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e', context: CONTEXT },
    hasTrailer: true,
  },
  signatures: [
    'b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2',
    '1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7',
    '2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992',
  ],
  trailer:
    'x-amz-checksum-crc32c:sOO8/Q==\r\n' +
    'x-amz-trailer-signature:d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n',
};

type Example = { framing: ChunkFraming; signatures: [string, string, string]; trailer: string };

function encode({ signatures, trailer }: Example): string {
  const [first, second, last] = signatures;
  return (
    `10000;chunk-signature=${first}\r\n${'a'.repeat(65_536)}\r\n` +
    `400;chunk-signature=${second}\r\n${'a'.repeat(1024)}\r\n` +
    `0;chunk-signature=${last}\r\n${trailer}\r\n`
  );
}

/** Decodes `text` that arrives in pieces of `pieceSize`. */
async function decode(text: string, framing: ChunkFraming, pieceSize = text.length) {
  async function* pieces() {
    for (let at = 0; at < text.length; at += pieceSize)
      yield Buffer.from(text.slice(at, at + pieceSize), 'latin1');
  }
  const trailers = new Map<string, string>();
  const data: Buffer[] = [];
  for await (const piece of decodeAwsChunked(pieces(), framing, trailers)) data.push(Buffer.from(piece));
  return { data: Buffer.concat(data).toString('latin1'), trailers };
}

async function codeOf(text: string, framing: ChunkFraming): Promise<string> {
  return decode(text, framing).then(
    () => 'none',
    (error: S3Error) => error.code,
  );
}

describe('signed chunks', () => {
  test('agree with the reference, with and without a trailer', async () => {
    const plain = await decode(encode(SIGNED), SIGNED.framing);
    const withTrailer = await decode(encode(WITH_TRAILER), WITH_TRAILER.framing, 1000);
    expect(plain.data).toBe('a'.repeat(66_560));
    expect(withTrailer.data).toBe('a'.repeat(66_560));
    expect(withTrailer.trailers.get('x-amz-checksum-crc32c')).toBe('sOO8/Q==');
  });

  test('are refused when a byte, a signature or the trailer was changed, or a chunk left out', async () => {
    const text = encode(WITH_TRAILER);
    const changed = [
      text.replace('aaa', 'aba'),
      text.replace('b474', 'b475'),
      text.replace(';chunk-signature=1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7', ''),
      text.replace('sOO8', 'sOO9'),
      text.replace(/x-amz-trailer-signature:.*\r\n/, ''),
      text.slice(text.indexOf('400;')),
    ];
    for (const body of changed)
      expect(await codeOf(body, WITH_TRAILER.framing)).toBe('SignatureDoesNotMatch');
  });
});

describe('unsigned chunks', () => {
  const framing = { seed: null, hasTrailer: true };

  test('give back any bytes, however they were cut on the way', async () => {
    const chunks = fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(chunks, fc.integer({ min: 1, max: 30 }), async (parts, pieceSize) => {
        const texts = parts.map((part) => Buffer.from(part).toString('latin1'));
        const framed = texts.map((text) => `${text.length.toString(16)}\r\n${text}\r\n`).join('');
        const decoded = await decode(
          `${framed}0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n`,
          framing,
          pieceSize,
        );
        expect(decoded.data).toBe(texts.join(''));
        expect([...decoded.trailers]).toEqual([['x-amz-checksum-crc32', 'AAAAAA==']]);
      }),
    );
  });

  test('are refused when they are cut short, misframed, endless in a line or followed by more', async () => {
    expect(await codeOf('5\r\nhel', framing)).toBe('IncompleteBody');
    expect(await codeOf('5\r\nhello\r\n', framing)).toBe('IncompleteBody');
    expect(await codeOf('5\r\nhelloworld\r\n0\r\n\r\n', framing)).toBe('InvalidChunkSizeError');
    expect(await codeOf('-5\r\nhello\r\n0\r\n\r\n', framing)).toBe('InvalidChunkSizeError');
    expect(await codeOf('f'.repeat(10_000), framing)).toBe('InvalidChunkSizeError');
    expect(await codeOf('0\r\nno colon\r\n\r\n', framing)).toBe('MalformedTrailerError');
    expect(await codeOf('0\r\n\r\nmore', framing)).toBe('MalformedTrailerError');
  });
});
