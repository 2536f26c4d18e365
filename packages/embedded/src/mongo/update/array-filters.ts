import { type BsonDocument, isDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import type { Filter } from '../query/filter.ts';
import { compileFilter, type Matcher } from '../query/match.ts';
import { parseFilter } from '../query/parse-filter.ts';
import type { ArrayFilters } from './update.ts';

const IDENTIFIER = /^[a-z][a-zA-Z0-9]*$/;

/** @throws CommandError FailedToParse */
export function parseArrayFilters(filters: readonly unknown[]): ArrayFilters {
  const parsed = new Map<string, Matcher>();
  for (const document of filters) {
    if (!isDocument(document)) throw new CommandError('TypeMismatch', 'arrayFilters entries must be objects');
    const identifier = readIdentifier(document);
    if (parsed.has(identifier)) {
      throw new CommandError(
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    }
    parsed.set(identifier, compileFilter(parseFilter(document)));
  }
  return parsed;
}

function readIdentifier(document: BsonDocument): string {
  const identifiers = new Set(fieldPaths(parseFilter(document)).map((path) => path.split('.')[0] ?? ''));
  const [identifier] = identifiers;
  if (identifier === undefined) {
    throw new CommandError(
      'FailedToParse',
      'Cannot use an expression without a top-level field name in arrayFilters',
    );
  }
  if (identifiers.size > 1) {
    throw new CommandError(
      'FailedToParse',
      `Error parsing array filter :: caused by :: Expected a single top-level field name, found '${[...identifiers].join("' and '")}'`,
    );
  }
  if (!IDENTIFIER.test(identifier)) {
    throw new CommandError(
      'BadValue',
      `Error parsing array filter :: caused by :: The top-level field name must be an alphanumeric string beginning with a lowercase letter, found '${identifier}'`,
    );
  }
  return identifier;
}

function fieldPaths(filter: Filter): string[] {
  if (filter.kind === 'field') return [filter.path];
  return filter.kind === 'expression' ? [] : filter.filters.flatMap(fieldPaths);
}
