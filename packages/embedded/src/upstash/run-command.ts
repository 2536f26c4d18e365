import type { Bytes } from './bytes.ts';
import type { Command } from './command.ts';
import { COMMAND_TABLE } from './command-table.ts';
import type { Keyspace } from './keyspace.ts';
import { RedisError, wrongArity } from './redis-error.ts';
import type { Reply } from './reply.ts';

/** Redis cuts what it repeats of a command it does not know. */
const MAX_ECHO = 128;

export type Outcome = { reply: Reply } | { error: string };

/** Runs one command. It is synchronous, so no other command comes in between. */
export function runCommand(db: Keyspace, [name = '', ...args]: Bytes[]): Outcome {
  try {
    return { reply: findCommand(name, args).run(db, args) };
  } catch (error) {
    if (!(error instanceof RedisError)) throw error;
    return { error: error.message };
  } finally {
    db.settle();
  }
}

/**
 * Runs several commands as MULTI and EXEC do: not at all if one of them could not even be queued, else all of them,
 * whatever errors they meet. Nothing is awaited, which makes it atomic.
 * @throws RedisError EXECABORT
 */
export function runTransaction(db: Keyspace, commands: Bytes[][]): Outcome[] {
  for (const [name = '', ...args] of commands) {
    try {
      findCommand(name, args);
    } catch {
      throw new RedisError('EXECABORT Transaction discarded because of previous errors.');
    }
  }
  return commands.map((command) => runCommand(db, command));
}

function findCommand(name: Bytes, args: Bytes[]): Command {
  const command = COMMAND_TABLE.get(name.toUpperCase());
  if (command === undefined) throw unknownCommand(name, args);
  const count = args.length + 1;
  if (command.arity > 0 ? count !== command.arity : count < -command.arity) throw wrongArity(name);
  return command;
}

function unknownCommand(name: Bytes, args: Bytes[]): RedisError {
  let echo = '';
  for (const arg of args) {
    if (echo.length >= MAX_ECHO) break;
    echo += `'${arg.slice(0, MAX_ECHO - echo.length)}' `;
  }
  return new RedisError(
    `ERR unknown command '${name.slice(0, MAX_ECHO)}', with args beginning with: ${echo}`,
  );
}
