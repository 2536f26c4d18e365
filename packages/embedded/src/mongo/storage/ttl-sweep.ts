import { rangeOf, toInterval } from '../plan/interval.ts';
import { scanRows } from '../plan/scan.ts';
import type { Collection } from './collection.ts';
import type { CollectionIndex } from './collection-index.ts';
import type { Store } from './store.ts';
import { StoredDocument } from './stored-document.ts';

/** How many expired documents one transaction removes, so that requests get their turn in between. */
const SWEEP_BATCH = 500;

/**
 * Removes the documents whose TTL index says they expired before `now`, up to one batch per index.
 * @returns how many were removed; call again until it is 0
 */
export function sweepExpired(store: Store, now: Date): number {
  let removed = 0;
  for (const collection of store.listCollections()) {
    for (const index of collection.indexes) {
      if (index.spec.expireAfterSeconds !== undefined) removed += sweepIndex(store, collection, index, now);
    }
  }
  return removed;
}

function sweepIndex(store: Store, collection: Collection, index: CollectionIndex, now: Date): number {
  const rows = expiredRows(collection, index, now);
  if (rows.length === 0) return 0;
  return store.write(() => {
    let removed = 0;
    for (const row of rows) {
      const body = collection.readBody(row);
      if (!body) continue;
      collection.remove(new StoredDocument(row, body));
      removed += 1;
    }
    return removed;
  });
}

/** A document expires by its date; of an array of dates, by the earliest. Other types never expire. */
function expiredRows(collection: Collection, index: CollectionIndex, now: Date): number[] {
  const limit = new Date(now.getTime() - (index.spec.expireAfterSeconds ?? 0) * 1000);
  const isDescending = index.spec.fields[0]?.isDescending ?? false;
  const interval = toInterval(Buffer.alloc(0), rangeOf('$lte', limit), isDescending);
  const plan = { kind: 'index', index, intervals: [interval], isReversed: false, isSorted: false } as const;
  const rows: number[] = [];
  for (const row of scanRows(collection, plan, { keysExamined: 0, documentsExamined: 0 })) {
    rows.push(row);
    if (rows.length === SWEEP_BATCH) break;
  }
  return rows;
}
