import type { Bytes } from '../bytes.ts';
import { ITEM_OVERHEAD } from './item-overhead.ts';

export class SetValue {
  readonly type = 'set';
  weight = 0;
  readonly #members = new Set<Bytes>();

  get size(): number {
    return this.#members.size;
  }

  has(member: Bytes): boolean {
    return this.#members.has(member);
  }

  members(): Bytes[] {
    return [...this.#members];
  }

  add(member: Bytes): boolean {
    if (this.#members.has(member)) return false;
    this.#members.add(member);
    this.weight += member.length + ITEM_OVERHEAD;
    return true;
  }

  delete(member: Bytes): boolean {
    if (!this.#members.delete(member)) return false;
    this.weight -= member.length + ITEM_OVERHEAD;
    return true;
  }
}
