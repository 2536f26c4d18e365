import { MAX_MESSAGE_BYTES } from '../commands/hello.ts';

/** messageLength, requestID, responseTo, opCode: four little-endian int32. */
export const HEADER_BYTES = 16;

/** A message of the wire protocol, header included. */
export interface Frame {
  requestId: number;
  opCode: number;
  bytes: Buffer;
}

/** Cuts a stream of bytes into messages. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #length = 0;

  /** @returns the messages now complete @throws Error when a length is impossible; the connection is then lost */
  push(chunk: Buffer): Frame[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const frames: Frame[] = [];
    for (let frame = this.#next(); frame; frame = this.#next()) frames.push(frame);
    return frames;
  }

  #next(): Frame | undefined {
    if (this.#length < HEADER_BYTES) return undefined;
    if ((this.#chunks[0]?.length ?? 0) < HEADER_BYTES) this.#join();
    const length = this.#chunks[0]?.readInt32LE(0) ?? 0;
    if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES)
      throw new Error(`impossible message length ${length}`);
    if (this.#length < length) return undefined;
    const bytes = this.#join().subarray(0, length);
    this.#length -= length;
    this.#chunks = this.#length > 0 ? [this.#join().subarray(length)] : [];
    return { requestId: bytes.readInt32LE(4), opCode: bytes.readInt32LE(12), bytes };
  }

  #join(): Buffer {
    const [first] = this.#chunks;
    if (first && this.#chunks.length === 1) return first;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }
}

/** Puts a header before a body. */
export function encodeFrame(requestId: number, responseTo: number, opCode: number, body: Buffer): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeInt32LE(HEADER_BYTES + body.length, 0);
  header.writeInt32LE(requestId, 4);
  header.writeInt32LE(responseTo, 8);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
}
