import { type BsonDocument, isDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import { parseArrayFilters } from './array-filters.ts';
import { compileOperator } from './operators.ts';
import { splitPath } from './parse-path.ts';
import type { ArrayFilters, Modification, Update } from './update.ts';

/** Stages that keep one document one document. Source: manual, "Updates with Aggregation Pipeline". */
const UPDATE_STAGES = new Set(['$addFields', '$set', '$project', '$unset', '$replaceRoot', '$replaceWith']);

/**
 * Parses an update: operators, a replacement, or a pipeline.
 * @throws CommandError FailedToParse for an unknown operator, ConflictingUpdateOperators, and what operators refuse
 */
export function parseUpdate(update: unknown, arrayFilters: readonly unknown[] = []): Update {
  if (Array.isArray(update)) return parsePipeline(update, arrayFilters);
  if (!isDocument(update))
    throw new CommandError('FailedToParse', 'Update argument must be either an object or an array');
  if (!Object.keys(update)[0]?.startsWith('$')) return parseReplacement(update, arrayFilters);
  const filters = parseArrayFilters(arrayFilters);
  const modifications = Object.entries(update).flatMap(([operator, fields]) =>
    parseOperator(operator, fields),
  );
  refuseConflicts(modifications);
  refuseUnusedFilters(filters, modifications);
  return { kind: 'operators', modifications: modifications.sort(byPath), arrayFilters: filters };
}

function parsePipeline(stages: readonly unknown[], arrayFilters: readonly unknown[]): Update {
  if (arrayFilters.length > 0) {
    throw new CommandError('FailedToParse', 'arrayFilters may not be specified for pipeline-style updates');
  }
  return { kind: 'pipeline', stages: stages.map(checkStage) };
}

function parseReplacement(document: BsonDocument, arrayFilters: readonly unknown[]): Update {
  const operator = Object.keys(document).find((key) => key.startsWith('$'));
  if (operator) {
    throw new CommandError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${operator}' in '${operator}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
  if (arrayFilters.length > 0) {
    throw new CommandError('FailedToParse', 'Cannot specify arrayFilters and a replacement document');
  }
  return { kind: 'replacement', document };
}

function checkStage(stage: unknown): BsonDocument {
  const names = isDocument(stage) ? Object.keys(stage) : [];
  if (!isDocument(stage) || names.length !== 1) {
    throw new CommandError(
      'Location40323',
      'A pipeline stage specification object must contain exactly one field.',
    );
  }
  if (!UPDATE_STAGES.has(names[0] ?? '')) {
    throw new CommandError('InvalidOptions', `${names[0]} is not allowed to be used within an update`);
  }
  return stage;
}

function parseOperator(operator: string, fields: unknown): Modification[] {
  if (!isDocument(fields)) {
    throw new CommandError(
      'FailedToParse',
      `Modifiers operate on fields but we found another type for ${operator} instead.`,
    );
  }
  return Object.entries(fields).map(([path, argument]) => {
    const components = splitPath(path);
    return { operator, path: components, ...compileOperator(operator, components, argument) };
  });
}

/** Two modifications may not touch one path, nor a path and one below it. */
function refuseConflicts(modifications: readonly Modification[]): void {
  const paths = modifications
    .flatMap(({ path, target }) => (target ? [path, target] : [path]))
    .sort((left, right) => left.length - right.length);
  const taken = new Set<string>();
  for (const path of paths) {
    for (let length = 1; length <= path.length; length++) {
      const prefix = path.slice(0, length).join('.');
      if (!taken.has(prefix)) continue;
      throw new CommandError(
        'ConflictingUpdateOperators',
        `Updating the path '${path.join('.')}' would create a conflict at '${prefix}'`,
      );
    }
    taken.add(path.join('.'));
  }
}

function refuseUnusedFilters(filters: ArrayFilters, modifications: readonly Modification[]): void {
  for (const identifier of filters.keys()) {
    if (modifications.some(({ path }) => path.includes(`$[${identifier}]`))) continue;
    throw new CommandError(
      'FailedToParse',
      `The array filter for identifier '${identifier}' was not used in the update`,
    );
  }
}

/** MongoDB applies modifications in this order, which decides where new fields end up. */
function byPath(left: Modification, right: Modification): number {
  for (const [i, component] of left.path.entries()) {
    const other = right.path[i];
    if (other === undefined) return 1;
    if (component === other) continue;
    const isNumeric = /^\d+$/.test(component) && /^\d+$/.test(other);
    return isNumeric ? Number(component) - Number(other) : component < other ? -1 : 1;
  }
  return left.path.length - right.path.length;
}
