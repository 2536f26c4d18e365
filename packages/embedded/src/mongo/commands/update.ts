import { Int32 } from 'bson';
import { readVariables, type Variables } from '../aggregate/expression.ts';
import { type BsonDocument, isDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import { collectDocuments, type DocumentQuery } from '../plan/find-documents.ts';
import type { Store } from '../storage/store.ts';
import { insertUpsert, modifyDocument } from '../update/modify-document.ts';
import { parseUpdate } from '../update/parse-update.ts';
import type { Update } from '../update/update.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';
import { Fields } from './fields.ts';
import { readQuery } from './read-query.ts';
import { assertBatchSize, reportErrors, runBatch } from './write-batch.ts';

const STATEMENT_FIELDS = new Set([
  'q',
  'u',
  'c',
  'multi',
  'upsert',
  'arrayFilters',
  'collation',
  'hint',
  'sort',
]);

export const update: Command = {
  names: ['update'],
  fields: ['updates', 'ordered', 'bypassDocumentValidation', 'let'],
  run(request, { store }) {
    const { fields, database } = request;
    const name = readCollectionName(request);
    const statements = fields.require('updates', fields.documents('updates'));
    assertBatchSize(statements.length);
    const commandVariables = readVariables(fields.document('let'));
    let matched = 0;
    let modified = 0;
    const upserted: BsonDocument[] = [];
    const writeErrors = runBatch(store, statements, fields.boolean('ordered') ?? true, (document, index) => {
      const result = runStatement(store, database, name, readStatement(document, commandVariables));
      matched += result.matched;
      modified += result.modified;
      if (result.upsertedId !== undefined) upserted.push({ index: new Int32(index), _id: result.upsertedId });
    });
    return {
      n: matched + upserted.length,
      nModified: modified,
      ...(upserted.length > 0 ? { upserted } : {}),
      ...reportErrors(writeErrors),
      ok: 1,
    };
  },
};

interface UpdateStatement {
  query: DocumentQuery;
  update: Update;
  isUpsert: boolean;
}

function readStatement(document: BsonDocument, commandVariables: Variables): UpdateStatement {
  const fields = new Fields('update.updates', document);
  fields.refuseUnknown(STATEMENT_FIELDS);
  fields.require('q', fields.document('q'));
  const isMulti = fields.boolean('multi') ?? false;
  const parsed = parseUpdate(fields.require('u', fields.get('u')), fields.array('arrayFilters'));
  if (isMulti && parsed.kind === 'replacement') {
    throw new CommandError('FailedToParse', 'multi update is not supported for replacement-style update');
  }
  const constants = fields.get('c');
  const variables = isDocument(constants)
    ? { ...commandVariables, ...readVariables(constants) }
    : commandVariables;
  return {
    query: { ...readQuery(fields, 'q'), variables, limit: isMulti ? 0 : 1 },
    update: parsed,
    isUpsert: fields.boolean('upsert') ?? false,
  };
}

interface StatementResult {
  matched: number;
  modified: number;
  upsertedId?: unknown;
}

function runStatement(
  store: Store,
  database: string,
  name: string,
  { query, update: change, isUpsert }: UpdateStatement,
): StatementResult {
  const existing = store.findCollection(database, name);
  const result: StatementResult = { matched: 0, modified: 0 };
  if (existing) {
    for (const stored of collectDocuments(existing, query)) {
      const { isModified } = modifyDocument(existing, stored, change, query.filter, query.variables);
      result.matched += 1;
      result.modified += Number(isModified);
    }
  }
  if (result.matched === 0 && isUpsert) {
    const collection = store.ensureCollection(database, name);
    result.upsertedId = insertUpsert(collection, change, query.filter, query.variables).id;
  }
  return result;
}
