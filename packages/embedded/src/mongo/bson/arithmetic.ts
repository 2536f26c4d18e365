import { Decimal128, Double, Int32, Long } from 'bson';
import { CommandError } from '../errors.ts';
import { addDecimals, type ExactDecimal, multiplyDecimals, readDecimal128, toDecimal128 } from './decimal.ts';
import { numericValue, toDouble } from './numbers.ts';
import { typeCode } from './type-tag.ts';

/** The same operation on each kind of number. */
interface Operation {
  name: string;
  integers(left: bigint, right: bigint): bigint;
  doubles(left: number, right: number): number;
  decimals(left: ExactDecimal, right: ExactDecimal): ExactDecimal;
}

const ADDITION: Operation = {
  name: '$inc',
  integers: (left, right) => left + right,
  doubles: (left, right) => left + right,
  decimals: addDecimals,
};

const MULTIPLICATION: Operation = {
  name: '$mul',
  integers: (left, right) => left * right,
  doubles: (left, right) => left * right,
  decimals: multiplyDecimals,
};

/** The sum as MongoDB types it: decimal before double before long before int; an int that overflows becomes a long. */
export function addNumbers(left: unknown, right: unknown): unknown {
  return operate(ADDITION, left, right);
}

export function multiplyNumbers(left: unknown, right: unknown): unknown {
  return operate(MULTIPLICATION, left, right);
}

const TYPE = { double: 1, int: 16, decimal: 19 } as const;
const MIN_LONG = -(2n ** 63n);
const MAX_LONG = 2n ** 63n - 1n;

function operate(operation: Operation, left: unknown, right: unknown): unknown {
  const types = [typeCode(left), typeCode(right)];
  if (types.includes(TYPE.decimal)) return operateOnDecimals(operation, left, right);
  if (types.includes(TYPE.double)) {
    return new Double(operation.doubles(toDouble(left) ?? Number.NaN, toDouble(right) ?? Number.NaN));
  }
  const result = operation.integers(toBigInt(left), toBigInt(right));
  if (types.every((type) => type === TYPE.int) && BigInt.asIntN(32, result) === result) {
    return new Int32(Number(result));
  }
  if (result < MIN_LONG || result > MAX_LONG) {
    throw new CommandError(
      'BadValue',
      `Failed to apply ${operation.name} operations to current value: overflow`,
    );
  }
  return Long.fromBigInt(result);
}

function operateOnDecimals(operation: Operation, left: unknown, right: unknown): Decimal128 {
  const [first, second] = [toExact(left), toExact(right)];
  if (typeof first !== 'number' && typeof second !== 'number')
    return toDecimal128(operation.decimals(first, second));
  const special = operation.doubles(toDouble(left) ?? Number.NaN, toDouble(right) ?? Number.NaN);
  return Decimal128.fromString(String(special));
}

/** NaN and the infinities stay numbers. A double takes part with the shortest decimal that names it. */
function toExact(value: unknown): ExactDecimal | number {
  const numeric = numericValue(value);
  return readDecimal128(numeric instanceof Decimal128 ? numeric : Decimal128.fromString(String(numeric)));
}

function toBigInt(value: unknown): bigint {
  const numeric = numericValue(value);
  return numeric instanceof Decimal128 || numeric === undefined ? 0n : BigInt(numeric);
}
