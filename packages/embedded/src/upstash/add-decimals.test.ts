import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals } from './add-decimals.ts';

test('sums are exact and written without an exponent', () => {
  expect(addDecimals('0.1', '0.2')).toBe('0.3');
  expect(addDecimals('10.50', '0.1')).toBe('10.6');
  expect(addDecimals('5.0e3', '2.0e2')).toBe('5200');
  expect(addDecimals('3', '-3')).toBe('0');
  expect(addDecimals('-0.5', '0.25')).toBe('-0.25');
  expect(addDecimals('1e-300', '.5')).toBe('0.5');
});

test('what is no number is refused', () => {
  for (const text of ['', 'x', '1x', '1e', '0x1', ' 1', 'inf'])
    expect(() => addDecimals('1', text)).toThrow(/^ERR/);
});

test('adding and taking away ends where it began', () => {
  const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
  fc.assert(
    fc.property(cents, cents, (one, other) => {
      const back = addDecimals(addDecimals(`${one / 100}`, `${other / 100}`), `${-other / 100}`);
      expect(Number(back)).toBe(one === 0 ? 0 : one / 100);
    }),
  );
});
