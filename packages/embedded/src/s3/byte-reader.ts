import { S3Error } from './s3-error.ts';

/** Far more than any chunk header or trailer needs; bounds what a missing line end can make us hold. */
const MAX_LINE_BYTES = 4096;

/** Reads lines and runs of bytes from a stream, holding no more than one piece of it. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** At least one byte and at most `limit`. */
  async take(limit: number): Promise<Buffer> {
    if (this.#held.length === 0) this.#held = await this.#next();
    const taken = this.#held.subarray(0, limit);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** The next line without its CRLF. */
  async line(): Promise<string> {
    let end = this.#held.indexOf('\r\n');
    while (end < 0) {
      if (this.#held.length > MAX_LINE_BYTES) throw new S3Error('InvalidChunkSizeError');
      this.#held = Buffer.concat([this.#held, await this.#next()]);
      end = this.#held.indexOf('\r\n');
    }
    const line = this.#held.toString('latin1', 0, end);
    this.#held = this.#held.subarray(end + 2);
    return line;
  }

  async expectEnd(): Promise<void> {
    const { done } = this.#held.length > 0 ? { done: false } : await this.#source.next();
    if (done !== true) throw new S3Error('MalformedTrailerError');
  }

  /** Lets go of the stream, so that another reader can have what is left of it. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#source.return?.();
  }

  async #next(): Promise<Buffer> {
    const { done, value } = await this.#source.next();
    if (done === true) throw new S3Error('IncompleteBody');
    return value;
  }
}
