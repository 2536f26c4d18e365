/** An error as Redis words it; the first word is its class. */
export class RedisError extends Error {}

export function wrongArity(command: string): RedisError {
  return new RedisError(`ERR wrong number of arguments for '${command.toLowerCase()}' command`);
}

export function syntaxError(): RedisError {
  return new RedisError('ERR syntax error');
}

export function wrongType(): RedisError {
  return new RedisError('WRONGTYPE Operation against a key holding the wrong kind of value');
}
