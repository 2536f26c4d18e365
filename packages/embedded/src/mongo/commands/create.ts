import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';
import { refuseCollation } from './read-query.ts';

/** Options that would change what the collection does, and are not to be had here. */
const UNSUPPORTED = [
  'capped',
  'changeStreamPreAndPostImages',
  'clusteredIndex',
  'expireAfterSeconds',
  'indexOptionDefaults',
  'max',
  'pipeline',
  'size',
  'storageEngine',
  'timeseries',
  'validationAction',
  'validationLevel',
  'validator',
  'viewOn',
];

export const create: Command = {
  names: ['create'],
  fields: ['collation', 'idIndex', ...UNSUPPORTED],
  run(request, { store }) {
    const { fields, database } = request;
    const name = readCollectionName(request);
    fields.refuseUnsupported(...UNSUPPORTED);
    refuseCollation(fields);
    // As MongoDB 7: creating a collection that exists with the same (here: no) options succeeds.
    store.write(() => store.ensureCollection(database, name));
    return { ok: 1 };
  },
};
