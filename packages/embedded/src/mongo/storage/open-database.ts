import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Sql } from './sql.ts';

/** Raised whenever tables or key encoding change, so that an older or newer file is refused instead of misread. */
const FORMAT_VERSION = 1;

/** Keeps the write-ahead log from staying large after one big batch. */
const JOURNAL_SIZE_LIMIT = 16 * 1024 * 1024;

const SCHEMA = `
  CREATE TABLE collections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    database TEXT NOT NULL,
    name TEXT NOT NULL,
    uuid BLOB NOT NULL,
    UNIQUE (database, name)
  );
  CREATE TABLE indexes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    collection INTEGER NOT NULL,
    description BLOB NOT NULL,
    multikey INTEGER NOT NULL DEFAULT 0
  );
  PRAGMA user_version = ${FORMAT_VERSION};
`;

/**
 * Opens (or creates, readable by its owner only) the database file and locks it for this process.
 * A commit is on disk before it returns: write-ahead log with synchronous=FULL. Deleted content is overwritten.
 * @throws Error when another process holds the file, or when its format is another version's
 */
export function openDatabase(file: string): Sql {
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file);
  try {
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      PRAGMA journal_size_limit = ${JOURNAL_SIZE_LIMIT};
      PRAGMA cache_size = -32000;
      BEGIN IMMEDIATE;
    `);
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version === 0) database.exec(SCHEMA);
    else if (version !== FORMAT_VERSION)
      throw new Error(`${file} has format ${version}, expected ${FORMAT_VERSION}`);
    database.exec('COMMIT');
  } catch (error) {
    database.close();
    throw isLocked(error) ? new Error(`${file} is in use by another process`, { cause: error }) : error;
  }
  return new Sql(database);
}

/** SQLite's result code SQLITE_BUSY. */
const SQLITE_BUSY = 5;

function isLocked(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;
}
