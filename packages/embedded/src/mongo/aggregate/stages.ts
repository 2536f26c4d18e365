import { Int32 } from 'bson';
import { type BsonDocument, isDocument } from '../bson/document.ts';
import { toDouble } from '../bson/numbers.ts';
import { CommandError } from '../errors.ts';
import { sortKey } from '../plan/sort-rows.ts';
import { parseSort } from '../plan/sort-spec.ts';
import { parseProjection } from '../projection/parse-projection.ts';
import { projectDocument } from '../projection/project.ts';
import { compileFilter } from '../query/match.ts';
import { parseFilter } from '../query/parse-filter.ts';
import type { Variables } from './expression.ts';

/** One stage over documents whose numbers keep their BSON type. */
export type Stage = (documents: Iterable<BsonDocument>) => Iterable<BsonDocument>;

/**
 * The stages done here, on BSON types and lazily: those that only choose, order, count or leave out. Undefined for
 * anything else, which is mingo's work.
 */
export function compileStage(name: string, operand: unknown, variables: Variables): Stage | undefined {
  switch (name) {
    case '$match':
      return compileMatch(operand, variables);
    case '$sort':
      return compileSort(operand);
    case '$skip':
      return compileSkip(operand);
    case '$limit':
      return compileLimit(operand);
    case '$count':
    case '$group':
      return compileCounting(compileTotal(name, operand));
    case '$project':
      return compileProject(operand);
    default:
      return undefined;
  }
}

function compileMatch(operand: unknown, variables: Variables): Stage {
  if (!isDocument(operand))
    throw new CommandError('BadValue', 'the match filter must be an expression in an object');
  const matches = compileFilter(parseFilter(operand), variables);
  return function* match(documents) {
    for (const document of documents) if (matches(document)) yield document;
  };
}

function compileSort(operand: unknown): Stage {
  if (!isDocument(operand))
    throw new CommandError('BadValue', 'the $sort key specification must be an object');
  const sort = parseSort(operand);
  if (sort.length === 0) throw new CommandError('BadValue', '$sort stage must have at least one sort key');
  return (documents) =>
    Array.from(documents, (document) => ({ document, key: sortKey(document, sort) }))
      .sort((left, right) => Buffer.compare(left.key, right.key))
      .map(({ document }) => document);
}

function compileSkip(operand: unknown): Stage {
  const skip = readCount('$skip', operand, 0);
  return function* skipFirst(documents) {
    let position = 0;
    for (const document of documents) if (position++ >= skip) yield document;
  };
}

function compileLimit(operand: unknown): Stage {
  const limit = readCount('$limit', operand, 1);
  return function* takeFirst(documents) {
    let position = 0;
    for (const document of documents) {
      yield document;
      position += 1;
      if (position >= limit) return;
    }
  };
}

/** Reads a stage's number. @throws CommandError BadValue */
export function readCount(stage: string, operand: unknown, least: number): number {
  const count = toDouble(operand);
  if (count === undefined || !Number.isInteger(count) || count < least) {
    throw new CommandError(
      'BadValue',
      `invalid argument to ${stage} stage: expected an integer of at least ${least}`,
    );
  }
  return count;
}

/** What a stage that only counts gives for a number of documents. */
export type Total = (count: number) => BsonDocument[];

/** `$count`, and the `$group` by which drivers count: `{_id: 1, n: {$sum: 1}}`. Undefined for any other stage. */
export function compileTotal(name: string, operand: unknown): Total | undefined {
  if (name === '$count') return compileCount(operand);
  return name === '$group' ? compileCountingGroup(operand) : undefined;
}

function compileCounting(total: Total | undefined): Stage | undefined {
  return total && ((documents) => total([...documents].length));
}

function compileCount(operand: unknown): Total {
  if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.')) {
    throw new CommandError('BadValue', 'the count field must be a non-empty string without $ and .');
  }
  return (count) => (count === 0 ? [] : [{ [operand]: new Int32(count) }]);
}

function compileCountingGroup(operand: unknown): Total | undefined {
  if (!isDocument(operand)) return undefined;
  const { _id, ...sums } = operand;
  const [[name, sum] = [], ...others] = Object.entries(sums);
  const isConstant = _id === null || toDouble(_id) !== undefined;
  const countsOnes = isDocument(sum) && Object.keys(sum).length === 1 && toDouble(sum.$sum) === 1;
  if (!isConstant || name === undefined || others.length > 0 || !countsOnes) return undefined;
  return (count) => (count === 0 ? [] : [{ _id, [name]: new Int32(count) }]);
}

function compileProject(operand: unknown): Stage | undefined {
  if (!isDocument(operand) || Object.keys(operand).length === 0) {
    throw new CommandError('BadValue', '$project specification must be an object with at least one field');
  }
  const projection = parseProjection(operand, 'stage');
  if (projection.computed.length > 0) return undefined;
  return function* project(documents) {
    for (const document of documents) yield projectDocument(projection, document);
  };
}
