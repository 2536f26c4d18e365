import { getField, isDocument } from './document.ts';

const ARRAY_INDEX = /^(?:0|[1-9]\d*)$/;

export function isArrayIndex(component: string): boolean {
  return ARRAY_INDEX.test(component);
}

/** Tells whether the walk may stop. `byPosition`: the path's last component was the value's place in an array. */
type Visit = (value: unknown, byPosition: boolean) => boolean;

/**
 * Visits each value a dotted path leads to, through documents and through the elements of arrays, until `visit`
 * returns true. A path that leads nowhere visits `undefined`, except below an array, where absent things are skipped.
 * An array at the end of the path is visited whole. Source: "Query an Array" in the MongoDB manual.
 */
export function someValueAt(value: unknown, path: readonly string[], visit: Visit): boolean {
  return walk(value, path, 0, false, visit);
}

function walk(
  value: unknown,
  path: readonly string[],
  depth: number,
  byPosition: boolean,
  visit: Visit,
): boolean {
  const component = path[depth];
  if (component === undefined) return visit(value, byPosition);
  if (isDocument(value)) return walk(getField(value, component), path, depth + 1, false, visit);
  if (!Array.isArray(value)) return visit(undefined, false);
  const element: unknown = isArrayIndex(component) ? value[Number(component)] : undefined;
  if (element !== undefined && walk(element, path, depth + 1, true, visit)) return true;
  return value.some((item) => isDocument(item) && walk(item, path, depth, false, visit));
}

/** As `someValueAt`, and an array at the end of the path also offers each element, unless it was named by position. */
export function someLeafAt(
  document: unknown,
  path: readonly string[],
  test: (value: unknown) => boolean,
): boolean {
  return someValueAt(
    document,
    path,
    (value, byPosition) => test(value) || (Array.isArray(value) && !byPosition && value.some(test)),
  );
}
