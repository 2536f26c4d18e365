import type { Bytes } from '../bytes.ts';

export class StringValue {
  readonly type = 'string';
  /** A string is a value even when it is empty. */
  readonly size = 1;
  bytes: Bytes;

  constructor(bytes: Bytes = '') {
    this.bytes = bytes;
  }

  get weight(): number {
    return this.bytes.length;
  }
}
