import { randomBytes } from 'node:crypto';
import { type BsonDocument, writeDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import { Collection, type CollectionRow } from './collection.ts';
import { CollectionIndex, refreshIndexes } from './collection-index.ts';
import { openDatabase } from './open-database.ts';
import type { Sql } from './sql.ts';

/** All databases and collections of one file, and the transactions around changes to them. */
export class Store {
  readonly #sql: Sql;
  readonly #collections = new Map<string, Collection>();

  private constructor(sql: Sql) {
    this.#sql = sql;
    this.#refreshCatalogue();
  }

  static open(file: string): Store {
    return new Store(openDatabase(file));
  }

  close(): void {
    this.#sql.close();
  }

  /** Runs the writes of one command as one transaction; it is on disk when this returns. */
  write<T>(run: () => T): T {
    return this.#guard(run, 'BEGIN IMMEDIATE', 'COMMIT', ['ROLLBACK']);
  }

  /** Runs one statement of a batch; when it throws, its own changes are undone and the transaction goes on. */
  statement<T>(run: () => T): T {
    return this.#guard(run, 'SAVEPOINT statement', 'RELEASE statement', [
      'ROLLBACK TO statement',
      'RELEASE statement',
    ]);
  }

  findCollection(database: string, name: string): Collection | undefined {
    return this.#collections.get(catalogueKey(database, name));
  }

  /** The collection, made when it does not exist, as MongoDB does on the first write. */
  ensureCollection(database: string, name: string): Collection {
    return this.findCollection(database, name) ?? this.createCollection(database, name);
  }

  /** @throws CommandError NamespaceNotFound */
  requireCollection(database: string, name: string): Collection {
    const collection = this.findCollection(database, name);
    if (!collection) throw new CommandError('NamespaceNotFound', `ns does not exist: ${database}.${name}`);
    return collection;
  }

  listCollections(database?: string): readonly Collection[] {
    return [...this.#collections.values()].filter(
      (known) => database === undefined || known.database === database,
    );
  }

  createCollection(database: string, name: string): Collection {
    const uuid = randomUuid();
    const { lastId } = this.#sql.run(
      'INSERT INTO collections (database, name, uuid) VALUES (?, ?, ?)',
      database,
      name,
      uuid,
    );
    const collection = new Collection(this.#sql, { id: lastId, database, name, uuid });
    collection.createTables();
    this.#collections.set(catalogueKey(database, name), collection);
    return collection;
  }

  dropCollection(collection: Collection): void {
    this.#sql.run('DELETE FROM indexes WHERE collection = ?', collection.id);
    this.#sql.run('DELETE FROM collections WHERE id = ?', collection.id);
    collection.dropTables();
    collection.isDropped = true;
    this.#collections.delete(catalogueKey(collection.database, collection.name));
  }

  /** Adds an index and fills it; throws DuplicateKey when the stored documents break its uniqueness. */
  createIndex(collection: Collection, description: BsonDocument): void {
    const { lastId } = this.#sql.run(
      'INSERT INTO indexes (collection, description) VALUES (?, ?)',
      collection.id,
      writeDocument(description),
    );
    const index = new CollectionIndex(lastId, description, false);
    collection.buildIndex(index);
    collection.indexes.push(index);
  }

  dropIndex(collection: Collection, index: CollectionIndex): void {
    this.#sql.run('DELETE FROM indexes WHERE id = ?', index.id);
    collection.clearIndex(index);
    index.isDropped = true;
    collection.indexes = collection.indexes.filter((known) => known !== index);
  }

  #guard<T>(run: () => T, begin: string, commit: string, undo: readonly string[]): T {
    this.#sql.run(begin);
    try {
      const result = run();
      this.#sql.run(commit);
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (this.#sql.isInTransaction) for (const text of undo) this.#sql.run(text);
      this.#refreshCatalogue();
      throw error;
    }
  }

  /** Brings the catalogue in memory in line with the tables, keeping the objects of what is still there. */
  #refreshCatalogue(): void {
    const known = new Map([...this.#collections.values()].map((collection) => [collection.id, collection]));
    this.#collections.clear();
    for (const row of this.#sql.all('SELECT id, database, name, uuid FROM collections ORDER BY id')) {
      const collection =
        known.get(Number(row.id)) ?? new Collection(this.#sql, row as unknown as CollectionRow);
      collection.indexes = refreshIndexes(this.#sql, collection.id, collection.indexes);
      this.#collections.set(catalogueKey(collection.database, collection.name), collection);
    }
  }
}

function catalogueKey(database: string, name: string): string {
  return `${database}\0${name}`;
}

/** A version 4 UUID as bytes (RFC 9562). */
function randomUuid(): Uint8Array {
  const bytes = randomBytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes;
}
