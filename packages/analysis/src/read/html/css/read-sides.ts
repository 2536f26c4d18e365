import { readLength } from './read-length.ts';

type Value = (property: string) => string | undefined;

/** One side of `margin` or `padding`: the longhand, else its place in the shorthand (top right bottom left). */
function side(value: Value, property: string, name: string, at: number): string | undefined {
  const own = value(`${property}-${name}`);
  if (own !== undefined) return own;
  const parts = value(property)?.split(/\s+(?![^()]*\))/);
  return (
    parts?.[at] ??
    (at === 3 ? parts?.[1] : undefined) ??
    (at >= 2 ? parts?.[at - 2] : undefined) ??
    parts?.[0]
  );
}

/**
 * White before and after a box in points, along the lines (`inline`: margin and padding in one) or across them
 * (`block`: apart, because margins of neighbours overlap). `standard` is a browser's own margin.
 */
export function readSides(value: Value, size: number, axis: 'inline' | 'block', standard = 0) {
  const names = axis === 'inline' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const places = axis === 'inline' ? [3, 1] : [0, 2];
  const points = (property: string, index: 0 | 1, otherwise: number): number => {
    const declared = side(value, property, names[index], places[index] ?? 0);
    return declared === undefined ? otherwise : Math.max(readLength(declared, size) ?? 0, 0);
  };
  const padBefore = points('padding', 0, 0);
  const padAfter = points('padding', 1, 0);
  const both = axis === 'inline' ? 1 : 0;
  return {
    before: points('margin', 0, standard) + both * padBefore,
    after: points('margin', 1, standard) + both * padAfter,
    padBefore,
    padAfter,
  };
}
