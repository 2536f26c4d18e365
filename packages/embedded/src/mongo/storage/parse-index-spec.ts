import { Int32 } from 'bson';
import { type BsonDocument, isDocument } from '../bson/document.ts';
import { toDouble } from '../bson/numbers.ts';
import { typeName } from '../bson/type-tag.ts';
import { CommandError } from '../errors.ts';
import type { Filter, Predicate } from '../query/filter.ts';
import { parseFilter } from '../query/parse-filter.ts';
import type { IndexField, IndexSpec } from './index-spec.ts';

export const ID_INDEX_NAME = '_id_';

/** `background`, `ns` and `v` say nothing any more; `hidden` would have to change plans and is refused when true. */
const KNOWN_OPTIONS = new Set([
  'key',
  'name',
  'unique',
  'sparse',
  'partialFilterExpression',
  'expireAfterSeconds',
  'v',
  'background',
  'ns',
  'hidden',
  'collation',
]);

/** Larger values would overflow MongoDB's own TTL arithmetic. Source: manual, "TTL Indexes". */
const MAX_EXPIRE_SECONDS = 2_147_483_647;

/** The description of the index on `_id` that every collection has. */
export const ID_INDEX: BsonDocument = { v: new Int32(2), key: { _id: new Int32(1) }, name: ID_INDEX_NAME };

/**
 * Checks one entry of `createIndexes.indexes`.
 * @returns the description as `listIndexes` will give it back
 */
export function normaliseIndexDescription(entry: BsonDocument): BsonDocument {
  for (const option of Object.keys(entry)) {
    if (!KNOWN_OPTIONS.has(option)) {
      throw new CommandError(
        'InvalidIndexSpecificationOption',
        `The field '${option}' is not valid for an index specification. Specification: ${String(entry.name)}`,
      );
    }
  }
  if (entry.hidden === true) throw new CommandError('NotImplemented', 'hidden indexes are not implemented');
  if (isDocument(entry.collation) && entry.collation.locale !== 'simple') {
    throw new CommandError('NotImplemented', 'index collations are not implemented by the embedded server');
  }
  const { key, name, unique, sparse, partialFilterExpression, expireAfterSeconds } = entry;
  const description: BsonDocument = { v: new Int32(2), key, name };
  if (unique === true) description.unique = true;
  if (sparse === true) description.sparse = true;
  if (partialFilterExpression !== undefined) description.partialFilterExpression = partialFilterExpression;
  if (expireAfterSeconds !== undefined) description.expireAfterSeconds = expireAfterSeconds;
  parseIndexSpec(description);
  return description;
}

/** @throws CommandError CannotCreateIndex, with the reason */
export function parseIndexSpec(description: BsonDocument): IndexSpec {
  const { key, name, partialFilterExpression, expireAfterSeconds } = description;
  if (typeof name !== 'string' || name === '') throw cannotCreate('index name cannot be empty');
  if (!isDocument(key) || Object.keys(key).length === 0) throw cannotCreate('Index keys cannot be empty.');
  const fields = Object.entries(key).map(([path, direction]) => parseIndexField(path, direction));
  if (partialFilterExpression !== undefined && description.sparse === true) {
    throw cannotCreate('cannot mix "partialFilterExpression" and "sparse" options');
  }
  return {
    name,
    fields,
    isUnique: description.unique === true,
    isSparse: description.sparse === true,
    partialFilter:
      partialFilterExpression === undefined ? undefined : parsePartialFilter(partialFilterExpression),
    expireAfterSeconds:
      expireAfterSeconds === undefined ? undefined : parseExpiry(expireAfterSeconds, fields),
  };
}

function parseIndexField(path: string, direction: unknown): IndexField {
  if (path === '' || path.split('.').includes(''))
    throw cannotCreate(`Index key contains an empty field name: '${path}'`);
  if (path.startsWith('$') || path.includes('$**')) throw cannotCreate(`unsupported index key: '${path}'`);
  const order = toDouble(direction);
  if (order === undefined) {
    throw cannotCreate(
      `Unknown index plugin '${String(direction)}': only ascending and descending keys are supported`,
    );
  }
  if (order === 0 || Number.isNaN(order)) throw cannotCreate('Values in the index key pattern cannot be 0.');
  return { path, components: path.split('.'), isDescending: order < 0 };
}

function parseExpiry(value: unknown, fields: readonly IndexField[]): number {
  const seconds = toDouble(value);
  if (seconds === undefined) {
    throw cannotCreate(
      `TTL index 'expireAfterSeconds' option must be numeric, but received a type of '${typeName(value)}'`,
    );
  }
  if (!(seconds >= 0 && seconds <= MAX_EXPIRE_SECONDS)) {
    throw cannotCreate(
      `TTL index 'expireAfterSeconds' option must be within an acceptable range, received: ${seconds}`,
    );
  }
  if (fields.length > 1) {
    throw cannotCreate('TTL indexes are single-field indexes, compound indexes do not support TTL');
  }
  if (fields[0]?.path === '_id') throw cannotCreate("The field '_id' cannot be the key of a TTL index");
  return seconds;
}

function parsePartialFilter(expression: unknown): Filter {
  if (!isDocument(expression))
    throw cannotCreate("'partialFilterExpression' for an index has to be a document");
  const filter = parseFilter(expression);
  refuseUnsupported(filter);
  return filter;
}

/** What MongoDB allows in a partial filter, so that a query can be checked against it. */
const PARTIAL_PREDICATES: ReadonlySet<Predicate['kind']> = new Set([
  'equal',
  'compare',
  'in',
  'exists',
  'type',
]);

function refuseUnsupported(filter: Filter): void {
  if (filter.kind === 'and' || filter.kind === 'or') {
    for (const clause of filter.filters) refuseUnsupported(clause);
  } else if (filter.kind !== 'field' || !PARTIAL_PREDICATES.has(filter.predicate.kind)) {
    throw cannotCreate('unsupported expression in partial index');
  }
}

function cannotCreate(message: string): CommandError {
  return new CommandError('CannotCreateIndex', message);
}
