import { onDemand, serialize } from 'bson';
import type { BsonDocument } from './document.ts';
import { isDocument } from './document.ts';

const TYPE_DOCUMENT = 3;
const TYPE_ARRAY = 4;
/** A document's length prefix, and the zero byte that ends it. */
const LENGTH_BYTES = 4;
const END_BYTES = 1;

/** A document that is already BSON; it is put into a reply as it is. */
export class RawDocument {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** Writes a reply: as BSON's own writer, and `RawDocument`s inside are copied byte by byte. */
export function encodeReply(document: BsonDocument): Buffer {
  return frame(Object.entries(document).map(([name, value]) => encodeElement(name, value)));
}

function encodeElement(name: string, value: unknown): Uint8Array {
  if (value instanceof RawDocument) return element(TYPE_DOCUMENT, name, value.bytes);
  if (isDocument(value)) return element(TYPE_DOCUMENT, name, encodeReply(value));
  if (Array.isArray(value)) {
    const items = value.map((item, i) => encodeElement(String(i), item));
    return element(TYPE_ARRAY, name, frame(items));
  }
  return serialize({ [name]: value }, { ignoreUndefined: false }).subarray(LENGTH_BYTES, -END_BYTES);
}

function element(type: number, name: string, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.of(type), Buffer.from(`${name}\0`), content]);
}

function frame(elements: readonly Uint8Array[]): Buffer {
  const length = elements.reduce((sum, { byteLength }) => sum + byteLength, LENGTH_BYTES + END_BYTES);
  const prefix = Buffer.alloc(LENGTH_BYTES);
  prefix.writeInt32LE(length);
  return Buffer.concat([prefix, ...elements, Buffer.of(0)], length);
}

/** The document's bytes with the element `_id` first, as MongoDB stores it; every other byte stays where it is. */
export function moveIdFirst(bytes: Uint8Array): Uint8Array {
  const elements = [...onDemand.parseToElements(bytes)].map(([, nameOffset, nameLength, offset, length]) => ({
    name: Buffer.from(bytes.buffer, bytes.byteOffset + nameOffset, nameLength).toString(),
    start: nameOffset - 1, // the type byte stands before the name
    end: offset + length,
  }));
  const id = elements.find(({ name }) => name === '_id');
  if (!id || id === elements[0]) return bytes;
  return Buffer.concat([
    bytes.subarray(0, LENGTH_BYTES),
    bytes.subarray(id.start, id.end),
    bytes.subarray(LENGTH_BYTES, id.start),
    bytes.subarray(id.end),
  ]);
}

/** The document's bytes with an `_id` put in front. */
export function prependId(bytes: Uint8Array, id: unknown): Uint8Array {
  return frame([encodeElement('_id', id), bytes.subarray(LENGTH_BYTES, -END_BYTES)]);
}
