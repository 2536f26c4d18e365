import type { BsonDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import { firstIndexKey } from '../storage/index-keys.ts';
import type { StoredDocument } from '../storage/stored-document.ts';
import type { SortSpec } from './sort-spec.ts';

interface Keyed {
  key: Buffer;
  row: number;
}

/** With a limit, candidates are cut back to it whenever this many times as many have gathered. */
const GATHER_FACTOR = 4;
const MIN_GATHERED = 1000;

/** The row numbers in sorted order (stable), at most `end` of them. */
export function sortRows(documents: Iterable<StoredDocument>, sort: SortSpec, end: number): number[] {
  const bound = Math.max(MIN_GATHERED, end * GATHER_FACTOR);
  let gathered: Keyed[] = [];
  for (const { row, document } of documents) {
    gathered.push({ key: sortKey(document, sort), row });
    if (gathered.length >= bound) gathered = firstOf(gathered, end);
  }
  return firstOf(gathered, end).map(({ row }) => row);
}

function firstOf(keyed: Keyed[], end: number): Keyed[] {
  return keyed.sort((left, right) => Buffer.compare(left.key, right.key)).slice(0, end);
}

/**
 * Bytes that order a document under a sort: the first entry an index over the sort's fields would hold. So an array
 * counts as its least element ascending and as its greatest descending, and fields below one array stay together.
 * A missing field counts as null. Source: "Ascending/Descending Sort" in the MongoDB manual; sort_key_generator.cpp.
 * @throws CommandError BadValue for a document with arrays on two of the paths
 */
export function sortKey(document: BsonDocument, sort: SortSpec): Buffer {
  try {
    return firstIndexKey(sort, document);
  } catch (error) {
    if (error instanceof CommandError && error.codeName === 'CannotIndexParallelArrays') {
      throw new CommandError('BadValue', 'cannot sort with keys that are parallel arrays');
    }
    throw error;
  }
}
