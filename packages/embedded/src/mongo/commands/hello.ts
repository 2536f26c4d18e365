import { Int32 } from 'bson';
import { MAX_DOCUMENT_BYTES } from '../storage/prepare-document.ts';
import type { Command } from './command.ts';
import { MAX_BATCH_SIZE } from './write-batch.ts';

/** Source: manual, "MongoDB Limits and Thresholds". */
export const MAX_MESSAGE_BYTES = 48_000_000;
/** The wire version of MongoDB 7.0, whose behaviour this server follows. */
const MAX_WIRE_VERSION = 21;
const SESSION_TIMEOUT_MINUTES = 30;

/**
 * The handshake. It describes a standalone server: no `setName`, so drivers use neither retryable writes nor
 * transactions; no `topologyVersion`, so they poll instead of keeping an answer open.
 */
export const hello: Command = {
  names: ['hello', 'isMaster', 'ismaster'],
  fields: 'any', // newer drivers announce more
  run({ name, connectionId }) {
    return {
      helloOk: true,
      [name === 'hello' ? 'isWritablePrimary' : 'ismaster']: true,
      maxBsonObjectSize: new Int32(MAX_DOCUMENT_BYTES),
      maxMessageSizeBytes: new Int32(MAX_MESSAGE_BYTES),
      maxWriteBatchSize: new Int32(MAX_BATCH_SIZE),
      localTime: new Date(),
      logicalSessionTimeoutMinutes: new Int32(SESSION_TIMEOUT_MINUTES),
      connectionId: new Int32(connectionId),
      minWireVersion: new Int32(0),
      maxWireVersion: new Int32(MAX_WIRE_VERSION),
      readOnly: false,
      ok: 1,
    };
  },
};
