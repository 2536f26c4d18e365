import type { Bytes } from '../bytes.ts';
import { ITEM_OVERHEAD } from './item-overhead.ts';

/** Fields and their values; a field may have a time to live of its own. */
export class HashValue {
  readonly type = 'hash';
  weight = 0;
  readonly #fields = new Map<Bytes, Bytes>();
  readonly #expiries = new Map<Bytes, number>();

  get size(): number {
    return this.#fields.size;
  }

  get(field: Bytes): Bytes | undefined {
    return this.#fields.get(field);
  }

  entries(): [Bytes, Bytes][] {
    return [...this.#fields];
  }

  /** Sets a field and ends its time to live, as Redis does. @returns whether it is new */
  set(field: Bytes, value: Bytes): boolean {
    this.#expiries.delete(field);
    return this.replace(field, value);
  }

  /** Sets a field and keeps its time to live. @returns whether it is new */
  replace(field: Bytes, value: Bytes): boolean {
    const old = this.#fields.get(field);
    this.#fields.set(field, value);
    this.weight += value.length - (old?.length ?? -field.length - ITEM_OVERHEAD);
    return old === undefined;
  }

  delete(field: Bytes): boolean {
    const value = this.#fields.get(field);
    if (value === undefined) return false;
    this.#fields.delete(field);
    this.#expiries.delete(field);
    this.weight -= field.length + value.length + ITEM_OVERHEAD;
    return true;
  }

  expiryOf(field: Bytes): number | null {
    return this.#expiries.get(field) ?? null;
  }

  expireAt(field: Bytes, at: number | null): void {
    if (at === null) this.#expiries.delete(field);
    else this.#expiries.set(field, at);
  }

  dropExpired(now: number): void {
    for (const [field, at] of this.#expiries) {
      if (now > at) this.delete(field);
    }
  }
}
