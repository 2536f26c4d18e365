import { Int32 } from 'bson';
import { countDocuments } from '../plan/count-documents.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';
import { readQuery } from './read-query.ts';

export const count: Command = {
  names: ['count'],
  fields: ['query', 'limit', 'skip', 'hint', 'collation', 'fields'],
  run(request, { store }) {
    const { fields, database } = request;
    const collection = store.findCollection(database, readCollectionName(request));
    const limit = Math.abs(fields.integer('limit') ?? 0); // as the shell's -n: "n, in one batch"
    const query = { ...readQuery(fields, 'query'), skip: fields.nonNegative('skip'), limit };
    return { n: new Int32(collection ? countDocuments(collection, query) : 0), ok: 1 };
  },
};
