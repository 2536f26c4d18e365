import { Int32 } from 'bson';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';

/** As MongoDB 7: dropping what does not exist succeeds. */
export const drop: Command = {
  names: ['drop'],
  fields: [],
  run(request, { store }) {
    const collection = store.findCollection(request.database, readCollectionName(request));
    if (!collection) return { ok: 1 };
    store.write(() => store.dropCollection(collection));
    return { nIndexesWas: new Int32(collection.indexes.length), ns: collection.namespace, ok: 1 };
  },
};
