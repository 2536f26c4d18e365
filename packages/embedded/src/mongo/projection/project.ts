import { evaluateExpression, type Variables } from '../aggregate/expression.ts';
import { type BsonDocument, getField, isDocument, setField } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import type { Filter } from '../query/filter.ts';
import { findMatchedElement } from '../query/matched-element.ts';
import type { Projection, ProjectionNode, ProjectionTree } from './projection.ts';

/** What a projection may need beside the document: the query it answers, and the command's variables. */
export interface ProjectionContext {
  filter?: Filter;
  variables?: Variables;
}

type ProjectField = (value: unknown, node: ProjectionNode) => unknown;

/** Applies a projection; the input is not changed. Fields keep the document's order, computed ones follow. */
export function projectDocument(
  projection: Projection,
  document: BsonDocument,
  context: ProjectionContext = {},
): BsonDocument {
  const projectLeaf: ProjectField = (value, node) => {
    switch (node.kind) {
      case 'include':
        return value;
      case 'slice':
        return Array.isArray(value) ? slice(value, node.skip, node.limit) : value;
      case 'elemMatch':
        return Array.isArray(value) ? firstMatch(value, node.matches) : undefined;
      case 'positional':
        return pickMatched(document, value, node.path, context.filter);
      default:
        return undefined;
    }
  };
  const projected = projectFields(document, projection.root, projection.mode === 'exclusion', projectLeaf);
  for (const { path, expression } of projection.computed) {
    const value = evaluateExpression(document, expression, context.variables);
    if (value !== undefined) setPath(projected, path, value);
  }
  return projected;
}

function projectFields(
  document: BsonDocument,
  tree: ProjectionTree,
  keepsOthers: boolean,
  projectLeaf: ProjectField,
): BsonDocument {
  const projected: BsonDocument = {};
  for (const [key, value] of Object.entries(document)) {
    const node = tree.children.get(key);
    if (!node) {
      if (keepsOthers) setField(projected, key, value);
      continue;
    }
    const result =
      node.kind === 'tree' ? projectNested(value, node, keepsOthers, projectLeaf) : projectLeaf(value, node);
    if (result !== undefined) setField(projected, key, result);
  }
  return projected;
}

/** Arrays are projected element by element; a scalar below an inclusion path is dropped. */
function projectNested(
  value: unknown,
  tree: ProjectionTree,
  keepsOthers: boolean,
  projectLeaf: ProjectField,
): unknown {
  if (isDocument(value)) return projectFields(value, tree, keepsOthers, projectLeaf);
  if (Array.isArray(value)) {
    return value
      .map((item) => projectNested(item, tree, keepsOthers, projectLeaf))
      .filter((item) => item !== undefined);
  }
  return keepsOthers ? value : undefined;
}

function slice(array: readonly unknown[], skip: number | undefined, limit: number): unknown[] {
  if (skip === undefined) return limit < 0 ? array.slice(limit) : array.slice(0, limit);
  const start = skip < 0 ? Math.max(array.length + skip, 0) : skip;
  return array.slice(start, start + limit);
}

function firstMatch(
  array: readonly unknown[],
  matches: (document: BsonDocument) => boolean,
): unknown[] | undefined {
  const found = array.find((element) => matches({ element: [element] }));
  return found === undefined ? undefined : [found];
}

function pickMatched(
  document: BsonDocument,
  value: unknown,
  path: readonly string[],
  filter: Filter | undefined,
): unknown {
  if (!Array.isArray(value)) return value;
  const index = filter ? findMatchedElement(filter, document, path) : undefined;
  if (index === undefined) {
    throw new CommandError(
      'BadValue',
      `Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array`,
    );
  }
  return [value[index]];
}

function setPath(document: BsonDocument, path: readonly string[], value: unknown): void {
  const [component = '', ...rest] = path;
  const child = getField(document, component);
  if (rest.length === 0) {
    setField(document, component, value);
  } else if (Array.isArray(child)) {
    for (const item of child) if (isDocument(item)) setPath(item, rest, value);
  } else {
    const parent = isDocument(child) ? { ...child } : {};
    setPath(parent, rest, value);
    setField(document, component, parent);
  }
}
