import { type BsonDocument, readDocument } from '../bson/document.ts';

/** A document in its table: row number, bytes as stored, and its fields, decoded when first asked for. */
export class StoredDocument {
  readonly row: number;
  readonly body: Uint8Array;
  #document: BsonDocument | undefined;

  constructor(row: number, body: Uint8Array) {
    this.row = row;
    this.body = body;
  }

  get document(): BsonDocument {
    this.#document ??= readDocument(this.body);
    return this.#document;
  }
}
