import type { Collection } from '../storage/collection.ts';
import { type DocumentQuery, findDocuments } from './find-documents.ts';

/** How many documents a query finds. Without a condition none of them is read. */
export function countDocuments(collection: Collection, query: DocumentQuery): number {
  const { filter, skip = 0, limit = 0 } = query;
  if (filter.kind === 'and' && filter.filters.length === 0) {
    const rest = Math.max(collection.countAll() - skip, 0);
    return limit > 0 ? Math.min(rest, limit) : rest;
  }
  let total = 0;
  for (const _ of findDocuments(collection, query).documents) total += 1;
  return total;
}
