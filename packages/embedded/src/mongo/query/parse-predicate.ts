import { BSONRegExp } from 'bson';
import { type BsonDocument, isDocument } from '../bson/document.ts';
import { toDouble } from '../bson/numbers.ts';
import { TYPES } from '../bson/type-tag.ts';
import { CommandError } from '../errors.ts';
import type { Predicate } from './filter.ts';
import { compileRegex } from './regex.ts';

export type ParseElementFilter = (operand: BsonDocument) => Predicate;

/** Known to MongoDB, and refused here by name rather than ignored. */
const UNSUPPORTED = new Set([
  '$bitsAllSet',
  '$bitsAllClear',
  '$bitsAnySet',
  '$bitsAnyClear',
  '$geoWithin',
  '$geoIntersects',
  '$near',
  '$nearSphere',
]);

/** True for `{$gt: 1}`: a document whose first key names an operator. */
export function isOperatorDocument(value: unknown): value is BsonDocument {
  return isDocument(value) && Object.keys(value)[0]?.startsWith('$') === true;
}

/** What stands to the right of a field name in a filter: one predicate per operator, or one for a plain value. */
export function parsePredicates(value: unknown, parseElement: ParseElementFilter): Predicate[] {
  if (isRegex(value)) return [parseRegex(value, undefined)];
  if (!isOperatorDocument(value)) return [parseEquality(value)];
  if ('$options' in value && !('$regex' in value))
    throw new CommandError('BadValue', '$options needs a $regex');
  return Object.entries(value)
    .filter(([operator]) => operator !== '$options')
    .map(([operator, operand]) => parseOperator(operator, operand, value, parseElement));
}

function parseOperator(
  operator: string,
  operand: unknown,
  siblings: BsonDocument,
  parseElement: ParseElementFilter,
): Predicate {
  switch (operator) {
    case '$eq':
      return parseEquality(operand);
    case '$ne':
      if (isRegex(operand)) throw new CommandError('BadValue', "Can't have regex as arg to $ne.");
      return { kind: 'not', predicate: parseEquality(operand) };
    case '$lt':
    case '$lte':
    case '$gt':
    case '$gte':
      if (isRegex(operand))
        throw new CommandError('BadValue', "Can't have RegEx as arg to predicate over field.");
      return { kind: 'compare', operator, value: operand };
    case '$in':
      return parseIn(operator, operand);
    case '$nin':
      return { kind: 'not', predicate: parseIn(operator, operand) };
    case '$exists':
      return isTruthy(operand) ? { kind: 'exists' } : { kind: 'not', predicate: { kind: 'exists' } };
    case '$regex':
      return parseRegex(operand, siblings.$options);
    case '$not':
      return { kind: 'not', predicate: parseNegated(operand, parseElement) };
    case '$type':
      return {
        kind: 'type',
        codes: new Set((Array.isArray(operand) ? operand : [operand]).flatMap(parseTypeCode)),
      };
    case '$size':
      return { kind: 'size', size: parseSize(operand) };
    case '$mod':
      return parseModulo(operand);
    case '$all':
      return parseAll(operand, parseElement);
    case '$elemMatch':
      if (!isDocument(operand)) throw new CommandError('BadValue', '$elemMatch needs an Object');
      return parseElement(operand);
    default:
      if (UNSUPPORTED.has(operator)) {
        throw new CommandError('NotImplemented', `${operator} is not implemented by the embedded server`);
      }
      throw new CommandError('BadValue', `unknown operator: ${operator}`);
  }
}

function parseEquality(value: unknown): Predicate {
  if (value === undefined) throw new CommandError('BadValue', 'cannot compare to undefined');
  return { kind: 'equal', value };
}

function parseIn(operator: string, operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', `${operator} needs an array`);
  if (operand.some(isOperatorDocument)) throw new CommandError('BadValue', `cannot nest $ under ${operator}`);
  return {
    kind: 'in',
    values: operand,
    patterns: operand.filter(isRegex).map((pattern) => parseRegex(pattern, undefined)),
  };
}

