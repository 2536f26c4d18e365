/** Reads numbers from a stream; what lies beyond its end is zero, so that a broken file ends by itself. */
export class Binary {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return this.u8(at) | (this.u8(at + 1) << 8);
  }

  u32(at: number): number {
    return (this.u16(at) | (this.u16(at + 2) << 16)) >>> 0;
  }

  i16(at: number): number {
    return (this.u16(at) << 16) >> 16;
  }

  /** UTF-16 of so many units. */
  text(at: number, units: number): string {
    const end = Math.min(at + units * 2, this.length);
    return Buffer.from(this.bytes.subarray(Math.min(at, end), end)).toString('utf16le');
  }
}
