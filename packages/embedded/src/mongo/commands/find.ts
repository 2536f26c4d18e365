import { writeDocument } from '../bson/document.ts';
import { type DocumentQuery, findDocuments } from '../plan/find-documents.ts';
import { parseProjection } from '../projection/parse-projection.ts';
import { projectDocument } from '../projection/project.ts';
import type { Projection } from '../projection/projection.ts';
import type { Collection } from '../storage/collection.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';
import type { Fields } from './fields.ts';
import { readQuery } from './read-query.ts';

export const FIND_FIELDS = [
  'filter',
  'sort',
  'projection',
  'hint',
  'skip',
  'limit',
  'batchSize',
  'singleBatch',
  'noCursorTimeout',
  'allowDiskUse',
  'allowPartialResults',
  'collation',
  'let',
  'max',
  'min',
  'returnKey',
  'showRecordId',
  'tailable',
  'awaitData',
  'oplogReplay',
];

export const find: Command = {
  names: ['find'],
  fields: FIND_FIELDS,
  run(request, { store, cursors }) {
    const { fields, database } = request;
    const name = readCollectionName(request);
    const query = readFindQuery(fields);
    const projection = readProjection(fields, 'projection');
    const collection = store.findCollection(database, name);
    return cursors.open(`${database}.${name}`, collection ? readBodies(collection, query, projection) : [], {
      batchSize: fields.nonNegative('batchSize'),
      singleBatch: fields.boolean('singleBatch'),
      noCursorTimeout: fields.boolean('noCursorTimeout'),
    });
  },
};

export function readFindQuery(fields: Fields): DocumentQuery {
  fields.refuseUnsupported('max', 'min', 'returnKey', 'showRecordId', 'tailable', 'awaitData');
  return {
    ...readQuery(fields, 'filter'),
    skip: fields.nonNegative('skip'),
    limit: fields.nonNegative('limit'),
  };
}

/** A projection of `find` or `findAndModify`; undefined when every field is wanted. */
export function readProjection(fields: Fields, name: string): Projection | undefined {
  const document = fields.document(name);
  return document && Object.keys(document).length > 0 ? parseProjection(document, 'find') : undefined;
}

function* readBodies(
  collection: Collection,
  query: DocumentQuery,
  projection: Projection | undefined,
): Generator<Uint8Array> {
  for (const stored of findDocuments(collection, query).documents) {
    yield projection ? writeDocument(projectDocument(projection, stored.document, query)) : stored.body;
  }
}
