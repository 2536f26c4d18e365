import { compareValues } from '../bson/compare.ts';
import { getField, isDocument } from '../bson/document.ts';
import { toDouble } from '../bson/numbers.ts';
import { isArrayIndex } from '../bson/path.ts';
import { typeName } from '../bson/type-tag.ts';
import { CommandError } from '../errors.ts';
import { parseSort } from '../plan/sort-spec.ts';
import { requireArray } from './array-operators.ts';
import type { Transform } from './update.ts';

const MODIFIERS = new Set(['$each', '$position', '$slice', '$sort']);

/** `$push` of one value, or of `$each` with `$position`, `$sort` and `$slice`, applied in that order. */
export function compilePush(argument: unknown): Transform {
  if (!isDocument(argument) || !('$each' in argument)) {
    return (current, place) => [...(current === undefined ? [] : requireArray(current, place)), argument];
  }
  for (const key of Object.keys(argument)) {
    if (!MODIFIERS.has(key)) throw new CommandError('BadValue', `Unrecognized clause in $push: ${key}`);
  }
  const { $each: values } = argument;
  if (!Array.isArray(values)) {
    throw new CommandError(
      'BadValue',
      `The argument to $each in $push must be an array but it was of type: ${typeName(values)}`,
    );
  }
  const position = readInteger('$position', argument.$position);
  const limit = readInteger('$slice', argument.$slice);
  const compare = argument.$sort === undefined ? undefined : compileElementOrder(argument.$sort);
  return (current, place) => {
    const array = current === undefined ? [] : [...requireArray(current, place)];
    array.splice(position ?? array.length, 0, ...values);
    if (compare) array.sort(compare);
    if (limit === undefined) return array;
    return limit < 0 ? array.slice(limit) : array.slice(0, limit);
  };
}

function readInteger(name: string, operand: unknown): number | undefined {
  if (operand === undefined) return undefined;
  const number = toDouble(operand);
  if (number === undefined || !Number.isInteger(number)) {
    throw new CommandError(
      'BadValue',
      `The value for ${name} must be an integer value but was given type: ${typeName(operand)}`,
    );
  }
  return number;
}

/** Whole elements by 1 or -1, or documents by their fields; other than in a query's sort, an array counts whole. */
function compileElementOrder(specification: unknown): (left: unknown, right: unknown) => number {
  if (isDocument(specification)) {
    const sort = parseSort(specification);
    return (left, right) => {
      for (const { components, isDescending } of sort) {
        const order = compareValues(valueAt(left, components), valueAt(right, components));
        if (order !== 0) return isDescending ? -order : order;
      }
      return 0;
    };
  }
  const direction = toDouble(specification);
  if (direction !== 1 && direction !== -1) {
    throw new CommandError('BadValue', 'The $sort element value must be either 1 or -1');
  }
  return (left, right) => compareValues(left, right) * direction;
}

/** Where the path leads through documents and given positions; a component never stands for all elements of an array. */
function valueAt(element: unknown, components: readonly string[]): unknown {
  return components.reduce((value, component) => {
    if (isDocument(value)) return getField(value, component);
    return Array.isArray(value) && isArrayIndex(component) ? value[Number(component)] : undefined;
  }, element);
}
