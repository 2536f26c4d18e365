import type { Command } from './command.ts';

export const dropDatabase: Command = {
  names: ['dropDatabase'],
  fields: [],
  run({ database }, { store }) {
    const collections = store.listCollections(database);
    store.write(() => {
      for (const collection of collections) store.dropCollection(collection);
    });
    return { ...(collections.length > 0 ? { dropped: database } : {}), ok: 1 };
  },
};
