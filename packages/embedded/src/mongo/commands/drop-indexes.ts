import { Int32 } from 'bson';
import { isDocument } from '../bson/document.ts';
import { formatValue } from '../bson/format.ts';
import { keyText } from '../bson/key-encoding.ts';
import { CommandError } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import type { CollectionIndex } from '../storage/collection-index.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';

export const dropIndexes: Command = {
  names: ['dropIndexes', 'deleteIndexes'],
  fields: ['index'],
  run(request, { store }) {
    const { fields, database } = request;
    const collection = store.requireCollection(database, readCollectionName(request));
    const wanted = fields.require('index', fields.get('index'));
    return store.write(() => {
      const nIndexesWas = new Int32(collection.indexes.length);
      for (const index of selectIndexes(collection, wanted)) store.dropIndex(collection, index);
      return { nIndexesWas, ok: 1 };
    });
  },
};

/** By name, by list of names, by key, or `*` for all but `_id_`. */
function selectIndexes(collection: Collection, wanted: unknown): CollectionIndex[] {
  if (wanted === '*') return collection.indexes.filter(({ id }) => id !== null);
  if (Array.isArray(wanted)) return wanted.map((name) => selectIndex(collection, name));
  return [selectIndex(collection, wanted)];
}

function selectIndex(collection: Collection, wanted: unknown): CollectionIndex {
  const index = collection.indexes.find(({ spec, description }) =>
    isDocument(wanted) ? keyText(description.key) === keyText(wanted) : spec.name === wanted,
  );
  if (!index) {
    throw new CommandError('IndexNotFound', `index not found with name [${formatValue(wanted)}]`);
  }
  if (index.id === null) throw new CommandError('InvalidOptions', 'cannot drop _id index');
  return index;
}
