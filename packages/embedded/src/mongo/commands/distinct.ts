import { keyText } from '../bson/key-encoding.ts';
import { someValueAt } from '../bson/path.ts';
import { findDocuments } from '../plan/find-documents.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';
import { readQuery } from './read-query.ts';

/** The different values at a path; of an array, its elements. */
export const distinct: Command = {
  names: ['distinct'],
  fields: ['key', 'query', 'collation', 'hint'],
  run(request, { store }) {
    const { fields, database } = request;
    const collection = store.findCollection(database, readCollectionName(request));
    const path = fields.require('key', fields.string('key')).split('.');
    const query = readQuery(fields, 'query');
    const values = new Map<string, unknown>();
    for (const stored of collection ? findDocuments(collection, query).documents : []) {
      someValueAt(stored.document, path, (found) => {
        for (const value of Array.isArray(found) ? found : [found]) {
          if (value !== undefined && !values.has(keyText(value))) values.set(keyText(value), value);
        }
        return false;
      });
    }
    return { values: [...values.values()], ok: 1 };
  },
};
