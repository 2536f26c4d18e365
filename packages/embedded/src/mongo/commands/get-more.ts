import type { Command } from './command.ts';

export const getMore: Command = {
  names: ['getMore'],
  fields: ['collection', 'batchSize'],
  run({ fields, database }, { cursors }) {
    const name = fields.require('collection', fields.string('collection'));
    const batchSize = fields.nonNegative('batchSize');
    return cursors.getMore(fields.long('getMore'), `${database}.${name}`, batchSize || undefined);
  },
};
