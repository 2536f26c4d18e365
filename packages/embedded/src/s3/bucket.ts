import { createHash } from 'node:crypto';
import { mkdirSync, openSync, readdirSync, renameSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beginUpload, syncFolder, type Upload } from './begin-upload.ts';
import { encodeFooter, readFooter, type StoredObject } from './object-file.ts';
import { S3Error } from './s3-error.ts';

/**
 * The objects of one bucket: files on disk, and an index of them in memory for listings and look-ups. This process is
 * the only writer. The step that changes the disk's names and the index is synchronous, so that the two agree on the
 * order of concurrent writes, and a reader never meets one without the other.
 */
export class Bucket {
  readonly #objects = new Map<string, StoredObject>();
  readonly #folder: string;
  readonly #incoming: string;
  #sortedKeys: string[] | null = null;

  /** Opens a bucket's folder, makes it if need be, and sweeps away what a killed process left half written. */
  constructor(folder: string) {
    this.#folder = join(folder, 'objects');
    this.#incoming = join(folder, 'incoming');
    rmSync(this.#incoming, { recursive: true, force: true });
    for (const path of [this.#folder, this.#incoming]) mkdirSync(path, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(this.#folder)) {
      const object = readFooter(join(this.#folder, name));
      if (object !== null) this.#objects.set(object.key, object);
    }
  }

  get(key: string): StoredObject | undefined {
    return this.#objects.get(key);
  }

  /** A descriptor that keeps reading this very version, whatever happens to the key meanwhile. */
  open(key: string): number {
    return openSync(this.#pathOf(key), 'r');
  }

  begin(): Promise<Upload> {
    return beginUpload(this.#incoming);
  }

  /** Makes a complete upload the key's object, durable when this returns; the last of several to get here wins. */
  async commit(upload: Upload, object: StoredObject, options: { onlyIfAbsent: boolean }): Promise<void> {
    await upload.write(encodeFooter(object));
    await upload.seal();
    if (options.onlyIfAbsent && this.#objects.has(object.key)) throw new S3Error('PreconditionFailed');
    renameSync(upload.path, this.#pathOf(object.key));
    if (!this.#objects.has(object.key)) this.#sortedKeys = null;
    this.#objects.set(object.key, object);
    await syncFolder(this.#folder);
  }

  /** Removes an object, durably; a key without one is left as it is. */
  async remove(key: string): Promise<void> {
    if (!this.#objects.has(key)) return;
    unlinkSync(this.#pathOf(key));
    this.#objects.delete(key);
    this.#sortedKeys = null;
    await syncFolder(this.#folder);
  }

  /** All keys in the order of their UTF-8 bytes, each byte as one character (see `toByteOrder`). */
  sortedKeys(): readonly string[] {
    this.#sortedKeys ??= [...this.#objects.keys()].map(toByteOrder).sort();
    return this.#sortedKeys;
  }

  /** Any key becomes a name of the same safe shape: no traversal, no reserved names, no length limit, no case. */
  #pathOf(key: string): string {
    return join(this.#folder, createHash('sha256').update(key).digest('hex'));
  }
}

/** Writes a key with one character per UTF-8 byte: S3 sorts keys by bytes, JavaScript strings by UTF-16 units. */
export function toByteOrder(key: string): string {
  return Buffer.from(key).toString('latin1');
}

export function fromByteOrder(key: string): string {
  return Buffer.from(key, 'latin1').toString();
}
