import { Decimal128 } from 'bson';

/** An exact decimal number: coefficient × 10^exponent. */
export interface ExactDecimal {
  coefficient: bigint;
  exponent: number;
}

const DECIMAL_TEXT = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/;

/** The exact value of a finite Decimal128; NaN and the infinities come back as numbers. */
export function readDecimal128(value: Decimal128): ExactDecimal | number {
  const text = value.toString();
  const match = DECIMAL_TEXT.exec(text);
  if (!match) return Number(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  return { coefficient: BigInt(`${sign}${whole}${fraction}`), exponent: Number(exponent) - fraction.length };
}

/** Rounds to the 34 digits a Decimal128 holds. */
export function toDecimal128({ coefficient, exponent }: ExactDecimal): Decimal128 {
  return Decimal128.fromStringWithRounding(`${coefficient}E${exponent}`);
}

/** The exact decimal value of a finite double (every binary fraction has one). */
export function decimalOfDouble(value: number): ExactDecimal {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = (biased === 0 ? fraction : fraction | (1n << 52n)) * (value < 0 ? -1n : 1n);
  const exponent = (biased === 0 ? 1 : biased) - 1075;
  return exponent >= 0
    ? { coefficient: mantissa << BigInt(exponent), exponent: 0 }
    : { coefficient: mantissa * 5n ** BigInt(-exponent), exponent };
}

/** Both coefficients at one exponent, so they can be compared, added or subtracted as integers. */
function align(left: ExactDecimal, right: ExactDecimal): { left: bigint; right: bigint; exponent: number } {
  const exponent = Math.min(left.exponent, right.exponent);
  const scale = (value: ExactDecimal) => value.coefficient * 10n ** BigInt(value.exponent - exponent);
  return { left: scale(left), right: scale(right), exponent };
}

export function addDecimals(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  const aligned = align(left, right);
  return { coefficient: aligned.left + aligned.right, exponent: aligned.exponent };
}

export function multiplyDecimals(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  return { coefficient: left.coefficient * right.coefficient, exponent: left.exponent + right.exponent };
}

export function subtractDecimals(left: ExactDecimal, right: ExactDecimal): ExactDecimal {
  return addDecimals(left, { coefficient: -right.coefficient, exponent: right.exponent });
}
