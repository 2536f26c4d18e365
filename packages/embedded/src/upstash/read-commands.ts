import { type Bytes, toBytes } from './bytes.ts';
import { RedisError } from './redis-error.ts';

/** What a request asks for; `single` is answered with one object, the others with an array. */
export type Question =
  | { kind: 'single'; command: Bytes[] }
  | { kind: 'pipeline' | 'transaction'; commands: Bytes[][] };

/**
 * Reads the commands of a request: `/pipeline` and `/multi-exec` take an array of arrays, `/` an array, and any other
 * path is the command itself, with the body and then the query after it.
 * https://upstash.com/docs/redis/features/restapi
 * @throws RedisError
 */
export function readCommands(path: string, query: URLSearchParams, body: Buffer): Question {
  if (path === '/pipeline' || path === '/multi-exec') {
    const rows = parseArray(body, 'ERR failed to parse pipeline request');
    const kind = path === '/pipeline' ? 'pipeline' : 'transaction';
    return { kind, commands: rows.map(readCommand) };
  }
  if (path === '/')
    return { kind: 'single', command: readCommand(parseArray(body, 'ERR failed to parse command')) };

  const command = path.slice(1).split('/').map(decodePart);
  if (body.length > 0) command.push(body.toString('latin1'));
  for (const [name, value] of query) {
    if (name === '_token') continue;
    command.push(toBytes(name));
    if (value !== '') command.push(toBytes(value));
  }
  return { kind: 'single', command };
}

function parseArray(body: Buffer, message: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    value = null;
  }
  if (!Array.isArray(value)) throw new RedisError(message);
  return value;
}

function readCommand(row: unknown): Bytes[] {
  if (!Array.isArray(row) || row.length === 0) throw new RedisError('ERR empty command');
  return row.map((part: unknown) => {
    if (typeof part === 'string') return toBytes(part);
    if (typeof part === 'number' || typeof part === 'boolean') return `${part}`;
    throw new RedisError('ERR command arguments must be strings, numbers or booleans');
  });
}

function decodePart(part: string): Bytes {
  try {
    return toBytes(decodeURIComponent(part));
  } catch {
    throw new RedisError('ERR failed to parse command');
  }
}
