import type { Matrix } from './matrix.ts';
import type { Corners } from './path-shapes.ts';

/** pdf.js hands operands over untyped; these tell what they are, or null where they are not that. */
const numbers = (value: unknown): number[] =>
  typeof value === 'object' && value !== null && 'length' in value
    ? Array.from(value as ArrayLike<unknown>, Number)
    : [];

export function matrixOf(value: unknown): Matrix | null {
  const [a, b, c, d, e, f] = numbers(value);
  const known = [a, b, c, d, e, f].every((entry) => Number.isFinite(entry));
  return known ? [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0] : null;
}

export function cornersOf(value: unknown): Corners | null {
  const [x0, y0, x1, y1] = numbers(value);
  const known = [x0, y0, x1, y1].every((entry) => Number.isFinite(entry));
  return known ? [x0 ?? 0, y0 ?? 0, x1 ?? 0, y1 ?? 0] : null;
}

export const colourOf = (value: unknown): number | null =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : null;
