import { readVariables } from '../aggregate/expression.ts';
import type { BsonDocument } from '../bson/document.ts';
import { CommandError } from '../errors.ts';
import { collectDocuments, type DocumentQuery } from '../plan/find-documents.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';
import { Fields } from './fields.ts';
import { readQuery } from './read-query.ts';
import { assertBatchSize, reportErrors, runBatch } from './write-batch.ts';

const STATEMENT_FIELDS = new Set(['q', 'limit', 'collation', 'hint']);

export const deleteCommand: Command = {
  names: ['delete'],
  fields: ['deletes', 'ordered', 'let'],
  run(request, { store }) {
    const { fields, database } = request;
    const name = readCollectionName(request);
    const statements = fields.require('deletes', fields.documents('deletes'));
    assertBatchSize(statements.length);
    const variables = readVariables(fields.document('let'));
    let removed = 0;
    const writeErrors = runBatch(store, statements, fields.boolean('ordered') ?? true, (document) => {
      const query = { ...readStatement(document), variables };
      const collection = store.findCollection(database, name);
      if (!collection) return;
      for (const stored of collectDocuments(collection, query)) {
        collection.remove(stored);
        removed += 1;
      }
    });
    return { n: removed, ...reportErrors(writeErrors), ok: 1 };
  },
};

function readStatement(document: BsonDocument): DocumentQuery {
  const fields = new Fields('delete.deletes', document);
  fields.refuseUnknown(STATEMENT_FIELDS);
  fields.require('q', fields.document('q'));
  const limit = fields.require('limit', fields.integer('limit'));
  if (limit !== 0 && limit !== 1) {
    throw new CommandError('FailedToParse', `The limit field in delete objects must be 0 or 1. Got ${limit}`);
  }
  return { ...readQuery(fields, 'q'), limit };
}
