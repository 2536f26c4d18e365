import { CommandError } from '../errors.ts';

/** `$`, `$[]` and `$[identifier]` are the only components that may begin with a dollar. */
const FORBIDDEN = /^\$(?!$|\[)/;

/**
 * Splits the path of an update.
 * @throws CommandError EmptyFieldName, DollarPrefixedFieldName
 */
export function splitPath(path: string): string[] {
  const components = path.split('.');
  if (components.includes('')) {
    const reason = `The update path '${path}' contains an empty field name, which is not allowed.`;
    throw new CommandError('EmptyFieldName', reason);
  }
  const bad = components.find(
    (component, i) => (i === 0 && component.startsWith('$')) || FORBIDDEN.test(component),
  );
  if (bad !== undefined) {
    const reason = `The dollar ($) prefixed field '${bad}' in '${path}' is not valid for storage.`;
    throw new CommandError('DollarPrefixedFieldName', reason);
  }
  return components;
}
