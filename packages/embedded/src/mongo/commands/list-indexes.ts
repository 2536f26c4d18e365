import { writeDocument } from '../bson/document.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';
import { readCursorBatchSize } from './read-query.ts';

export const listIndexes: Command = {
  names: ['listIndexes'],
  fields: ['cursor'],
  run(request, { store, cursors }) {
    const collection = store.requireCollection(request.database, readCollectionName(request));
    const descriptions = collection.indexes.map(({ description }) => writeDocument(description));
    return cursors.open(collection.namespace, descriptions, {
      batchSize: readCursorBatchSize(request.fields),
    });
  },
};
