import type { BsonDocument } from '../bson/document.ts';
import { CommandError, describeError } from '../errors.ts';
import { aggregate } from './aggregate.ts';
import { buildInfo } from './build-info.ts';
import { type Command, type CommandRequest, GENERIC_FIELDS, type ServerState } from './command.ts';
import { count } from './count.ts';
import { create } from './create.ts';
import { createIndexes } from './create-indexes.ts';
import { deleteCommand } from './delete.ts';
import { distinct } from './distinct.ts';
import { drop } from './drop.ts';
import { dropDatabase } from './drop-database.ts';
import { dropIndexes } from './drop-indexes.ts';
import { endSessions } from './end-sessions.ts';
import { explain } from './explain.ts';
import { find } from './find.ts';
import { findAndModify } from './find-and-modify.ts';
import { checkGenericFields } from './generic-fields.ts';
import { getMore } from './get-more.ts';
import { hello } from './hello.ts';
import { insert } from './insert.ts';
import { killCursors } from './kill-cursors.ts';
import { listCollections } from './list-collections.ts';
import { listIndexes } from './list-indexes.ts';
import { ping } from './ping.ts';
import { update } from './update.ts';

const COMMANDS: readonly Command[] = [
  aggregate,
  buildInfo,
  count,
  create,
  createIndexes,
  deleteCommand,
  distinct,
  drop,
  dropDatabase,
  dropIndexes,
  endSessions,
  explain,
  find,
  findAndModify,
  getMore,
  hello,
  insert,
  killCursors,
  listCollections,
  listIndexes,
  ping,
  update,
];

const REGISTRY = new Map(
  COMMANDS.flatMap((command) =>
    command.names.map((name) => [name, { command, known: knownFields(command, name) }] as const),
  ),
);

function knownFields({ fields }: Command, name: string): ReadonlySet<string> | undefined {
  return fields === 'any' ? undefined : new Set([name, ...fields, ...GENERIC_FIELDS]);
}

/** Runs a command. Never throws: what goes wrong is the reply, with its code and `ok: 0`. */
export function runCommand(request: CommandRequest, state: ServerState): BsonDocument {
  try {
    const entry = REGISTRY.get(request.name);
    if (!entry) throw new CommandError('CommandNotFound', `no such command: '${request.name}'`);
    if (entry.known) request.fields.refuseUnknown(entry.known);
    checkGenericFields(request.fields);
    return entry.command.run(request, state);
  } catch (error) {
    return describeFailure(error);
  }
}

/** The reply for a thrown error. */
export function describeFailure(error: unknown): BsonDocument {
  const { code, codeName, message, details } = describeError(error);
  return { ok: 0, errmsg: message, code, codeName, ...details };
}
