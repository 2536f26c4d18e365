import type { BsonDocument } from '../bson/document.ts';
import { readDocument, writeDocument } from '../bson/document.ts';
import { RawDocument } from '../bson/raw.ts';
import { CommandError } from '../errors.ts';
import { collectDocuments, type DocumentQuery } from '../plan/find-documents.ts';
import { projectDocument } from '../projection/project.ts';
import type { Projection } from '../projection/projection.ts';
import type { Collection } from '../storage/collection.ts';
import type { StoredDocument } from '../storage/stored-document.ts';
import { insertUpsert, modifyDocument } from '../update/modify-document.ts';
import { parseUpdate } from '../update/parse-update.ts';
import type { Update } from '../update/update.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';
import type { Fields } from './fields.ts';
import { readProjection } from './find.ts';
import { readQuery } from './read-query.ts';

/** Finds one document and changes or removes it, in one step no other client can come between. */
export const findAndModify: Command = {
  names: ['findAndModify', 'findandmodify'],
  fields: [
    'query',
    'sort',
    'remove',
    'update',
    'new',
    'fields',
    'upsert',
    'arrayFilters',
    'bypassDocumentValidation',
    'collation',
    'hint',
    'let',
  ],
  run(request, { store }) {
    const { fields, database } = request;
    const name = readCollectionName(request);
    const operation = readOperation(fields);
    return store.write(() => {
      const collection = store.findCollection(database, name);
      const [stored] = collection ? [...collectDocuments(collection, operation.query)] : [];
      if (collection && stored) return changeFound(collection, stored, operation);
      if (!operation.isUpsert || !operation.update) {
        return { lastErrorObject: { n: 0, updatedExisting: false }, value: null, ok: 1 };
      }
      return upsert(store.ensureCollection(database, name), operation.update, operation);
    });
  },
};

interface Operation {
  query: DocumentQuery;
  /** Absent: remove. */
  update: Update | undefined;
  returnsNew: boolean;
  isUpsert: boolean;
  projection: Projection | undefined;
}

function readOperation(fields: Fields): Operation {
  const isRemoval = fields.boolean('remove') ?? false;
  const returnsNew = fields.boolean('new') ?? false;
  const isUpsert = fields.boolean('upsert') ?? false;
  const update = fields.get('update');
  if (isRemoval === (update !== undefined)) {
    throw new CommandError(
      'FailedToParse',
      isRemoval
        ? 'Cannot specify both an update and remove=true'
        : 'Either an update or remove=true must be specified',
    );
  }
  if (isRemoval && isUpsert)
    throw new CommandError('FailedToParse', 'Cannot specify both upsert=true and remove=true');
  if (isRemoval && returnsNew) {
    throw new CommandError(
      'FailedToParse',
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  }
  return {
    query: { ...readQuery(fields, 'query'), limit: 1 },
    update: isRemoval ? undefined : parseUpdate(update, fields.array('arrayFilters')),
    returnsNew,
    isUpsert,
    projection: readProjection(fields, 'fields'),
  };
}

function changeFound(collection: Collection, stored: StoredDocument, operation: Operation): BsonDocument {
  const { query, update, returnsNew } = operation;
  if (!update) {
    collection.remove(stored);
    return { lastErrorObject: { n: 1 }, value: present(stored.body, operation), ok: 1 };
  }
  const { body } = modifyDocument(collection, stored, update, query.filter, query.variables);
  return {
    lastErrorObject: { n: 1, updatedExisting: true },
    value: present(returnsNew ? body : stored.body, operation),
    ok: 1,
  };
}

function upsert(collection: Collection, update: Update, operation: Operation): BsonDocument {
  const { query, returnsNew } = operation;
  const { id, body } = insertUpsert(collection, update, query.filter, query.variables);
  return {
    lastErrorObject: { n: 1, updatedExisting: false, upserted: id },
    value: returnsNew ? present(body, operation) : null,
    ok: 1,
  };
}

function present(body: Uint8Array, { projection, query }: Operation): RawDocument {
  if (!projection) return new RawDocument(body);
  return new RawDocument(writeDocument(projectDocument(projection, readDocument(body), query)));
}
