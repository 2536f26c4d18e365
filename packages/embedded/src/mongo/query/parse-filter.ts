import { type BsonDocument, isDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import type { Filter, Predicate } from './filter.ts';
import { isOperatorDocument, type ParseElementFilter, parsePredicates } from './parse-predicate.ts';

/** Known to MongoDB, and refused here by name rather than ignored. */
const UNSUPPORTED = new Set(['$where', '$text', '$jsonSchema', '$sampleRate']);

/**
 * Parses a query filter.
 * @throws CommandError BadValue for an unknown operator or a wrong operand, NotImplemented for a known one we lack
 */
export function parseFilter(document: BsonDocument): Filter {
  return joinAll(Object.entries(document).flatMap(([key, value]) => parseEntry(key, value)));
}

function joinAll(filters: Filter[]): Filter {
  const [only] = filters;
  return only && filters.length === 1 ? only : { kind: 'and', filters };
}

function parseEntry(key: string, value: unknown): Filter[] {
  if (!key.startsWith('$')) {
    return parsePredicates(value, parseElementFilter).map((predicate) => ({
      kind: 'field',
      path: key,
      predicate,
    }));
  }
  switch (key) {
    case '$and':
    case '$or':
    case '$nor':
      return [{ kind: logicalKinds[key], filters: parseClauses(key, value) }];
    case '$expr':
      return [{ kind: 'expression', expression: value }];
    case '$comment':
      return [];
    default:
      throw unknownOperator(key);
  }
}

const logicalKinds = { $and: 'and', $or: 'or', $nor: 'nor' } as const;

function parseClauses(operator: string, value: unknown): Filter[] {
  if (!Array.isArray(value)) throw new CommandError('BadValue', `${operator} must be an array`);
  if (value.length === 0)
    throw new CommandError('BadValue', `${operator} argument must be a non-empty array`);
  return value.map((clause) => {
    if (!isDocument(clause))
      throw new CommandError('BadValue', `${operator} entries need to be full objects`);
    return parseFilter(clause);
  });
}

/** `$elemMatch` tests elements as values (`{$gt: 1}`) or as documents (`{sku: 'a'}`, `{$or: […]}`). */
const parseElementFilter: ParseElementFilter = (operand): Predicate => {
  const first = Object.keys(operand)[0] ?? '';
  const isLogical = first === '$and' || first === '$or' || first === '$nor' || first === '$expr';
  if (isOperatorDocument(operand) && !isLogical) {
    return { kind: 'elementValue', predicates: parsePredicates(operand, parseElementFilter) };
  }
  return { kind: 'elementDocument', filter: parseFilter(operand) };
};

function unknownOperator(key: string): CommandError {
  if (UNSUPPORTED.has(key)) {
    return new CommandError('NotImplemented', `${key} is not implemented by the embedded server`);
  }
  return new CommandError(
    'BadValue',
    `unknown top level operator: ${key}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}
