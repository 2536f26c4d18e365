import { formatFields } from '../bson/format.ts';
import { EMPTY_ARRAY } from '../bson/key-encoding.ts';
import { CommandError } from '../errors.ts';
import type { CollectionIndex } from './collection-index.ts';

/** Error 11000 as MongoDB words it, with `keyPattern` and `keyValue`. */
export function duplicateKeyError(
  namespace: string,
  index: CollectionIndex,
  values: readonly unknown[],
): CommandError {
  const keyValue = Object.fromEntries(
    index.spec.fields.map(({ path }, position) => {
      const value = values[position];
      return [path, value === undefined || value === EMPTY_ARRAY ? null : value];
    }),
  );
  return new CommandError(
    'DuplicateKey',
    `E11000 duplicate key error collection: ${namespace} index: ${index.spec.name} dup key: ${formatFields(keyValue)}`,
    { keyPattern: index.description.key, keyValue },
  );
}
