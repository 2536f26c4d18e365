import type { Bytes } from './bytes.ts';
import type { Keyspace } from './keyspace.ts';
import type { Reply } from './reply.ts';

/**
 * A command of the table. `arity` is Redis's: it counts the name, and a negative one is a minimum. `run` gets the
 * arguments without the name, their number already checked.
 */
export type Command = { arity: number; run(db: Keyspace, args: Bytes[]): Reply };
export type Commands = Record<string, Command>;
