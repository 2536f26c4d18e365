import { type BsonDocument, isDocument } from '../bson/document.ts';
import type { DocumentQuery } from '../plan/find-documents.ts';
import { parseSort } from '../plan/sort-spec.ts';
import type { Filter } from '../query/filter.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { readCount } from './stages.ts';

/**
 * Splits a pipeline into the query its first stages amount to (`$match` and one `$sort`, then `$skip`, then `$limit`),
 * which can use an index, and the stages that are left.
 */
export function splitPipeline(pipeline: readonly BsonDocument[]): {
  query: DocumentQuery;
  stages: readonly BsonDocument[];
} {
  const filters: Filter[] = [];
  const query: Omit<DocumentQuery, 'filter'> = {};
  let position = 0;
  for (; position < pipeline.length; position++) {
    const { $match: match, $sort: sort } = pipeline[position] ?? {};
    if (isDocument(match)) filters.push(parseFilter(match));
    else if (isDocument(sort) && !query.sort) query.sort = parseSort(sort);
    else break;
  }
  const skip = pipeline[position]?.$skip;
  if (skip !== undefined) {
    query.skip = readCount('$skip', skip, 0);
    position += 1;
  }
  const limit = pipeline[position]?.$limit;
  if (limit !== undefined) {
    query.limit = readCount('$limit', limit, 1);
    position += 1;
  }
  const [only] = filters;
  const filter: Filter = only && filters.length === 1 ? only : { kind: 'and', filters };
  return { query: { ...query, filter }, stages: pipeline.slice(position) };
}
