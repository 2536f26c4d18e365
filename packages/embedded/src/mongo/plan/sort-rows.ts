import { compareValues } from '../bson/compare.ts';
import type { BsonDocument } from '../bson/document.ts';
import { writeKey } from '../bson/key-encoding.ts';
import { KeyWriter } from '../bson/key-writer.ts';
import { extractIndexKeys } from '../storage/index-keys.ts';
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
 * Bytes that order a document under a sort. An array counts as its least element when ascending and as its greatest
 * when descending; a missing field as null. Source: "Ascending/Descending Sort" in the MongoDB manual.
 */
export function sortKey(document: BsonDocument, sort: SortSpec): Buffer {
  const writer = new KeyWriter();
  for (const field of sort) {
    const values = extractIndexKeys([field], document).keys.map((key) => key.values[0]);
    const sign = field.isDescending ? -1 : 1;
    const value = values.reduce((best, other) => (compareValues(other, best) * sign < 0 ? other : best));
    const start = writer.length;
    writeKey(writer, value);
    if (field.isDescending) writer.invertFrom(start);
  }
  return writer.toBuffer();
}
