import type { Bytes } from '../bytes.ts';
import { ITEM_OVERHEAD } from './item-overhead.ts';

export class ListValue {
  readonly type = 'list';
  weight = 0;
  #items: Bytes[] = [];

  get size(): number {
    return this.#items.length;
  }

  /** Both ends included; negative positions count from the end. */
  range(start: number, stop: number): Bytes[] {
    const [from, to] = resolveRange(start, stop, this.size);
    return this.#items.slice(from, to);
  }

  push(end: 'left' | 'right', item: Bytes): void {
    if (end === 'left') this.#items.unshift(item);
    else this.#items.push(item);
    this.weight += item.length + ITEM_OVERHEAD;
  }

  pop(end: 'left' | 'right'): Bytes | undefined {
    const item = end === 'left' ? this.#items.shift() : this.#items.pop();
    if (item !== undefined) this.weight -= item.length + ITEM_OVERHEAD;
    return item;
  }

  trim(start: number, stop: number): void {
    this.#items = this.range(start, stop);
    this.weight = this.#items.reduce((sum, item) => sum + item.length + ITEM_OVERHEAD, 0);
  }
}

/** Turns Redis's inclusive positions into those of `slice`. */
export function resolveRange(start: number, stop: number, size: number): [from: number, to: number] {
  const from = start < 0 ? Math.max(size + start, 0) : start;
  const to = (stop < 0 ? size + stop : Math.min(stop, size - 1)) + 1;
  return [from, Math.max(to, from)];
}
