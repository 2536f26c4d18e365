import { ObjectId } from 'bson';
import { equalValues } from '../bson/compare.ts';
import { type BsonDocument, getField, readDocument, writeDocument } from '../bson/document.ts';
import { formatValue } from '../bson/format.ts';
import { moveIdFirst, prependId } from '../bson/raw.ts';
import { typeName } from '../bson/type-tag.ts';
import { CommandError, type ErrorName } from '../errors.ts';

/** MongoDB's limit on one document. Source: manual, "MongoDB Limits and Thresholds". */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

/** A document ready to be stored: `_id` present, allowed and first, size within the limit. */
export interface PreparedDocument {
  id: unknown;
  body: Uint8Array;
  document: BsonDocument;
}

/** Prepares a document to be inserted; its bytes are kept as sent but for the place of `_id`. */
export function prepareInsert(bytes: Uint8Array): PreparedDocument {
  const sent = readDocument(bytes);
  if (Object.hasOwn(sent, '_id')) {
    const body = moveIdFirst(bytes);
    assertFits(body, 'BSONObjectTooLarge');
    assertValidId(sent._id);
    return { id: sent._id, body, document: sent };
  }
  const id = new ObjectId();
  const body = prependId(bytes, id);
  assertFits(body, 'BSONObjectTooLarge');
  return { id, body, document: { _id: id, ...sent } };
}

/** Prepares the document an upsert made. */
export function prepareUpsert(made: BsonDocument): PreparedDocument {
  const { _id, ...rest } = made;
  const id = _id === undefined ? new ObjectId() : _id;
  assertValidId(id);
  return prepareChanged(id, rest);
}

/**
 * Prepares the new version of a stored document.
 * @param mayOmitId a replacement or a pipeline's result: without an `_id` it keeps the old one
 * @throws CommandError ImmutableField when the update changed `_id`
 */
export function prepareReplacement(
  before: BsonDocument,
  after: BsonDocument,
  mayOmitId: boolean,
): PreparedDocument {
  const id = getField(before, '_id');
  const { _id, ...rest } = after;
  if (_id === undefined ? !mayOmitId : !equalValues(_id, id)) {
    throw new CommandError(
      'ImmutableField',
      mayOmitId
        ? `After applying the update, the (immutable) field '_id' was found to have been altered to _id: ${formatValue(_id)}`
        : "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return prepareChanged(id, rest);
}

function prepareChanged(id: unknown, rest: BsonDocument): PreparedDocument {
  const body = writeDocument(new Map([['_id', id], ...Object.entries(rest)]));
  assertFits(body, 'Location17419');
  return { id, body, document: { _id: id, ...rest } };
}

function assertFits({ byteLength }: Uint8Array, code: ErrorName): void {
  if (byteLength <= MAX_DOCUMENT_BYTES) return;
  const message =
    code === 'Location17419'
      ? `Resulting document after update is larger than ${MAX_DOCUMENT_BYTES}`
      : `object to insert too large. size in bytes: ${byteLength}, max size: ${MAX_DOCUMENT_BYTES}`;
  throw new CommandError(code, message);
}

const FORBIDDEN_ID_TYPES = new Set(['array', 'regex', 'undefined']);

function assertValidId(id: unknown): void {
  const type = typeName(id);
  if (FORBIDDEN_ID_TYPES.has(type)) {
    throw new CommandError('InvalidIdField', `The '_id' value cannot be of type ${type}`);
  }
}
