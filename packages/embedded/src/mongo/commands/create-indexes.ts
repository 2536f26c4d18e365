import { Int32 } from 'bson';
import type { BsonDocument } from '../bson/document.ts';
import { formatFields } from '../bson/format.ts';
import { keyText } from '../bson/key-encoding.ts';
import { CommandError } from '../errors.ts';
import type { Collection } from '../storage/collection.ts';
import { ID_INDEX_NAME, normaliseIndexDescription } from '../storage/parse-index-spec.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';

export const createIndexes: Command = {
  names: ['createIndexes'],
  fields: ['indexes', 'commitQuorum'],
  run(request, { store }) {
    const { fields, database } = request;
    const name = readCollectionName(request);
    const descriptions = fields
      .require('indexes', fields.documents('indexes'))
      .map(normaliseIndexDescription);
    if (descriptions.length === 0)
      throw new CommandError('BadValue', 'Must specify at least one index to create');
    return store.write(() => {
      const createdCollectionAutomatically = store.findCollection(database, name) === undefined;
      const collection = store.ensureCollection(database, name);
      const numIndexesBefore = collection.indexes.length;
      for (const description of descriptions) {
        if (!isPresent(collection, description)) store.createIndex(collection, description);
      }
      const numIndexesAfter = collection.indexes.length;
      return {
        numIndexesBefore: new Int32(numIndexesBefore),
        numIndexesAfter: new Int32(numIndexesAfter),
        createdCollectionAutomatically,
        ...(numIndexesBefore === numIndexesAfter ? { note: 'all indexes already exist' } : {}),
        ok: 1,
      };
    });
  },
};

/**
 * True when this very index exists. Two indexes may share a key only when their partial filters differ.
 * @throws CommandError IndexOptionsConflict, IndexKeySpecsConflict
 */
function isPresent(collection: Collection, description: BsonDocument): boolean {
  for (const { description: known } of collection.indexes) {
    const sameName = known.name === description.name;
    const sameKey = keyText(known.key) === keyText(description.key);
    const isEquivalent =
      sameKey && keyText(known.partialFilterExpression) === keyText(description.partialFilterExpression);
    const sameOptions =
      isEquivalent && OPTIONS.every((option) => keyText(known[option]) === keyText(description[option]));
    if (sameOptions && (sameName || known.name === ID_INDEX_NAME)) return true;
    if (isEquivalent) {
      const message = sameOptions
        ? `Index already exists with a different name: ${String(known.name)}`
        : `An equivalent index already exists with the same name but different options. ${compared(description, known)}`;
      throw new CommandError('IndexOptionsConflict', message);
    }
    if (sameName) {
      const message = `An existing index has the same name as the requested index. ${compared(description, known)}`;
      throw new CommandError('IndexKeySpecsConflict', message);
    }
  }
  return false;
}

const OPTIONS = ['unique', 'sparse', 'expireAfterSeconds'] as const;

function compared(requested: BsonDocument, existing: BsonDocument): string {
  return `Requested index: ${formatFields(requested)}, existing index: ${formatFields(existing)}`;
}
