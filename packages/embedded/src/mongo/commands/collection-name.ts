import { typeName } from '../bson/type-tag.ts';
import { CommandError } from '../errors.ts';
import { assertValidNamespace } from '../storage/namespace.ts';
import type { CommandRequest } from './command.ts';

/** The collection a command names: the value of its first field. @throws CommandError InvalidNamespace */
export function readCollectionName(request: CommandRequest): string {
  const name = request.fields.get(request.name);
  if (typeof name !== 'string') {
    throw new CommandError('InvalidNamespace', `collection name has invalid type ${typeName(name)}`);
  }
  assertValidNamespace(request.database, name);
  return name;
}
