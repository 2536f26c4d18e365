import { Long } from 'bson';
import { numericValue } from '../bson/numbers.ts';
import { CommandError } from '../errors.ts';
import type { Command } from './command.ts';

export const killCursors: Command = {
  names: ['killCursors'],
  fields: ['cursors'],
  run({ fields }, { cursors }) {
    const ids = fields.require('cursors', fields.array('cursors')).map(readId);
    const killed = new Set(ids.filter((id) => cursors.kill(id)));
    return {
      cursorsKilled: ids.filter((id) => killed.has(id)).map(toLong),
      cursorsNotFound: ids.filter((id) => !killed.has(id)).map(toLong),
      cursorsAlive: [],
      cursorsUnknown: [],
      ok: 1,
    };
  },
};

function readId(value: unknown): bigint {
  const id = numericValue(value);
  if (typeof id !== 'number' && typeof id !== 'bigint') {
    throw new CommandError('TypeMismatch', 'cursor ids must be of type long');
  }
  return BigInt(id);
}

function toLong(id: bigint): Long {
  return Long.fromBigInt(id);
}
