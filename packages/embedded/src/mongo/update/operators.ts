import { Timestamp } from 'bson';
import { addNumbers, multiplyNumbers } from '../bson/arithmetic.ts';
import { compareValues } from '../bson/compare.ts';
import { isDocument } from '../bson/document.ts';
import { formatFields, formatValue } from '../bson/format.ts';
import { numericValue } from '../bson/numbers.ts';
import { typeName } from '../bson/type-tag.ts';
import { CommandError } from '../errors.ts';
import { compileAddToSet, compilePop, compilePull, compilePullAll } from './array-operators.ts';
import { compileBit } from './bit-operator.ts';
import { splitPath } from './parse-path.ts';
import { compilePush } from './push-operator.ts';
import { KEEP, type Modification, REMOVE, type Transform } from './update.ts';

type Compiled = Omit<Modification, 'operator' | 'path'>;

const CREATING = { creates: true, onInsertOnly: false };
const EXISTING = { creates: false, onInsertOnly: false };

/**
 * Checks an operator's argument and turns it into a transform.
 * @throws CommandError FailedToParse for an operator that does not exist
 */
export function compileOperator(operator: string, path: readonly string[], argument: unknown): Compiled {
  switch (operator) {
    case '$set':
      return { ...CREATING, transform: () => argument };
    case '$setOnInsert':
      return { ...CREATING, onInsertOnly: true, transform: () => argument };
    case '$unset':
      return { ...EXISTING, transform: () => REMOVE };
    case '$inc':
      return { ...CREATING, transform: compileNumeric('$inc', 'increment', path, argument) };
    case '$mul':
      return { ...CREATING, transform: compileNumeric('$mul', 'multiply', path, argument) };
    case '$min':
      return { ...CREATING, transform: compileExtreme(argument, -1) };
    case '$max':
      return { ...CREATING, transform: compileExtreme(argument, 1) };
    case '$currentDate':
      return { ...CREATING, transform: compileCurrentDate(argument) };
    case '$rename':
      return { ...EXISTING, transform: () => REMOVE, target: parseRenameTarget(path, argument) };
    case '$bit':
      return { ...CREATING, transform: compileBit(argument) };
    case '$push':
      return { ...CREATING, transform: compilePush(argument) };
    case '$addToSet':
      return { ...CREATING, transform: compileAddToSet(argument) };
    case '$pop':
      return { ...EXISTING, transform: compilePop(argument) };
    case '$pull':
      return { ...EXISTING, transform: compilePull(argument) };
    case '$pullAll':
      return { ...EXISTING, transform: compilePullAll(argument) };
    default:
      throw new CommandError(
        'FailedToParse',
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
  }
}

function compileNumeric(
  operator: '$inc' | '$mul',
  verb: string,
  path: readonly string[],
  argument: unknown,
): Transform {
  if (numericValue(argument) === undefined) {
    const shown = formatFields({ [path.join('.')]: argument });
    throw new CommandError('TypeMismatch', `Cannot ${verb} with non-numeric argument: ${shown}`);
  }
  const combine = operator === '$inc' ? addNumbers : multiplyNumbers;
  return (current, place) => {
    // A missing field counts as 0 of the argument's type.
    if (current === undefined) return operator === '$inc' ? argument : multiplyNumbers(argument, 0);
    if (numericValue(current) === undefined) {
      throw new CommandError(
        'TypeMismatch',
        `Cannot apply ${operator} to a value of non-numeric type. {_id: ${formatValue(place.documentId)}} has the field '${place.path}' of non-numeric type ${typeName(current)}`,
      );
    }
    return combine(current, argument);
  };
}

function compileExtreme(argument: unknown, sign: -1 | 1): Transform {
  return (current) =>
    current === undefined || compareValues(argument, current) * sign > 0 ? argument : KEEP;
}

function compileCurrentDate(argument: unknown): Transform {
  const type = isDocument(argument) ? argument.$type : 'date';
  if ((typeof argument !== 'boolean' && !isDocument(argument)) || (type !== 'date' && type !== 'timestamp')) {
    throw new CommandError(
      'BadValue',
      "The '$type' string field is required to be 'date' or 'timestamp': {$currentDate: {field : {$type: 'date'}}}",
    );
  }
  const now = new Date();
  const value = type === 'date' ? now : new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 });
  return () => value;
}

function parseRenameTarget(path: readonly string[], argument: unknown): string[] {
  const source = path.join('.');
  if (typeof argument !== 'string') {
    throw new CommandError(
      'BadValue',
      `The 'to' field for $rename must be a string: ${source}: ${formatValue(argument)}`,
    );
  }
  const target = splitPath(argument);
  if (argument === source) {
    throw new CommandError(
      'BadValue',
      `The source and target field for $rename must differ: ${source}: "${argument}"`,
    );
  }
  if ([...path, ...target].some((component) => component.startsWith('$'))) {
    throw new CommandError(
      'BadValue',
      `The source and target field for $rename may not be dynamic: ${argument}`,
    );
  }
  return target;
}
