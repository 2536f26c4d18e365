import type { Bytes } from './bytes.ts';
import { wrongType } from './redis-error.ts';
import { HashValue } from './values/hash-value.ts';
import type { ListValue } from './values/list-value.ts';
import type { SetValue } from './values/set-value.ts';
import type { SortedSetValue } from './values/sorted-set-value.ts';
import type { StringValue } from './values/string-value.ts';

export type Value = StringValue | HashValue | ListValue | SetValue | SortedSetValue;

/** `expiresAt` is in milliseconds since the epoch; `counted` is what the entry adds to the total. */
type Entry = { value: Value; expiresAt: number | null; counted: number };

/** Roughly what a key costs beside its characters and its value. */
const KEY_OVERHEAD = 120;

/**
 * All keys, in memory, the least recently used first. When they weigh more than `maxBytes` the first ones go: this is
 * a cache, and a bound that only refused writes would leave it full of what nobody asks for any more.
 */
export class Keyspace {
  readonly now: () => number;
  readonly #maxBytes: number;
  readonly #entries = new Map<Bytes, Entry>();
  readonly #touched = new Set<Bytes>();
  #bytes = 0;

  constructor(now: () => number, maxBytes: number) {
    this.now = now;
    this.#maxBytes = maxBytes;
  }

  /** The value of a key, if it has one of that kind. @throws RedisError WRONGTYPE for one of another kind */
  read<Kind extends Value>(key: Bytes, kind: new () => Kind): Kind | undefined {
    const value = this.#find(key)?.value;
    if (value === undefined || value instanceof kind) return value;
    throw wrongType();
  }

  /** The value of a key to be changed, a new one if there is none; what is left empty is removed by `settle`. */
  write<Kind extends Value>(key: Bytes, kind: new () => Kind): Kind {
    const value = this.read(key, kind) ?? new kind();
    if (!this.#entries.has(key)) this.#entries.set(key, { value, expiresAt: null, counted: 0 });
    this.#touched.add(key);
    return value;
  }

  /** Puts a value in place of whatever there was. */
  put(key: Bytes, value: Value, expiresAt: number | null): void {
    this.remove(key);
    this.#entries.set(key, { value, expiresAt, counted: 0 });
    this.#touched.add(key);
  }

  remove(key: Bytes): boolean {
    const entry = this.#find(key);
    if (entry !== undefined) this.#drop(key, entry);
    return entry !== undefined;
  }

  typeOf(key: Bytes): Value['type'] | null {
    return this.#find(key)?.value.type ?? null;
  }

  /** Null when the key stays for good or is not there. */
  expiryOf(key: Bytes): number | null {
    return this.#find(key)?.expiresAt ?? null;
  }

  expireAt(key: Bytes, at: number | null): void {
    const entry = this.#find(key);
    if (entry !== undefined) entry.expiresAt = at;
  }

  rename(from: Bytes, to: Bytes): boolean {
    const entry = this.#find(from);
    if (entry === undefined) return false;
    this.#drop(from, entry);
    this.put(to, entry.value, entry.expiresAt);
    return true;
  }

  /** The keys that have not expired. */
  keys(): Bytes[] {
    const now = this.now();
    return [...this.#entries].filter(([, entry]) => !isGone(entry, now)).map(([key]) => key);
  }

  clear(): void {
    this.#entries.clear();
    this.#touched.clear();
    this.#bytes = 0;
  }

  /** After a command: drops what it emptied, counts what it changed, and evicts what is too much or has expired. */
  settle(): void {
    for (const key of this.#touched) {
      const entry = this.#entries.get(key);
      if (entry === undefined) continue;
      if (entry.value.size === 0) this.#drop(key, entry);
      else this.#count(key, entry);
    }
    this.#touched.clear();
    const now = this.now();
    for (const [key, entry] of this.#entries) {
      if (this.#bytes <= this.#maxBytes && !isGone(entry, now)) break;
      this.#drop(key, entry);
    }
  }

  /** The living entry of a key, which becomes the most recently used one. */
  #find(key: Bytes): Entry | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    if (entry.value instanceof HashValue) {
      entry.value.dropExpired(this.now());
      this.#touched.add(key);
    }
    if (isGone(entry, this.now())) {
      this.#drop(key, entry);
      return undefined;
    }
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry;
  }

  #count(key: Bytes, entry: Entry): void {
    const weight = key.length + entry.value.weight + KEY_OVERHEAD;
    this.#bytes += weight - entry.counted;
    entry.counted = weight;
  }

  #drop(key: Bytes, entry: Entry): void {
    this.#entries.delete(key);
    this.#bytes -= entry.counted;
    entry.counted = 0;
  }
}

/** Redis lets a key live through the very millisecond of its expiry. */
function isGone(entry: Entry, now: number): boolean {
  return (entry.expiresAt !== null && now > entry.expiresAt) || entry.value.size === 0;
}
