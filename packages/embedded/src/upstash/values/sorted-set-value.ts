import type { Bytes } from '../bytes.ts';
import { ITEM_OVERHEAD } from './item-overhead.ts';

export type ScoredMember = { member: Bytes; score: number };

/** Members by score, then by their bytes. The order is worked out when it is first asked for after a change. */
export class SortedSetValue {
  readonly type = 'zset';
  weight = 0;
  readonly #scores = new Map<Bytes, number>();
  #sorted: ScoredMember[] | null = null;

  get size(): number {
    return this.#scores.size;
  }

  score(member: Bytes): number | undefined {
    return this.#scores.get(member);
  }

  set(member: Bytes, score: number): void {
    if (!this.#scores.has(member)) this.weight += member.length + ITEM_OVERHEAD;
    this.#scores.set(member, score);
    this.#sorted = null;
  }

  delete(member: Bytes): boolean {
    if (!this.#scores.delete(member)) return false;
    this.weight -= member.length + ITEM_OVERHEAD;
    this.#sorted = null;
    return true;
  }

  sorted(): readonly ScoredMember[] {
    this.#sorted ??= [...this.#scores]
      .map(([member, score]) => ({ member, score }))
      .sort((one, other) => one.score - other.score || (one.member < other.member ? -1 : 1));
    return this.#sorted;
  }
}
