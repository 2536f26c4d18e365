import type { Matrix } from './matrix.ts';
import type { Corners } from './path-shapes.ts';

/** pdf.js hands operands over untyped; these tell what they are, or null where they are not that. */
function entries(value: unknown, length: number): ArrayLike<number> | null {
  if (typeof value !== 'object' || value === null || !('length' in value) || value.length !== length)
    return null;
  const list = value as ArrayLike<unknown>;
  for (let index = 0; index < length; index += 1) if (!Number.isFinite(list[index])) return null;
  return list as ArrayLike<number>;
}

export function matrixOf(value: unknown): Matrix | null {
  const list = entries(value, 6);
  return list && [list[0] ?? 1, list[1] ?? 0, list[2] ?? 0, list[3] ?? 1, list[4] ?? 0, list[5] ?? 0];
}

export function cornersOf(value: unknown): Corners | null {
  const list = entries(value, 4);
  return list && [list[0] ?? 0, list[1] ?? 0, list[2] ?? 0, list[3] ?? 0];
}

export const colourOf = (value: unknown): number | null =>
  typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value) ? Number.parseInt(value.slice(1), 16) : null;
