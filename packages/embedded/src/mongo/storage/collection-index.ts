import { type BsonDocument, readDocument } from '../bson/document.ts';
import { compileFilter, type Matcher } from '../query/match.ts';
import { extractIndexKeys, type IndexKey } from './index-keys.ts';
import type { IndexSpec } from './index-spec.ts';
import { ID_INDEX, parseIndexSpec } from './parse-index-spec.ts';
import type { Sql } from './sql.ts';

/** An index of a collection, as the catalogue knows it. */
export class CollectionIndex {
  /** Row in the catalogue; null for the index on `_id`, which is the documents table's own. */
  readonly id: number | null;
  readonly description: BsonDocument;
  readonly spec: IndexSpec;
  /** True once any document had an array on an indexed path. */
  isMultikey: boolean;
  /** Set when the index is dropped, so that cursors reading it stop. */
  isDropped = false;
  readonly #belongs: Matcher;

  constructor(id: number | null, description: BsonDocument, isMultikey: boolean) {
    this.id = id;
    this.description = description;
    this.spec = parseIndexSpec(description);
    this.isMultikey = isMultikey;
    this.#belongs = this.spec.partialFilter ? compileFilter(this.spec.partialFilter) : () => true;
  }

  static forId(): CollectionIndex {
    return new CollectionIndex(null, ID_INDEX, false);
  }

  /** The entries a document has in this index: none when a sparse or partial index leaves it out. */
  keysOf(document: BsonDocument): { keys: IndexKey[]; isMultikey: boolean } {
    if (!this.#belongs(document)) return { keys: [], isMultikey: false };
    const { keys, isMultikey } = extractIndexKeys(this.spec.fields, document);
    if (!this.spec.isSparse) return { keys, isMultikey };
    return { keys: keys.filter(({ values }) => values.some((value) => value !== undefined)), isMultikey };
  }
}

/** The indexes of a collection as the catalogue has them, reusing the objects that are known already. */
export function refreshIndexes(
  sql: Sql,
  collectionId: number,
  known: readonly CollectionIndex[],
): CollectionIndex[] {
  const rows = sql.all(
    'SELECT id, description, multikey FROM indexes WHERE collection = ? ORDER BY id',
    collectionId,
  );
  const secondary = rows.map((row) => {
    const isMultikey = row.multikey === 1;
    const index = known.find(({ id }) => id === row.id);
    if (!index)
      return new CollectionIndex(Number(row.id), readDocument(row.description as Uint8Array), isMultikey);
    index.isMultikey = isMultikey;
    return index;
  });
  return [...known.filter(({ id }) => id === null), ...secondary];
}
