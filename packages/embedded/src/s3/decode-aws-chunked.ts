import { createHash } from 'node:crypto';
import { ByteReader } from './byte-reader.ts';
import { S3Error } from './s3-error.ts';
import { type SigningContext, sha256, signLines } from './signing.ts';

/** How a body is framed; `seed` is the signature of the request when every chunk is signed, else null. */
export type ChunkFraming = {
  seed: { signature: string; context: SigningContext } | null;
  hasTrailer: boolean;
};

/** Sixteen hexadecimal digits and a signature fit in well under this. */
const CHUNK_HEADER = /^([0-9a-f]{1,13})(?:;chunk-signature=([0-9a-f]{64}))?$/i;
/** Checksums and a signature: S3 knows no trailer that is longer. */
const MAX_TRAILERS = 8;
const EMPTY_SHA256 = sha256('');

/**
 * Takes the `aws-chunked` coding off a body and puts what follows the last chunk into `trailers`.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html and …/sigv4-streaming-trailers.html
 * A chunk is passed on before its signature is known to hold, so what was received counts only when this has ended.
 * @throws S3Error SignatureDoesNotMatch, IncompleteBody, InvalidChunkSizeError or MalformedTrailerError.
 */
export async function* decodeAwsChunked(
  source: AsyncIterable<Buffer>,
  framing: ChunkFraming,
  trailers: Map<string, string>,
): AsyncGenerator<Buffer> {
  await using reader = new ByteReader(source);
  const chain = framing.seed === null ? null : startChain(framing.seed.context, framing.seed.signature);
  for (;;) {
    const [, size, signature] = CHUNK_HEADER.exec(await reader.line()) ?? [];
    if (size === undefined) throw new S3Error('InvalidChunkSizeError');
    const hash = chain === null ? null : createHash('sha256');
    for (let left = Number.parseInt(size, 16); left > 0; ) {
      const data = await reader.take(left);
      left -= data.length;
      hash?.update(data);
      yield data;
    }
    if (hash !== null) chain?.check('AWS4-HMAC-SHA256-PAYLOAD', signature, EMPTY_SHA256, hash.digest('hex'));
    if (Number.parseInt(size, 16) === 0) break;
    if ((await reader.line()) !== '') throw new S3Error('InvalidChunkSizeError');
  }

  const signed: string[] = [];
  for (let line = await reader.line(); line !== ''; line = await reader.line()) {
    const [, name, value] = /^([a-z0-9-]+):(.*)$/i.exec(line) ?? [];
    if (!framing.hasTrailer || name === undefined || value === undefined || trailers.size === MAX_TRAILERS) {
      throw new S3Error('MalformedTrailerError');
    }
    trailers.set(name.toLowerCase(), value.trim());
    if (name.toLowerCase() !== 'x-amz-trailer-signature')
      signed.push(`${name.toLowerCase()}:${value.trim()}\n`);
  }
  if (framing.hasTrailer) {
    chain?.check(
      'AWS4-HMAC-SHA256-TRAILER',
      trailers.get('x-amz-trailer-signature'),
      sha256(signed.join('')),
    );
  }
  await reader.expectEnd();
}

/** Every signature covers the one before it, so chunks can be neither changed, nor swapped, nor left out. */
function startChain(context: SigningContext, seed: string) {
  let previous = seed;
  return {
    check(algorithm: string, signature: string | undefined, ...parts: string[]): void {
      const expected = signLines(context, algorithm, previous, ...parts);
      if (signature !== expected) throw new S3Error('SignatureDoesNotMatch');
      previous = expected;
    },
  };
}
