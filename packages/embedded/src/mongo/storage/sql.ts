import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

/** A SQLite connection that compiles each statement once. */
export class Sql {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  get isInTransaction(): boolean {
    return this.#database.isTransaction;
  }

  run(text: string, ...parameters: SQLInputValue[]): { changes: number; lastId: number } {
    const { changes, lastInsertRowid } = this.#prepare(text).run(...parameters);
    return { changes: Number(changes), lastId: Number(lastInsertRowid) };
  }

  get(text: string, ...parameters: SQLInputValue[]): Record<string, unknown> | undefined {
    return this.#prepare(text).get(...parameters);
  }

  all(text: string, ...parameters: SQLInputValue[]): Record<string, unknown>[] {
    return this.#prepare(text).all(...parameters);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  #prepare(text: string): StatementSync {
    const known = this.#statements.get(text);
    if (known) return known;
    const statement = this.#database.prepare(text);
    this.#statements.set(text, statement);
    return statement;
  }
}
