import { getField, isDocument } from '../bson/document.ts';
import { EMPTY_ARRAY, writeKey } from '../bson/key-encoding.ts';
import { KeyWriter } from '../bson/key-writer.ts';
import { isArrayIndex } from '../bson/path.ts';
import { CommandError } from '../errors.ts';
import type { IndexField } from './index-spec.ts';

/** One entry of an index: the joined canonical keys of its fields, and the values they came from. */
export interface IndexKey {
  bytes: Buffer;
  values: readonly unknown[];
}

/** Where the walk along one field's path stands. `isElement`: the value is already an element of the final array. */
interface Walk {
  value: unknown;
  depth: number;
  components: readonly string[];
  isElement: boolean;
}

export interface ExtractedKeys {
  keys: IndexKey[];
  /** An array was met, so one document may have several keys. */
  isMultikey: boolean;
}

/**
 * The index entries of a document. Fields below one array are combined element by element; fields below two different
 * arrays are refused, as MongoDB does, because every pair would need an entry.
 */
export function extractIndexKeys(fields: readonly IndexField[], document: unknown): ExtractedKeys {
  const { tuples, isMultikey } = tuplesOf(fields, document);
  const keys = new Map<string, IndexKey>();
  for (const values of tuples) {
    const bytes = encodeTuple(fields, values);
    keys.set(bytes.toString('latin1'), { bytes, values });
  }
  return { keys: [...keys.values()], isMultikey };
}

/** The first of the document's index entries, as bytes: what a sort over these fields compares. */
export function firstIndexKey(fields: readonly IndexField[], document: unknown): Buffer {
  return tuplesOf(fields, document)
    .tuples.map((values) => encodeTuple(fields, values))
    .reduce((first, key) => (Buffer.compare(key, first) < 0 ? key : first));
}

function tuplesOf(
  fields: readonly IndexField[],
  document: unknown,
): { tuples: unknown[][]; isMultikey: boolean } {
  const tuples: unknown[][] = [];
  const walks = fields.map(({ components }) => ({ value: document, depth: 0, components, isElement: false }));
  return { isMultikey: expand(walks, tuples), tuples };
}

function expand(walks: readonly Walk[], tuples: unknown[][]): boolean {
  const advanced = walks.map(advance);
  const arrays = new Set(advanced.filter(isAtArray).map((walk) => walk.value));
  if (arrays.size > 1) throw new CommandError('CannotIndexParallelArrays', 'cannot index parallel arrays');
  const [array] = arrays;
  if (!Array.isArray(array)) {
    tuples.push(advanced.map((walk) => walk.value));
    return false;
  }
  const elements: unknown[] = array.length === 0 ? [EMPTY_ARRAY] : array;
  for (const element of elements) {
    expand(
      advanced.map((walk) => (walk.value === array && isAtArray(walk) ? enter(walk, element) : walk)),
      tuples,
    );
  }
  return true;
}

/** Follows the path through documents (and given array positions) up to an array or the end. */
function advance(walk: Walk): Walk {
  let { value, depth } = walk;
  for (let component = walk.components[depth]; component !== undefined; component = walk.components[depth]) {
    if (isDocument(value)) value = getField(value, component);
    else if (!Array.isArray(value)) value = undefined;
    else if (isArrayIndex(component) && Number(component) < value.length) value = value[Number(component)];
    else return { ...walk, value, depth };
    depth += 1;
  }
  return { ...walk, value, depth };
}

function isAtArray(walk: Walk): boolean {
  return Array.isArray(walk.value) && !walk.isElement;
}

function enter(walk: Walk, element: unknown): Walk {
  if (walk.depth === walk.components.length) return { ...walk, value: element, isElement: true };
  return { ...walk, value: isDocument(element) ? element : undefined };
}

function encodeTuple(fields: readonly IndexField[], values: readonly unknown[]): Buffer {
  const writer = new KeyWriter();
  fields.forEach((field, position) => {
    const start = writer.length;
    writeKey(writer, values[position]);
    if (field.isDescending) writer.invertFrom(start);
  });
  return writer.toBuffer();
}
