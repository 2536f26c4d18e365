import { readVariables } from '../aggregate/expression.ts';
import { runPipeline } from '../aggregate/run-pipeline.ts';
import { CommandError } from '../errors.ts';
import { readCollectionName } from './collection-name.ts';
import type { Command } from './command.ts';
import { readCursorBatchSize, readHint, refuseCollation } from './read-query.ts';

export const aggregate: Command = {
  names: ['aggregate'],
  fields: [
    'pipeline',
    'cursor',
    'explain',
    'allowDiskUse',
    'bypassDocumentValidation',
    'collation',
    'hint',
    'let',
  ],
  run(request, { store, cursors }) {
    const { fields, database } = request;
    fields.refuseUnsupported('explain');
    refuseCollation(fields);
    const isOnDatabase = typeof fields.get('aggregate') !== 'string';
    const name = isOnDatabase ? undefined : readCollectionName(request);
    const pipeline = fields.require('pipeline', fields.documents('pipeline'));
    if (!fields.has('cursor')) {
      throw new CommandError(
        'FailedToParse',
        "The 'cursor' option is required, except for aggregate with the explain argument",
      );
    }
    const documents = runPipeline(store, { database, name }, pipeline, {
      hint: readHint(fields),
      variables: readVariables(fields.document('let')),
    });
    return cursors.open(`${database}.${name ?? '$cmd.aggregate'}`, documents, {
      batchSize: readCursorBatchSize(fields),
    });
  },
};
