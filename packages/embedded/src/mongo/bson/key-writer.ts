const INITIAL_CAPACITY = 64;

/** A growing byte buffer for index keys. */
export class KeyWriter {
  #bytes = Buffer.allocUnsafe(INITIAL_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  writeByte(byte: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  writeBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  writeUint32(value: number): void {
    this.#reserve(4);
    this.#length = this.#bytes.writeUInt32BE(value >>> 0, this.#length);
  }

  writeUint64(value: bigint): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeBigUInt64BE(BigInt.asUintN(64, value), this.#length);
  }

  writeDouble(value: number): void {
    this.#reserve(8);
    this.#length = this.#bytes.writeDoubleBE(value, this.#length);
  }

  /** Text in UTF-8, closed by 00 00; a 00 inside becomes 00 FF, so a prefix sorts first and no text ends early. */
  writeText(text: string): void {
    const bytes = Buffer.from(text, 'utf8');
    let start = 0;
    for (let zero = bytes.indexOf(0); zero !== -1; zero = bytes.indexOf(0, start)) {
      this.writeBytes(bytes.subarray(start, zero + 1));
      this.writeByte(0xff);
      start = zero + 1;
    }
    this.writeBytes(bytes.subarray(start));
    this.writeByte(0);
    this.writeByte(0);
  }

  /** Inverts every byte from `start` on, which reverses the order of what was written there. */
  invertFrom(start: number): void {
    for (let i = start; i < this.#length; i++) this.#bytes[i] = ~(this.#bytes[i] ?? 0);
  }

  /** A copy of what was written. */
  toBuffer(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  #reserve(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + count));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}
