import { type BsonDocument, isDocument } from '../bson/document.ts';
import { toDouble } from '../bson/numbers.ts';
import { CommandError } from '../errors.ts';
import { compileFilter } from '../query/match.ts';
import { parseFilter } from '../query/parse-filter.ts';
import type { ComputedField, Projection, ProjectionNode, ProjectionTree } from './projection.ts';

/** `find` knows `$slice`, `$elemMatch` and the positional `$`; in the `$project` stage they are expressions or errors. */
export type ProjectionDialect = 'find' | 'stage';

interface ParsedFields {
  nodes: { path: string; node: ProjectionNode }[];
  computed: ComputedField[];
}

/**
 * Parses a projection.
 * @throws CommandError for inclusion mixed with exclusion (31253, 31254) and for paths that collide (31249)
 */
export function parseProjection(specification: BsonDocument, dialect: ProjectionDialect): Projection {
  const parsed: ParsedFields = { nodes: [], computed: [] };
  for (const [path, value] of Object.entries(specification)) parseField(path, value, dialect, parsed);
  const mode = chooseMode(parsed);
  const root: ProjectionTree = { kind: 'tree', children: new Map() };
  for (const { path } of parsed.nodes) refuseMixture(path, parsed, mode);
  for (const { path, node } of parsed.nodes) insertNode(root, path, node);
  if (mode === 'inclusion' && !root.children.has('_id')) root.children.set('_id', { kind: 'include' });
  return { mode, root, computed: parsed.computed };
}

function parseField(path: string, value: unknown, dialect: ProjectionDialect, parsed: ParsedFields): void {
  if (path.split('.').includes(''))
    throw new CommandError('BadValue', `FieldPath '${path}' has an empty component`);
  const flag = typeof value === 'boolean' ? Number(value) : toDouble(value);
  if (flag !== undefined) {
    if (path.endsWith('.$') && dialect === 'find') {
      const array = path.slice(0, -2);
      parsed.nodes.push({ path: array, node: { kind: 'positional', path: array.split('.') } });
    } else {
      parsed.nodes.push({ path, node: { kind: flag === 0 ? 'exclude' : 'include' } });
    }
    return;
  }
  const operator = isDocument(value) ? (Object.keys(value)[0] ?? '') : '';
  if (isDocument(value) && !operator.startsWith('$')) {
    if (operator === '') throw new CommandError('BadValue', 'An empty sub-projection is not a valid value');
    for (const [key, nested] of Object.entries(value)) parseField(`${path}.${key}`, nested, dialect, parsed);
  } else if (isDocument(value) && dialect === 'find' && operator === '$slice') {
    parsed.nodes.push({ path, node: parseSlice(value.$slice) });
  } else if (isDocument(value) && dialect === 'find' && operator === '$elemMatch') {
    parsed.nodes.push({ path, node: parseElemMatch(value.$elemMatch) });
  } else if (operator === '$meta') {
    throw new CommandError('NotImplemented', '$meta is not implemented by the embedded server');
  } else {
    parsed.computed.push({ path: path.split('.'), expression: value });
  }
}

function parseSlice(operand: unknown): ProjectionNode {
  const numbers = (Array.isArray(operand) ? operand : [operand]).map(toDouble);
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2 || numbers.includes(undefined)) {
    throw new CommandError('BadValue', '$slice takes a number or an array of two numbers');
  }
  if (second === undefined) return { kind: 'slice', skip: undefined, limit: first };
  if (second <= 0) throw new CommandError('BadValue', '$slice limit must be positive');
  return { kind: 'slice', skip: first, limit: second };
}

/** Elements are tested as `{element: value}` so that value conditions and document conditions take one path. */
function parseElemMatch(operand: unknown): ProjectionNode {
  if (!isDocument(operand))
    throw new CommandError('BadValue', 'elemMatch: Invalid argument, object required');
  return { kind: 'elemMatch', matches: compileFilter(parseFilter({ element: { $elemMatch: operand } })) };
}

/** Decided by the first field but `_id` that includes or excludes; `$slice` alone keeps every field. */
function chooseMode({ nodes, computed }: ParsedFields): Projection['mode'] {
  const decisive = nodes.filter(({ node }) => node.kind !== 'slice');
  const first =
    decisive.find(({ path }) => path !== '_id') ?? (computed.length > 0 ? undefined : decisive[0]);
  if (first) return first.node.kind === 'exclude' ? 'exclusion' : 'inclusion';
  return computed.length > 0 ? 'inclusion' : 'exclusion';
}

function refuseMixture(path: string, { nodes, computed }: ParsedFields, mode: Projection['mode']): void {
  const node = nodes.find((item) => item.path === path)?.node;
  if (mode === 'inclusion' && node?.kind === 'exclude' && path !== '_id') {
    throw new CommandError('Location31254', `Cannot do exclusion on field ${path} in inclusion projection`);
  }
  const includes = node?.kind === 'include' || node?.kind === 'positional';
  if (mode === 'exclusion' && ((includes && path !== '_id') || computed.length > 0)) {
    throw new CommandError('Location31253', `Cannot do inclusion on field ${path} in exclusion projection`);
  }
}

function insertNode(root: ProjectionTree, path: string, node: ProjectionNode): void {
  const components = path.split('.');
  const last = components.pop() ?? '';
  let tree = root;
  for (const component of components) {
    const child = tree.children.get(component) ?? { kind: 'tree', children: new Map() };
    if (child.kind !== 'tree') throw new CommandError('Location31249', `Path collision at ${path}`);
    tree.children.set(component, child);
    tree = child;
  }
  if (tree.children.has(last)) throw new CommandError('Location31249', `Path collision at ${path}`);
  tree.children.set(last, node);
}
