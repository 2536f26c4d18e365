import { Int32, Long } from 'bson';
import { isDocument } from '../bson/document.ts';
import { typeName } from '../bson/type-tag.ts';
import { CommandError } from '../errors.ts';
import type { Transform } from './update.ts';

const OPERATIONS: Readonly<Record<string, (left: bigint, right: bigint) => bigint>> = {
  and: (left, right) => left & right,
  or: (left, right) => left | right,
  xor: (left, right) => left ^ right,
};

/** `$bit` on 32 and 64 bit integers; a missing field counts as 0. */
export function compileBit(argument: unknown): Transform {
  if (!isDocument(argument) || Object.keys(argument).length === 0) {
    throw new CommandError('BadValue', '$bit needs an object such as {and: 5}');
  }
  const steps = Object.entries(argument).map(([name, operand]) => {
    const operation = Object.hasOwn(OPERATIONS, name) ? OPERATIONS[name] : undefined;
    if (!operation) {
      throw new CommandError(
        'BadValue',
        `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`,
      );
    }
    return { operation, operand: readInteger(operand), isLong: operand instanceof Long };
  });
  return (current) => {
    const start = current === undefined ? 0n : readInteger(current);
    const result = steps.reduce((bits, { operation, operand }) => operation(bits, operand), start);
    const isLong = current instanceof Long || steps.some((step) => step.isLong);
    return isLong ? Long.fromBigInt(result) : new Int32(Number(BigInt.asIntN(32, result)));
  };
}

function readInteger(value: unknown): bigint {
  if (value instanceof Int32) return BigInt(value.value);
  if (value instanceof Long) return value.toBigInt();
  throw new CommandError('BadValue', `Cannot apply $bit to a value of non-integral type ${typeName(value)}`);
}
