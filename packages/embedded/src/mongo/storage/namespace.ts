import { CommandError } from '../errors.ts';

/** MongoDB's limit on `database.collection`, in bytes. Source: manual, "MongoDB Limits and Thresholds". */
const MAX_NAMESPACE_BYTES = 255;
const MAX_DATABASE_BYTES = 63;
const BAD_DATABASE = /[/\\. "$*<>:|?\0]/;

/** @throws CommandError InvalidNamespace */
export function assertValidNamespace(database: string, name: string): void {
  const isValid =
    database !== '' &&
    !BAD_DATABASE.test(database) &&
    Buffer.byteLength(database) <= MAX_DATABASE_BYTES &&
    name !== '' &&
    !name.startsWith('.') &&
    !name.startsWith('system.') &&
    !/[$\0]/.test(name) &&
    Buffer.byteLength(`${database}.${name}`) <= MAX_NAMESPACE_BYTES;
  if (!isValid)
    throw new CommandError('InvalidNamespace', `Invalid namespace specified '${database}.${name}'`);
}
