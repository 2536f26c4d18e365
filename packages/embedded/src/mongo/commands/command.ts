import type { BsonDocument } from '../bson/document.ts';
import type { CursorRegistry } from '../cursors.ts';
import type { Store } from '../storage/store.ts';
import type { Fields } from './fields.ts';

/** What every command works on. */
export interface ServerState {
  store: Store;
  cursors: CursorRegistry;
}

/** One command as it came in. */
export interface CommandRequest {
  name: string;
  database: string;
  connectionId: number;
  fields: Fields;
  /** The documents of an `insert`, as sent. */
  rawDocuments: readonly Uint8Array[];
}

export interface Command {
  /** As clients send it, with older spellings. */
  names: readonly string[];
  /** The fields it takes, beside its name and the ones every command takes; any other is an error. */
  fields: readonly string[] | 'any';
  /** @returns the reply, with `ok: 1` @throws CommandError, which becomes a reply with `ok: 0` */
  run(request: CommandRequest, state: ServerState): BsonDocument;
}

/** What a driver may add to any command. */
export const GENERIC_FIELDS = [
  '$db',
  '$clusterTime',
  '$readPreference',
  'apiDeprecationErrors',
  'apiStrict',
  'apiVersion',
  'autocommit',
  'comment',
  'lsid',
  'maxTimeMS',
  'readConcern',
  'startTransaction',
  'txnNumber',
  'writeConcern',
] as const;
