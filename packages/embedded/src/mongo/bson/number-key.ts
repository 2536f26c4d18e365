import { Decimal128 } from 'bson';
import { decimalOfDouble, type ExactDecimal, readDecimal128, subtractDecimals } from './decimal.ts';
import type { KeyWriter } from './key-writer.ts';
import type { Numeric } from './numbers.ts';

const CLASS = { notANumber: 0, negative: 1, zero: 2, positive: 3 } as const;
const EXACT = 0;
const INEXACT = 1;
/** Keeps the exponent of a residual (from -6176, the least of Decimal128) positive in 16 bits. */
const EXPONENT_BIAS = 0x8000;

/**
 * Writes a number so that bytes sort as numbers do, whatever their BSON types, and equal numbers (1, 1.0, Long 1,
 * Decimal 1.00) give equal bytes: the class, then the largest double not above the magnitude, then what is left of it
 * in exact decimal digits. Negative magnitudes are inverted. NaN sorts first and equals itself, as in MongoDB.
 */
export function writeNumberKey(writer: KeyWriter, value: Numeric): void {
  const number = value instanceof Decimal128 ? readDecimal128(value) : value;
  if (typeof number === 'number') {
    writeSigned(writer, signOfDouble(number), () => writeDoubleMagnitude(writer, Math.abs(number)));
  } else {
    const { coefficient, exponent } =
      typeof number === 'bigint' ? { coefficient: number, exponent: 0 } : number;
    const sign = coefficient === 0n ? 'zero' : coefficient < 0n ? 'negative' : 'positive';
    const magnitude = { coefficient: coefficient < 0n ? -coefficient : coefficient, exponent };
    writeSigned(writer, sign, () => writeDecimalMagnitude(writer, magnitude));
  }
}

function signOfDouble(value: number): keyof typeof CLASS {
  if (Number.isNaN(value)) return 'notANumber';
  return value === 0 ? 'zero' : value < 0 ? 'negative' : 'positive';
}

function writeSigned(writer: KeyWriter, sign: keyof typeof CLASS, writeMagnitude: () => void): void {
  writer.writeByte(CLASS[sign]);
  const start = writer.length;
  if (sign === 'negative' || sign === 'positive') writeMagnitude();
  if (sign === 'negative') writer.invertFrom(start);
}

function writeDoubleMagnitude(writer: KeyWriter, magnitude: number): void {
  writer.writeDouble(magnitude); // the bits of positive doubles sort as the doubles do
  writer.writeByte(EXACT);
}

function writeDecimalMagnitude(writer: KeyWriter, magnitude: ExactDecimal): void {
  const floor = floorToDouble(magnitude);
  const residual = subtractDecimals(magnitude, decimalOfDouble(floor));
  if (residual.coefficient === 0n) writeDoubleMagnitude(writer, floor);
  else writeInexactMagnitude(writer, floor, residual);
}

function writeInexactMagnitude(writer: KeyWriter, floor: number, residual: ExactDecimal): void {
  writer.writeDouble(floor);
  writer.writeByte(INEXACT);
  const digits = residual.coefficient.toString();
  const exponent = residual.exponent + digits.length - 1 + EXPONENT_BIAS;
  writer.writeByte(exponent >> 8);
  writer.writeByte(exponent & 0xff);
  for (const digit of digits.replace(/0+$/, '')) writer.writeByte(Number(digit) + 1);
  writer.writeByte(0);
}

/** The largest double that is not above a positive decimal. */
function floorToDouble(decimal: ExactDecimal): number {
  const nearest = Number(`${decimal.coefficient}E${decimal.exponent}`);
  if (nearest === Number.POSITIVE_INFINITY) return Number.MAX_VALUE;
  const isBelow = subtractDecimals(decimal, decimalOfDouble(nearest)).coefficient < 0n;
  return isBelow ? previousDouble(nearest) : nearest;
}

function previousDouble(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigUint64(0, view.getBigUint64(0) - 1n);
  return view.getFloat64(0);
}
