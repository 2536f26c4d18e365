import { type BsonDocument, isDocument } from '../bson/document.ts';
import { toDouble } from '../bson/numbers.ts';
import { CommandError } from '../errors.ts';
import type { IndexField } from '../storage/index-spec.ts';

/** A sort has the shape of an index key. `$natural` is the order of insertion. */
export type SortSpec = readonly IndexField[];

/** MongoDB's limit. Source: error "too many compound keys" in sort_pattern.cpp. */
const MAX_SORT_FIELDS = 32;

/** @throws CommandError BadValue */
export function parseSort(sort: BsonDocument | undefined): SortSpec {
  const fields = Object.entries(sort ?? {}).map(([path, direction]) => parseSortField(path, direction));
  if (fields.length > MAX_SORT_FIELDS) throw new CommandError('BadValue', 'too many compound keys in sort');
  if (fields.length > 1 && fields.some(({ path }) => path === '$natural')) {
    throw new CommandError('BadValue', '$natural sort cannot be set with other fields');
  }
  return fields;
}

function parseSortField(path: string, direction: unknown): IndexField {
  if (isDocument(direction))
    throw new CommandError('NotImplemented', `$meta sort on ${path} is not implemented`);
  const order = toDouble(direction);
  if (order !== 1 && order !== -1) {
    throw new CommandError('BadValue', `$sort key ordering must be 1 (for ascending) or -1 (for descending)`);
  }
  const components = path.split('.');
  if (components.includes(''))
    throw new CommandError('BadValue', `FieldPath '${path}' has an empty component`);
  if (path.startsWith('$') && path !== '$natural') {
    throw new CommandError('BadValue', `FieldPath field names may not start with '$': ${path}`);
  }
  return { path, components, isDescending: order < 0 };
}
