import type { BsonDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import type { Filter } from '../query/filter.ts';
import { findMatchedElement } from '../query/matched-element.ts';
import { findSlot } from './slot.ts';
import type { ArrayFilters } from './update.ts';

const FILTERED = /^\$\[(.*)\]$/;

/** Replaces `$`, `$[]` and `$[identifier]` in a path by the array positions they stand for in this document. */
export function expandPath(
  document: BsonDocument,
  path: readonly string[],
  filter: Filter,
  arrayFilters: ArrayFilters,
): string[][] {
  const at = path.findIndex((component) => component.startsWith('$'));
  const component = path[at];
  if (component === undefined) return [[...path]];
  const parent = path.slice(0, at);
  return positions(document, path, parent, component, filter, arrayFilters).flatMap((index) =>
    expandPath(document, [...parent, String(index), ...path.slice(at + 1)], filter, arrayFilters),
  );
}

function positions(
  document: BsonDocument,
  path: readonly string[],
  parent: readonly string[],
  component: string,
  filter: Filter,
  arrayFilters: ArrayFilters,
): number[] {
  if (component === '$') {
    const index = findMatchedElement(filter, document, parent);
    if (index !== undefined) return [index];
    throw new CommandError(
      'BadValue',
      'The positional operator did not find the match needed from the query.',
    );
  }
  const array = readArray(document, parent);
  const identifier = FILTERED.exec(component)?.[1] ?? '';
  if (identifier === '') return [...array.keys()];
  const matches = arrayFilters.get(identifier);
  if (!matches) {
    const shown = path.join('.');
    throw new CommandError(
      'BadValue',
      `No array filter found for identifier '${identifier}' in path '${shown}'`,
    );
  }
  return array.flatMap((element, index) => (matches({ [identifier]: element }) ? [index] : []));
}

function readArray(document: BsonDocument, path: readonly string[]): readonly unknown[] {
  const value = findSlot(document, path, false)?.read();
  if (Array.isArray(value)) return value;
  const shown = path.join('.');
  if (value === undefined) {
    throw new CommandError(
      'BadValue',
      `The path '${shown}' must exist in the document in order to apply array updates.`,
    );
  }
  throw new CommandError('BadValue', `Cannot apply array updates to non-array element ${shown}`);
}
