import { Int32 } from 'bson';
import { findDocuments } from '../plan/find-documents.ts';
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
    if (!collection) return { n: new Int32(0), ok: 1 };
    const isWhole = Object.keys(fields.document('query') ?? {}).length === 0 && !query.skip && limit === 0;
    if (isWhole) return { n: collection.countAll(), ok: 1 };
    let n = 0;
    for (const _ of findDocuments(collection, query).documents) n += 1;
    return { n, ok: 1 };
  },
};
