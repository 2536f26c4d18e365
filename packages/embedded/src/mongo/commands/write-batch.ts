import { Int32 } from 'bson';
import type { BsonDocument } from '../bson/document.ts';
import { CommandError, describeError } from '../errors.ts';
import type { Store } from '../storage/store.ts';

/** Source: manual, "MongoDB Limits and Thresholds". */
export const MAX_BATCH_SIZE = 100_000;

/** @throws CommandError InvalidLength */
export function assertBatchSize(size: number): void {
  if (size > 0 && size <= MAX_BATCH_SIZE) return;
  const message = `Write batch sizes must be between 1 and ${MAX_BATCH_SIZE}. Got ${size} operations.`;
  throw new CommandError('InvalidLength', message);
}

/**
 * Runs each statement of a write command, all in one transaction. A statement that fails leaves nothing behind and
 * becomes a `writeErrors` entry; an ordered batch stops there, an unordered one goes on.
 */
export function runBatch<T>(
  store: Store,
  statements: readonly T[],
  isOrdered: boolean,
  run: (statement: T, index: number) => void,
): BsonDocument[] {
  return store.write(() => {
    const writeErrors: BsonDocument[] = [];
    for (const [index, statement] of statements.entries()) {
      try {
        store.statement(() => run(statement, index));
      } catch (error) {
        const { code, message, details } = describeError(error);
        if (code === FATAL_CODE) throw error;
        writeErrors.push({ index: new Int32(index), code: new Int32(code), errmsg: message, ...details });
        if (isOrdered) break;
      }
    }
    return writeErrors;
  });
}

/** A full disk: nothing of the batch can be kept. */
const FATAL_CODE = new CommandError('OutOfDiskSpace', '').code;

/** The `writeErrors` part of a reply; absent when there are none. */
export function reportErrors(writeErrors: readonly BsonDocument[]): BsonDocument {
  return writeErrors.length > 0 ? { writeErrors } : {};
}
