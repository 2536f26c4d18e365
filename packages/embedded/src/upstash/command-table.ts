import type { Command } from './command.ts';
import { hashExpiryCommands } from './commands/hash-expiry.ts';
import { hashCommands } from './commands/hashes.ts';
import { keyCommands } from './commands/keys.ts';
import { listCommands } from './commands/lists.ts';
import { serverCommands } from './commands/server.ts';
import { setCommands } from './commands/sets.ts';
import { sortedSetCommands } from './commands/sorted-sets.ts';
import { stringCommands } from './commands/strings.ts';

/** Every command there is, by its name in capitals. */
export const COMMAND_TABLE: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    ...serverCommands,
    ...stringCommands,
    ...keyCommands,
    ...hashCommands,
    ...hashExpiryCommands,
    ...setCommands,
    ...listCommands,
    ...sortedSetCommands,
  }),
);
