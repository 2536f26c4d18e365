import type { Bytes } from './bytes.ts';
import { parseFloat64 } from './parse-number.ts';
import { RedisError } from './redis-error.ts';

/** Redis adds long doubles and prints seventeen decimals; adding exactly gives the same digits (0.1 + 0.2 is 0.3). */
const DECIMALS = 17;
/** No double is larger than 1e309, so nothing larger is worth spelling out. */
const MAX_EXPONENT = 400;

/** The sum of two decimal numbers, without an exponent and without trailing zeros. @throws RedisError */
export function addDecimals(one: Bytes, other: Bytes): Bytes {
  const sum = scale(one) + scale(other);
  const digits = (sum < 0n ? -sum : sum).toString().padStart(DECIMALS + 1, '0');
  const fraction = digits.slice(-DECIMALS).replace(/0+$/, '');
  const sign = sum < 0n ? '-' : '';
  return `${sign}${digits.slice(0, -DECIMALS)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The number times ten to the power of DECIMALS, cut off there. */
function scale(text: Bytes): bigint {
  const value = parseFloat64(text);
  if (!Number.isFinite(value)) throw new RedisError('ERR increment would produce NaN or Infinity');
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text) ?? [];
  const shift = Number(exponent) - fraction.length + DECIMALS;
  if (Math.abs(shift) > MAX_EXPONENT) return 0n;
  const digits = BigInt(whole + fraction);
  const scaled = shift < 0 ? digits / 10n ** BigInt(-shift) : digits * 10n ** BigInt(shift);
  return sign === '-' ? -scaled : scaled;
}
