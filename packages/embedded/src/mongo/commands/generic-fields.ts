import { toDouble } from '../bson/numbers.ts';
import { CommandError } from '../errors.ts';
import type { Fields } from './fields.ts';

/** On one server that commits before it answers, these read levels mean the same. */
const READ_LEVELS = new Set(['local', 'available', 'majority']);

/** Checks the fields any command may carry. @throws CommandError for what a standalone server cannot promise */
export function checkGenericFields(fields: Fields): void {
  if (fields.has('txnNumber') || fields.has('startTransaction') || fields.has('autocommit')) {
    const message = 'Transaction numbers are only allowed on a replica set member or mongos';
    throw new CommandError('IllegalOperation', message);
  }
  const level = fields.document('readConcern')?.level;
  if (typeof level === 'string' && !READ_LEVELS.has(level)) {
    throw new CommandError(
      'InvalidOptions',
      `read concern level ${level} is not supported on a standalone server`,
    );
  }
  const writers = toDouble(fields.document('writeConcern')?.w);
  if (writers !== undefined && writers > 1) {
    throw new CommandError('BadValue', "cannot use 'w' > 1 when a host is not replicated");
  }
}