function parseNegated(operand: unknown, parseElement: ParseElementFilter): Predicate {
  if (isRegex(operand)) return parseRegex(operand, undefined);
  if (!isDocument(operand)) throw new CommandError('BadValue', '$not needs a regex or a document');
  if (Object.keys(operand).length === 0) throw new CommandError('BadValue', '$not cannot be empty');
  if (!isOperatorDocument(operand)) {
    throw new CommandError('BadValue', `unknown operator: ${Object.keys(operand)[0]}`);
  }
  return { kind: 'every', predicates: parsePredicates(operand, parseElement) };
}

function parseAll(operand: unknown, parseElement: ParseElementFilter): Predicate {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', '$all needs an array');
  if (operand.length === 0) return { kind: 'never' };
  const predicates = operand.flatMap((item) => {
    if (!isOperatorDocument(item)) return parsePredicates(item, parseElement);
    if (Object.keys(item)[0] === '$elemMatch') return parsePredicates(item, parseElement);
    throw new CommandError('BadValue', 'no $ expressions in $all');
  });
  return { kind: 'every', predicates };
}

function parseRegex(source: unknown, options: unknown): Predicate {
  if (options !== undefined && typeof options !== 'string') {
    throw new CommandError('BadValue', '$options has to be a string');
  }
  if (source instanceof BSONRegExp) {
    return { kind: 'regex', pattern: compileRegex(source.pattern, options ?? source.options), source };
  }
  if (source instanceof RegExp) return { kind: 'regex', pattern: source, source };
  if (typeof source !== 'string') throw new CommandError('BadValue', '$regex has to be a string');
  const pattern = compileRegex(source, options ?? '');
  return { kind: 'regex', pattern, source: new BSONRegExp(source, options ?? '') };
}

function parseTypeCode(operand: unknown): number[] {
  if (operand === 'number') return [1, 16, 18, 19];
  const code = toDouble(operand) ?? Object.entries(TYPES).find(([, type]) => type.alias === operand)?.[0];
  if (code === undefined || !(Number(code) in TYPES)) {
    throw new CommandError('BadValue', `Unknown type name alias: ${String(operand)}`);
  }
  return [Number(code)];
}

function parseSize(operand: unknown): number {
  const size = toDouble(operand);
  if (size === undefined || !Number.isInteger(size)) {
    throw new CommandError(
      'BadValue',
      `Failed to parse $size. Expected an integer: $size: ${String(operand)}`,
    );
  }
  if (size < 0) {
    throw new CommandError(
      'BadValue',
      `Failed to parse $size. Expected a non-negative number in: $size: ${size}`,
    );
  }
  return size;
}

function parseModulo(operand: unknown): Predicate {
  if (!Array.isArray(operand)) throw new CommandError('BadValue', 'malformed mod, needs to be an array');
  const [divisor, remainder] = operand.map((item) => Math.trunc(toDouble(item) ?? Number.NaN));
  if (operand.length > 2) throw new CommandError('BadValue', 'malformed mod, too many elements');
  if (divisor === undefined || remainder === undefined) {
    throw new CommandError('BadValue', 'malformed mod, not enough elements');
  }
  if (!Number.isFinite(divisor) || !Number.isFinite(remainder)) {
    throw new CommandError('BadValue', 'malformed mod, divisor or remainder not a number');
  }
  if (divisor === 0) throw new CommandError('BadValue', 'divisor cannot be 0');
  return { kind: 'modulo', divisor, remainder };
}

function isRegex(value: unknown): value is BSONRegExp | RegExp {
  return value instanceof BSONRegExp || value instanceof RegExp;
}

function isTruthy(operand: unknown): boolean {
  return operand !== null && operand !== undefined && operand !== false && toDouble(operand) !== 0;
}
