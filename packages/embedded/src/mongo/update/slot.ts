import { type BsonDocument, getField, isDocument, setField } from '../bson/document.ts';
import { formatFields } from '../bson/format.ts';
import { isArrayIndex } from '../bson/path.ts';
import { CommandError } from '../errors.ts';

/** MongoDB's limit on nulls put before an element set far behind an array's end. */
const MAX_PADDING = 1_500_000;

/** A place in a document that can be read and changed. */
export interface Slot {
  read(): unknown;
  write(value: unknown): void;
  remove(): void;
}

/**
 * Finds the place at a path of plain components.
 * @param creates whether missing documents on the way are made; otherwise a path that does not exist gives undefined
 * @throws CommandError PathNotViable when a scalar or a wrongly indexed array is in the way of a path to be made
 */
export function findSlot(
  document: BsonDocument,
  path: readonly string[],
  creates: boolean,
): Slot | undefined {
  let slot: Slot | undefined = fieldSlot(document, path[0] ?? '');
  for (const [i, component] of path.entries()) {
    if (i === 0) continue;
    let parent: unknown = slot.read();
    if (parent === undefined) {
      if (!creates) return undefined;
      parent = {};
      slot.write(parent);
    }
    if (isDocument(parent)) slot = fieldSlot(parent, component);
    else if (Array.isArray(parent) && isArrayIndex(component)) slot = elementSlot(parent, Number(component));
    else if (creates) throw notViable(component, path[i - 1] ?? '', parent);
    else return undefined;
  }
  return slot;
}

function fieldSlot(document: BsonDocument, key: string): Slot {
  return {
    read: () => getField(document, key),
    write: (value) => setField(document, key, value),
    remove: () => {
      delete document[key];
    },
  };
}

/** An element that is taken away leaves null behind, so that the others keep their places. */
function elementSlot(array: unknown[], index: number): Slot {
  return {
    read: () => array[index],
    write: (value) => {
      if (index - array.length > MAX_PADDING) {
        throw new CommandError('BadValue', `can't backfill more than ${MAX_PADDING} elements`);
      }
      while (array.length < index) array.push(null);
      array[index] = value;
    },
    remove: () => {
      if (index < array.length) array[index] = null;
    },
  };
}

function notViable(component: string, parentName: string, parent: unknown): CommandError {
  return new CommandError(
    'PathNotViable',
    `Cannot create field '${component}' in element ${formatFields({ [parentName]: parent })}`,
  );
}
