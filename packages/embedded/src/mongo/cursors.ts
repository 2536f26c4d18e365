import { randomBytes } from 'node:crypto';
import { Long } from 'bson';
import type { BsonDocument } from './bson/document.ts';
import { RawDocument } from './bson/raw.ts';
import { CommandError } from './errors.ts';
import { MAX_DOCUMENT_BYTES } from './storage/prepare-document.ts';

/** Documents in the first batch when the client names no number. Source: manual, `find.batchSize`. */
const DEFAULT_FIRST_BATCH = 101;
/** An idle cursor is forgotten after this time. Source: manual, `cursorTimeoutMillis`. */
const IDLE_LIMIT_MS = 10 * 60 * 1000;

interface OpenCursor {
  namespace: string;
  documents: Iterator<Uint8Array>;
  /** Read ahead, to know whether there is more. */
  next: IteratorResult<Uint8Array>;
  lastUsed: number;
  neverExpires: boolean;
}

export interface CursorOptions {
  batchSize?: number;
  /** Close after the first batch, whatever is left. */
  singleBatch?: boolean;
  noCursorTimeout?: boolean;
}

/** Results that are handed out in batches. */
export class CursorRegistry {
  readonly #cursors = new Map<bigint, OpenCursor>();
  #lastId = randomBytes(6).readUIntBE(0, 6);

  /** The reply to the command that made the result: its first batch, and an id when there is more. */
  open(namespace: string, documents: Iterable<Uint8Array>, options: CursorOptions = {}): BsonDocument {
    this.#forgetIdle();
    const iterator = documents[Symbol.iterator]();
    const cursor: OpenCursor = {
      namespace,
      documents: iterator,
      next: iterator.next(),
      lastUsed: Date.now(),
      neverExpires: options.noCursorTimeout ?? false,
    };
    const firstBatch = takeBatch(cursor, options.batchSize ?? DEFAULT_FIRST_BATCH);
    const isFinished = cursor.next.done || options.singleBatch;
    const id = isFinished ? 0n : this.#newId();
    if (!isFinished) this.#cursors.set(id, cursor);
    return { cursor: { firstBatch, id: Long.fromBigInt(id), ns: namespace }, ok: 1 };
  }

  /** @throws CommandError CursorNotFound */
  getMore(id: bigint, namespace: string, batchSize = Number.POSITIVE_INFINITY): BsonDocument {
    const cursor = this.#cursors.get(id);
    if (!cursor) throw new CommandError('CursorNotFound', `cursor id ${id} not found`);
    if (cursor.namespace !== namespace) {
      throw new CommandError(
        'Unauthorized',
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    this.#cursors.delete(id); // a cursor whose read fails stays closed
    const nextBatch = takeBatch(cursor, batchSize);
    cursor.lastUsed = Date.now();
    if (!cursor.next.done) this.#cursors.set(id, cursor);
    return { cursor: { nextBatch, id: Long.fromBigInt(cursor.next.done ? 0n : id), ns: namespace }, ok: 1 };
  }

  /** @returns false when there is no such cursor */
  kill(id: bigint): boolean {
    return this.#cursors.delete(id);
  }

  #newId(): bigint {
    this.#lastId += 1;
    return BigInt(this.#lastId);
  }

  #forgetIdle(): void {
    const limit = Date.now() - IDLE_LIMIT_MS;
    for (const [id, cursor] of this.#cursors) {
      if (cursor.lastUsed < limit && !cursor.neverExpires) this.#cursors.delete(id);
    }
  }
}

/** At most `size` documents, and no more than fit one reply. */
function takeBatch(cursor: OpenCursor, size: number): RawDocument[] {
  const batch: RawDocument[] = [];
  let bytes = 0;
  while (!cursor.next.done && batch.length < size) {
    bytes += cursor.next.value.byteLength;
    if (batch.length > 0 && bytes > MAX_DOCUMENT_BYTES) break;
    batch.push(new RawDocument(cursor.next.value));
    cursor.next = cursor.documents.next();
  }
  return batch;
}
