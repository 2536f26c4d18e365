import type { Variables } from '../aggregate/expression.ts';
import type { Filter } from '../query/filter.ts';
import { compileFilter } from '../query/match.ts';
import type { Collection } from '../storage/collection.ts';
import { StoredDocument } from '../storage/stored-document.ts';
import { isIndexableOperand } from './interval.ts';
import { type Hint, planQuery } from './plan-query.ts';
import type { QueryPlan } from './query-plan.ts';
import { assertAlive, type ScanCounters, scanRows } from './scan.ts';
import { sortRows } from './sort-rows.ts';
import type { SortSpec } from './sort-spec.ts';

export interface DocumentQuery {
  filter: Filter;
  sort?: SortSpec;
  skip?: number;
  /** 0 or absent: no limit. */
  limit?: number;
  hint?: Hint;
  variables?: Variables;
}

/** The documents that match, in order, and the plan and counters behind them. Read lazily. */
export interface DocumentScan {
  plan: QueryPlan;
  counters: ScanCounters;
  documents: Generator<StoredDocument>;
}

export function findDocuments(collection: Collection, query: DocumentQuery): DocumentScan {
  const { filter, sort = [], skip = 0, limit = 0, hint, variables } = query;
  const plan = planQuery(collection, filter, sort, hint);
  const counters: ScanCounters = { keysExamined: 0, documentsExamined: 0 };
  const matches = compileTest(filter, plan, variables);
  const end = limit > 0 ? skip + limit : Number.POSITIVE_INFINITY;
  return { plan, counters, documents: page(read(), skip, end) };

  function* read(): Generator<StoredDocument> {
    const found = fetchMatches(collection, scanRows(collection, plan, counters), matches, counters);
    if (plan.isSorted) return yield* found;
    // Only row numbers are held while sorting; a document changed since then is tested once more.
    const rows = sortRows(found, sort, end);
    yield* fetchMatches(collection, rows, matches, { keysExamined: 0, documentsExamined: 0 });
  }
}

/**
 * The documents that match, found before the first of them is changed, so that a change cannot bring a document back
 * into the scan. Only row numbers are held.
 */
export function* collectDocuments(collection: Collection, query: DocumentQuery): Generator<StoredDocument> {
  const rows = Array.from(findDocuments(collection, query).documents, ({ row }) => row);
  for (const row of rows) {
    const body = collection.readBody(row);
    if (body) yield new StoredDocument(row, body);
  }
}

type StoredTest = (stored: StoredDocument) => boolean;

/** The filter as a test. A document found by its `_id` alone, or by no condition at all, need not be decoded. */
function compileTest(filter: Filter, plan: QueryPlan, variables: Variables | undefined): StoredTest {
  const hasNoCondition = filter.kind === 'and' && filter.filters.length === 0;
  if (hasNoCondition || isIdLookup(filter, plan)) return () => true;
  const matches = compileFilter(filter, variables);
  return (stored) => matches(stored.document);
}

function isIdLookup(filter: Filter, plan: QueryPlan): boolean {
  return (
    plan.kind === 'index' &&
    plan.index.id === null &&
    filter.kind === 'field' &&
    filter.path === '_id' &&
    filter.predicate.kind === 'equal' &&
    isIndexableOperand(filter.predicate.value)
  );
}

function* fetchMatches(
  collection: Collection,
  rows: Iterable<number>,
  matches: StoredTest,
  counters: ScanCounters,
): Generator<StoredDocument> {
  for (const row of rows) {
    assertAlive(collection);
    const body = collection.readBody(row);
    if (!body) continue;
    counters.documentsExamined += 1;
    const stored = new StoredDocument(row, body);
    if (matches(stored)) yield stored;
  }
}

function* page(documents: Iterable<StoredDocument>, skip: number, end: number): Generator<StoredDocument> {
  let position = 0;
  for (const stored of documents) {
    position += 1;
    if (position > skip) yield stored;
    if (position >= end) return;
  }
}
