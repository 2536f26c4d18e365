import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** All there is to know about an object but its bytes. `headers` are those that come back with a GET. */
export type StoredObject = {
  key: string;
  size: number;
  etag: string;
  /** Milliseconds since the epoch, on a whole second as HTTP has it. */
  lastModified: number;
  headers: Record<string, string>;
  checksum: { header: string; value: string } | null;
};

/*
 * An object is one file: its bytes, then what is known about them as JSON, then the JSON's length and a mark. One
 * rename therefore publishes both together, and a range of the object is the same range of the file. It stands at the
 * end because size and digests are known only after the last byte.
 */
const MARK = Buffer.from('vitae-s3');
const TAIL_BYTES = 4 + MARK.length;

export function encodeFooter(object: StoredObject): Buffer {
  const json = Buffer.from(JSON.stringify(object));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([json, length, MARK]);
}

/** Reads what an object's file says about it, or null if the file is none of ours or was damaged. */
export function readFooter(path: string): StoredObject | null {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size < TAIL_BYTES) return null;
    const tail = Buffer.alloc(TAIL_BYTES);
    readSync(file, tail, 0, TAIL_BYTES, size - TAIL_BYTES);
    const start = size - TAIL_BYTES - tail.readUInt32BE();
    if (!tail.subarray(4).equals(MARK) || start < 0) return null;
    const json = Buffer.alloc(size - TAIL_BYTES - start);
    readSync(file, json, 0, json.length, start);
    const object: StoredObject = JSON.parse(json.toString());
    return object.size === start ? object : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  } finally {
    closeSync(file);
  }
}
