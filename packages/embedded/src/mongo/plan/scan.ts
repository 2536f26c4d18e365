import { CommandError } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import type { CollectionIndex } from '../storage/collection-index.ts';
import type { Interval } from './interval.ts';
import type { QueryPlan } from './query-plan.ts';

/** What a query looked at; `explain` reports it. */
export interface ScanCounters {
  keysExamined: number;
  documentsExamined: number;
}

/** Rows are read in pages, so that no SQLite statement stays open while a cursor waits for its client. */
const PAGE_SIZE = 256;

/** The rows a plan proposes, each once. The generator may rest between writes: it goes on from its last key. */
export function* scanRows(
  collection: Collection,
  plan: QueryPlan,
  counters: ScanCounters,
): Generator<number> {
  switch (plan.kind) {
    case 'collection':
      return yield* scanCollection(collection, plan.isReversed);
    case 'index': {
      const rows = scanIntervals(collection, plan, counters);
      return yield* plan.index.isMultikey ? distinctRows(rows) : rows;
    }
    case 'union':
      return yield* distinctRows(chain(plan.plans.map((branch) => scanRows(collection, branch, counters))));
  }
}

function* scanCollection(collection: Collection, isReversed: boolean): Generator<number> {
  const page = isReversed
    ? `SELECT row FROM ${collection.documentsTable} WHERE row < ? ORDER BY row DESC LIMIT ${PAGE_SIZE}`
    : `SELECT row FROM ${collection.documentsTable} WHERE row > ? ORDER BY row LIMIT ${PAGE_SIZE}`;
  let position = isReversed ? Number.MAX_SAFE_INTEGER : 0;
  for (;;) {
    assertAlive(collection);
    const rows = collection.sql.all(page, position);
    for (const { row } of rows) {
      position = Number(row);
      yield position;
    }
    if (rows.length < PAGE_SIZE) return;
  }
}

function* scanIntervals(
  collection: Collection,
  { index, intervals, isReversed }: Extract<QueryPlan, { kind: 'index' }>,
  counters: ScanCounters,
): Generator<number> {
  const ordered = isReversed ? [...intervals].reverse() : intervals;
  const readPage = index.id === null ? readIdPage : readEntryPage;
  for (const interval of ordered) {
    let last: IndexEntry | undefined;
    for (;;) {
      assertAlive(collection, index);
      const entries = readPage(collection, index, interval, isReversed, last);
      for (const entry of entries) {
        counters.keysExamined += 1;
        last = entry;
        yield entry.row;
      }
      if (entries.length < PAGE_SIZE) break;
    }
  }
}

interface IndexEntry {
  key: Uint8Array;
  row: number;
}

function readEntryPage(
  collection: Collection,
  index: CollectionIndex,
  { low, high }: Interval,
  isReversed: boolean,
  last: IndexEntry | undefined,
): IndexEntry[] {
  const select = `SELECT key, row FROM ${collection.entriesTable} WHERE index_id = ?`;
  // Row numbers start at 1: (low, 0) is before every entry of `low`, (high, 0) before every entry of `high`.
  const rows = isReversed
    ? collection.sql.all(
        `${select} AND (key, row) < (?, ?) AND key >= ? ORDER BY key DESC, row DESC LIMIT ${PAGE_SIZE}`,
        index.id,
        last?.key ?? high,
        last?.row ?? 0,
        low,
      )
    : collection.sql.all(
        `${select} AND (key, row) > (?, ?) AND key < ? ORDER BY key, row LIMIT ${PAGE_SIZE}`,
        index.id,
        last?.key ?? low,
        last?.row ?? 0,
        high,
      );
  return rows as unknown as IndexEntry[];
}

/** The documents table's own index on the canonical `_id`, which is unique. */
function readIdPage(
  collection: Collection,
  _index: CollectionIndex,
  { low, high }: Interval,
  isReversed: boolean,
  last: IndexEntry | undefined,
): IndexEntry[] {
  const select = `SELECT id AS key, row FROM ${collection.documentsTable}`;
  const rows = isReversed
    ? collection.sql.all(
        `${select} WHERE id < ? AND id >= ? ORDER BY id DESC LIMIT ${PAGE_SIZE}`,
        last?.key ?? high,
        low,
      )
    : collection.sql.all(
        `${select} WHERE id >= ? AND id < ? ORDER BY id LIMIT ${PAGE_SIZE}`,
        last ? Buffer.concat([last.key, Buffer.of(0)]) : low, // the least key above the last one
        high,
      );
  return rows as unknown as IndexEntry[];
}

/** A cursor over something that was dropped ends with an error, not with a result that looks complete. */
export function assertAlive(collection: Collection, index?: CollectionIndex): void {
  if (collection.isDropped)
    throw new CommandError('QueryPlanKilled', `collection dropped: ${collection.namespace}`);
  if (index?.isDropped) throw new CommandError('QueryPlanKilled', `index '${index.spec.name}' dropped`);
}

function* distinctRows(rows: Iterable<number>): Generator<number> {
  const seen = new Set<number>();
  for (const row of rows) {
    if (seen.has(row)) continue;
    seen.add(row);
    yield row;
  }
}

function* chain(parts: readonly Iterable<number>[]): Generator<number> {
  for (const part of parts) yield* part;
}
