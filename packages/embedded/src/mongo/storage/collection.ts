import { type BsonDocument, getField, readDocument } from '../bson/document.ts';
import { encodeKey } from '../bson/key-encoding.ts';
import { CollectionIndex } from './collection-index.ts';
import { duplicateKeyError } from './duplicate-key.ts';
import type { IndexKey } from './index-keys.ts';
import type { Sql } from './sql.ts';
import type { StoredDocument } from './stored-document.ts';

/** A collection's row in the catalogue. */
export interface CollectionRow {
  id: number;
  database: string;
  name: string;
  uuid: Uint8Array;
}

/**
 * One collection: a table of documents (BSON bytes, unique canonical `_id` key, row number in order of insertion) and a
 * table of index entries (index, canonical key bytes, row number). Every write keeps both in step; callers hold a
 * transaction.
 */
export class Collection {
  readonly id: number;
  readonly database: string;
  readonly name: string;
  readonly uuid: Uint8Array;
  indexes: CollectionIndex[];
  /** Set when the collection is dropped, so that cursors reading it stop. */
  isDropped = false;
  readonly sql: Sql;
  readonly documentsTable: string;
  readonly entriesTable: string;

  constructor(sql: Sql, row: CollectionRow) {
    this.sql = sql;
    this.id = row.id;
    this.database = row.database;
    this.name = row.name;
    this.uuid = row.uuid;
    this.documentsTable = `documents_${row.id}`;
    this.entriesTable = `entries_${row.id}`;
    this.indexes = [CollectionIndex.forId()];
  }

  get namespace(): string {
    return `${this.database}.${this.name}`;
  }

  get idIndex(): CollectionIndex {
    return this.indexes.find((index) => index.id === null) ?? CollectionIndex.forId();
  }

  createTables(): void {
    this.sql.run(
      `CREATE TABLE ${this.documentsTable} (row INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, body BLOB NOT NULL)`,
    );
    this.sql.run(
      `CREATE TABLE ${this.entriesTable} (index_id INTEGER NOT NULL, key BLOB NOT NULL, row INTEGER NOT NULL,
       PRIMARY KEY (index_id, key, row)) WITHOUT ROWID`,
    );
  }

  dropTables(): void {
    this.sql.run(`DROP TABLE ${this.documentsTable}`);
    this.sql.run(`DROP TABLE ${this.entriesTable}`);
  }

  /**
   * Stores a document that carries its `_id`.
   * @throws CommandError DuplicateKey
   */
  insert(body: Uint8Array, document: BsonDocument): void {
    const id = getField(document, '_id');
    const { changes, lastId } = this.sql.run(
      `INSERT INTO ${this.documentsTable} (id, body) VALUES (?, ?) ON CONFLICT (id) DO NOTHING`,
      encodeKey(id),
      body,
    );
    if (changes === 0) throw duplicateKeyError(this.namespace, this.idIndex, [id]);
    for (const index of this.#secondaryIndexes())
      this.addEntries(index, lastId, this.#keysFor(index, document));
  }

  /** Replaces a stored document by one with the same `_id`; only index entries that differ are touched. */
  replace(stored: StoredDocument, body: Uint8Array, document: BsonDocument): void {
    this.sql.run(`UPDATE ${this.documentsTable} SET body = ? WHERE row = ?`, body, stored.row);
    for (const index of this.#secondaryIndexes()) {
      const before = index.keysOf(stored.document).keys;
      const after = this.#keysFor(index, document);
      this.#removeEntries(index, stored.row, without(before, after));
      this.addEntries(index, stored.row, without(after, before));
    }
  }

  remove(stored: StoredDocument): void {
    this.sql.run(`DELETE FROM ${this.documentsTable} WHERE row = ?`, stored.row);
    for (const index of this.#secondaryIndexes()) {
      this.#removeEntries(index, stored.row, index.keysOf(stored.document).keys);
    }
  }

  readBody(row: number): Uint8Array | undefined {
    const found = this.sql.get(`SELECT body FROM ${this.documentsTable} WHERE row = ?`, row);
    return found?.body as Uint8Array | undefined;
  }

  countAll(): number {
    return Number(this.sql.get(`SELECT count(*) AS total FROM ${this.documentsTable}`)?.total);
  }

  /** Fills a new index from the stored documents. */
  buildIndex(index: CollectionIndex): void {
    for (let after = 0; ; ) {
      const row = this.sql.get(
        `SELECT row, body FROM ${this.documentsTable} WHERE row > ? ORDER BY row LIMIT 1`,
        after,
      );
      if (!row) return;
      after = Number(row.row);
      this.addEntries(index, after, this.#keysFor(index, readDocument(row.body as Uint8Array)));
    }
  }

  clearIndex(index: CollectionIndex): void {
    this.sql.run(`DELETE FROM ${this.entriesTable} WHERE index_id = ?`, index.id);
  }

  addEntries(index: CollectionIndex, row: number, keys: readonly IndexKey[]): void {
    for (const { bytes, values } of keys) {
      if (index.spec.isUnique && this.#isTaken(index, bytes, row)) {
        throw duplicateKeyError(this.namespace, index, values);
      }
      this.sql.run(
        `INSERT INTO ${this.entriesTable} (index_id, key, row) VALUES (?, ?, ?)`,
        index.id,
        bytes,
        row,
      );
    }
  }

  #removeEntries(index: CollectionIndex, row: number, keys: readonly IndexKey[]): void {
    for (const { bytes } of keys) {
      this.sql.run(
        `DELETE FROM ${this.entriesTable} WHERE index_id = ? AND key = ? AND row = ?`,
        index.id,
        bytes,
        row,
      );
    }
  }

  #isTaken(index: CollectionIndex, key: Buffer, row: number): boolean {
    const other = this.sql.get(
      `SELECT 1 FROM ${this.entriesTable} WHERE index_id = ? AND key = ? AND row <> ? LIMIT 1`,
      index.id,
      key,
      row,
    );
    return other !== undefined;
  }

  #keysFor(index: CollectionIndex, document: BsonDocument): IndexKey[] {
    const { keys, isMultikey } = index.keysOf(document);
    if (isMultikey && !index.isMultikey) {
      index.isMultikey = true;
      this.sql.run('UPDATE indexes SET multikey = 1 WHERE id = ?', index.id);
    }
    return keys;
  }

  #secondaryIndexes(): CollectionIndex[] {
    return this.indexes.filter((index) => index.id !== null);
  }
}

function without(keys: readonly IndexKey[], others: readonly IndexKey[]): IndexKey[] {
  const known = new Set(others.map(({ bytes }) => bytes.toString('latin1')));
  return keys.filter(({ bytes }) => !known.has(bytes.toString('latin1')));
}
