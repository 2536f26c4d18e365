import { HEADER_BYTES } from './frames.ts';

/** The legacy message drivers still send first: a `hello` to a server they do not know yet. */
export const OP_QUERY = 2004;
export const OP_REPLY = 1;

const COMMAND_SUFFIX = '.$cmd';

/** @throws Error for a message that cannot be understood; the connection is then lost */
export function parseOpQuery(bytes: Buffer): { database: string; body: Buffer } {
  const nameStart = HEADER_BYTES + 4; // after the flags
  const nameEnd = bytes.indexOf(0, nameStart);
  const namespace = bytes.toString('utf8', nameStart, nameEnd);
  const bodyStart = nameEnd + 1 + 8; // after numberToSkip and numberToReturn
  if (nameEnd === -1 || !namespace.endsWith(COMMAND_SUFFIX) || bodyStart + 5 > bytes.length) {
    throw new Error('OP_QUERY is only understood as a command');
  }
  const length = bytes.readInt32LE(bodyStart);
  if (length < 5 || bodyStart + length > bytes.length) throw new Error('the query does not fit its message');
  return {
    database: namespace.slice(0, -COMMAND_SUFFIX.length),
    body: bytes.subarray(bodyStart, bodyStart + length),
  };
}

/** The body of an OP_REPLY with one document: flags 8 (await capable), no cursor. */
export function encodeOpReplyBody(document: Uint8Array): Buffer {
  const head = Buffer.alloc(20);
  head.writeInt32LE(8, 0);
  head.writeInt32LE(1, 16); // numberReturned
  return Buffer.concat([head, document]);
}
