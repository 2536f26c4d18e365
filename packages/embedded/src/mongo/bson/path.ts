import { getField, isDocument } from './document.ts';

const ARRAY_INDEX = /^(?:0|[1-9]\d*)$/;

export function isArrayIndex(component: string): boolean {
  return ARRAY_INDEX.test(component);
}

/**
 * Visits each value a dotted path leads to, through documents and through the elements of arrays, until `visit`
 * returns true. A path that leads nowhere visits `undefined`, except below an array, where absent things are skipped.
 * An array at the end of the path is visited whole. Source: "Query an Array" in the MongoDB manual.
 */
export function someValueAt(
  value: unknown,
  path: readonly string[],
  visit: (value: unknown) => boolean,
  depth = 0,
): boolean {
  const component = path[depth];
  if (component === undefined) return visit(value);
  if (isDocument(value)) return someValueAt(getField(value, component), path, visit, depth + 1);
  if (!Array.isArray(value)) return visit(undefined);
  const element: unknown = isArrayIndex(component) ? value[Number(component)] : undefined;
  if (element !== undefined && someValueAt(element, path, visit, depth + 1)) return true;
  return value.some((item) => isDocument(item) && someValueAt(item, path, visit, depth));
}

/** As `someValueAt`, and an array at the end of the path also offers each of its elements. */
export function someLeafAt(
  document: unknown,
  path: readonly string[],
  test: (value: unknown) => boolean,
): boolean {
  return someValueAt(document, path, (value) => test(value) || (Array.isArray(value) && value.some(test)));
}
