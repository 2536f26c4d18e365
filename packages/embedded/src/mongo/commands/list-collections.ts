import { Binary } from 'bson';
import { type BsonDocument, writeDocument } from '../bson/document.ts';
import { compileFilter } from '../query/match.ts';
import { parseFilter } from '../query/parse-filter.ts';
import type { Collection } from '../storage/collection.ts';
import type { Command } from './command.ts';
import { readCursorBatchSize } from './read-query.ts';

export const listCollections: Command = {
  names: ['listCollections'],
  fields: ['filter', 'nameOnly', 'authorizedCollections', 'cursor'],
  run({ fields, database }, { store, cursors }) {
    const matches = compileFilter(parseFilter(fields.document('filter') ?? {}));
    const describe = fields.boolean('nameOnly') ? describeBriefly : describeFully;
    const listed = store.listCollections(database).map(describe).filter(matches).map(writeDocument);
    return cursors.open(`${database}.$cmd.listCollections`, listed, {
      batchSize: readCursorBatchSize(fields),
    });
  },
};

function describeBriefly({ name }: Collection): BsonDocument {
  return { name, type: 'collection' };
}

function describeFully(collection: Collection): BsonDocument {
  return {
    ...describeBriefly(collection),
    options: {},
    info: { readOnly: false, uuid: new Binary(collection.uuid, Binary.SUBTYPE_UUID) },
    idIndex: collection.idIndex.description,
  };
}
