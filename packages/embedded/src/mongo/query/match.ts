import { BSONSymbol } from 'bson';
import { compileExpression, type Variables } from '../aggregate/expression.ts';
import { compareValues, equalValues } from '../bson/compare.ts';
import { type BsonDocument, isDocument } from '../bson/document.ts';
import { keyText } from '../bson/key-encoding.ts';
import { toDouble } from '../bson/numbers.ts';
import { someLeafAt, someValueAt } from '../bson/path.ts';
import { TAG, typeCode, typeTag } from '../bson/type-tag.ts';
import type { ComparisonOperator, Filter, Predicate } from './filter.ts';

export type Matcher = (document: BsonDocument) => boolean;
type PathTest = (document: unknown, path: readonly string[]) => boolean;
type ValueTest = (value: unknown) => boolean;

/** Turns a filter into a function that tells whether a document matches. */
export function compileFilter(filter: Filter, variables?: Variables): Matcher {
  switch (filter.kind) {
    case 'field': {
      const path = filter.path.split('.');
      const test = compilePredicate(filter.predicate);
      return (document) => test(document, path);
    }
    case 'expression':
      return compileExpression(filter.expression, variables);
    case 'and': {
      const matchers = filter.filters.map((clause) => compileFilter(clause, variables));
      return (document) => matchers.every((matches) => matches(document));
    }
    case 'or':
    case 'nor': {
      const matchers = filter.filters.map((clause) => compileFilter(clause, variables));
      const isWanted = filter.kind === 'or';
      return (document) => matchers.some((matches) => matches(document)) === isWanted;
    }
  }
}

function compilePredicate(predicate: Predicate): PathTest {
  switch (predicate.kind) {
    case 'not': {
      const test = compilePredicate(predicate.predicate);
      return (document, path) => !test(document, path);
    }
    case 'every': {
      const tests = predicate.predicates.map(compilePredicate);
      return (document, path) => tests.every((test) => test(document, path));
    }
    case 'never':
      return () => false;
    case 'size':
      return onWhole((value) => Array.isArray(value) && value.length === predicate.size);
    case 'elementDocument': {
      const matches = compileFilter(predicate.filter);
      return onWhole(
        (value) => Array.isArray(value) && value.some((item) => isDocument(item) && matches(item)),
      );
    }
    case 'elementValue': {
      const tests = predicate.predicates.map(compilePredicate);
      return onWhole(
        (value) => Array.isArray(value) && value.some((item) => tests.every((test) => test(item, []))),
      );
    }
    default: {
      const test = compileValueTest(predicate);
      return (document, path) => someLeafAt(document, path, test);
    }
  }
}

function onWhole(test: ValueTest): PathTest {
  return (document, path) => someValueAt(document, path, test);
}

type LeafPredicate = Extract<
  Predicate,
  { kind: 'equal' | 'compare' | 'in' | 'regex' | 'exists' | 'type' | 'modulo' }
>;

function compileValueTest(predicate: LeafPredicate): ValueTest {
  switch (predicate.kind) {
    case 'equal':
      return compileEquality(predicate.value);
    case 'compare':
      return compileComparison(predicate.operator, predicate.value);
    case 'in': {
      const keys = new Set(predicate.values.map(keyText));
      const patterns = predicate.patterns.map((pattern) => compilePredicate(pattern));
      return (value) => keys.has(keyText(value)) || patterns.some((test) => test(value, []));
    }
    case 'regex':
      return (value) => matchesText(predicate.pattern, value) || equalValues(value, predicate.source);
    case 'exists':
      return (value) => value !== undefined;
    case 'type':
      return (value) => value !== undefined && predicate.codes.has(typeCode(value));
    case 'modulo':
      return (value) => Math.trunc(toDouble(value) ?? Number.NaN) % predicate.divisor === predicate.remainder;
  }
}

/** Null matches null, undefined and missing. */
function compileEquality(operand: unknown): ValueTest {
  if (operand === null) return (value) => value === null || value === undefined;
  if (typeof operand === 'string')
    return (value) => value === operand || (value instanceof BSONSymbol && value.value === operand);
  return (value) => value !== undefined && equalValues(value, operand);
}

/** Only values of the operand's type are compared, but every type lies between MinKey and MaxKey. */
function compileComparison(operator: ComparisonOperator, operand: unknown): ValueTest {
  const tag = typeTag(operand);
  const accepts = ACCEPTS[operator];
  if (tag === TAG.null) return (value) => accepts(0) && (value === null || value === undefined);
  if (tag === TAG.minKey || tag === TAG.maxKey) {
    return (value) => value !== undefined && accepts(compareValues(value, operand));
  }
  const operandIsNaN = isNotANumber(operand);
  return (value) =>
    value !== undefined &&
    typeTag(value) === tag &&
    isNotANumber(value) === operandIsNaN &&
    accepts(compareValues(value, operand));
}

const ACCEPTS: Record<ComparisonOperator, (order: number) => boolean> = {
  $lt: (order) => order < 0,
  $lte: (order) => order <= 0,
  $gt: (order) => order > 0,
  $gte: (order) => order >= 0,
};

function isNotANumber(value: unknown): boolean {
  return Number.isNaN(toDouble(value));
}

function matchesText(pattern: RegExp, value: unknown): boolean {
  if (typeof value === 'string') return pattern.test(value);
  return value instanceof BSONSymbol && pattern.test(value.value);
}
