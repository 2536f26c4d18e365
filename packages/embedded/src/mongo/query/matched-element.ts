import { type BsonDocument, setField } from '../bson/document.ts';
import { someValueAt } from '../bson/path.ts';
import type { Filter } from './filter.ts';
import { compileFilter } from './match.ts';

/**
 * The index of the first element of the array at `arrayPath` that fulfils the filter's condition on that array: what
 * the positional `$` of an update or a projection stands for. Undefined when the filter says nothing about the array.
 */
export function findMatchedElement(
  filter: Filter,
  document: BsonDocument,
  arrayPath: readonly string[],
): number | undefined {
  const array = readArray(document, arrayPath);
  const condition = findCondition(filter, arrayPath.join('.'));
  if (!array || !condition) return undefined;
  const matches = compileFilter(condition);
  const index = array.findIndex((element) => matches(nest(arrayPath, [element])));
  return index === -1 ? undefined : index;
}

function readArray(document: BsonDocument, path: readonly string[]): readonly unknown[] | undefined {
  let array: readonly unknown[] | undefined;
  someValueAt(document, path, (value) => {
    if (Array.isArray(value)) array = value;
    return Array.isArray(value);
  });
  return array;
}

function findCondition(filter: Filter, arrayPath: string): Filter | undefined {
  if (filter.kind === 'field') {
    return filter.path === arrayPath || filter.path.startsWith(`${arrayPath}.`) ? filter : undefined;
  }
  if (filter.kind !== 'and' && filter.kind !== 'or') return undefined;
  for (const clause of filter.filters) {
    const condition = findCondition(clause, arrayPath);
    if (condition) return condition;
  }
  return undefined;
}

function nest(path: readonly string[], value: unknown): BsonDocument {
  const root: BsonDocument = {};
  let parent = root;
  for (const component of path.slice(0, -1)) {
    const child: BsonDocument = {};
    setField(parent, component, child);
    parent = child;
  }
  setField(parent, path.at(-1) ?? '', value);
  return root;
}
