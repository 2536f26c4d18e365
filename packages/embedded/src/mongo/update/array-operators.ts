import { BSONRegExp } from 'bson';
import { equalValues } from '../bson/compare.ts';
import { isDocument } from '../bson/document.ts';
import { formatValue } from '../bson/format.ts';
import { keyText } from '../bson/key-encoding.ts';
import { toDouble } from '../bson/numbers.ts';
import { typeName } from '../bson/type-tag.ts';
import { CommandError } from '../errors.ts';
import { compileFilter } from '../query/match.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { isOperatorDocument } from '../query/parse-predicate.ts';
import { KEEP, type Place, type Transform } from './update.ts';

/** The array to change. @throws CommandError BadValue when something else stands there */
export function requireArray(current: unknown, place: Place): readonly unknown[] {
  if (Array.isArray(current)) return current;
  throw new CommandError(
    'BadValue',
    `The field '${place.path}' must be an array but is of type ${typeName(current)} in document {_id: ${formatValue(place.documentId)}}`,
  );
}

export function compileAddToSet(argument: unknown): Transform {
  const additions = readAdditions(argument);
  return (current, place) => {
    const array = current === undefined ? [] : requireArray(current, place);
    const known = new Set(array.map(keyText));
    const missing: unknown[] = [];
    for (const value of additions) {
      if (known.has(keyText(value))) continue;
      known.add(keyText(value));
      missing.push(value);
    }
    return missing.length === 0 && current !== undefined ? KEEP : [...array, ...missing];
  };
}

function readAdditions(argument: unknown): readonly unknown[] {
  if (!isDocument(argument) || !('$each' in argument)) return [argument];
  const [unexpected] = Object.keys(argument).filter((key) => key !== '$each');
  if (unexpected)
    throw new CommandError('BadValue', `Found unexpected fields after $each in $addToSet: ${unexpected}`);
  if (!Array.isArray(argument.$each)) {
    throw new CommandError(
      'TypeMismatch',
      `The argument to $each in $addToSet must be an array but it was of type ${typeName(argument.$each)}`,
    );
  }
  return argument.$each;
}

export function compilePop(argument: unknown): Transform {
  const end = toDouble(argument);
  if (end !== 1 && end !== -1) {
    throw new CommandError('FailedToParse', `$pop expects 1 or -1, found: ${formatValue(argument)}`);
  }
  return (current, place) => {
    if (current === undefined) return KEEP;
    if (!Array.isArray(current)) {
      throw new CommandError(
        'TypeMismatch',
        `Path '${place.path}' contains an element of non-array type '${typeName(current)}'`,
      );
    }
    return end === 1 ? current.slice(0, -1) : current.slice(1);
  };
}

export function compilePull(argument: unknown): Transform {
  const isPulled = compilePullCondition(argument);
  return removeWhere('$pull', isPulled);
}

export function compilePullAll(argument: unknown): Transform {
  if (!Array.isArray(argument)) {
    throw new CommandError(
      'BadValue',
      `$pullAll requires an array argument but was given a ${typeName(argument)}`,
    );
  }
  const keys = new Set(argument.map(keyText));
  return removeWhere('$pullAll', (element) => keys.has(keyText(element)));
}

/** A document is a query on each element, operators are a condition on it, anything else a value. */
function compilePullCondition(argument: unknown): (element: unknown) => boolean {
  if (isOperatorDocument(argument) || argument instanceof BSONRegExp) {
    const matches = compileFilter(parseFilter({ element: argument }));
    return (element) => matches({ element });
  }
  if (!isDocument(argument)) return (element) => equalValues(element, argument);
  const matches = compileFilter(parseFilter(argument));
  return (element) => isDocument(element) && matches(element);
}

function removeWhere(operator: string, isRemoved: (element: unknown) => boolean): Transform {
  return (current) => {
    if (current === undefined) return KEEP;
    if (!Array.isArray(current)) {
      throw new CommandError('BadValue', `Cannot apply ${operator} to a non-array value`);
    }
    const kept = current.filter((element) => !isRemoved(element));
    return kept.length === current.length ? KEEP : kept;
  };
}
