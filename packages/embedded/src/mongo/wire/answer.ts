import { type BsonDocument, readDocument } from '../bson/document.ts';
import { encodeReply } from '../bson/raw.ts';
import type { CommandRequest, ServerState } from '../commands/command.ts';
import { Fields } from '../commands/fields.ts';
import { describeFailure, runCommand } from '../commands/run-command.ts';
import { CommandError } from '../errors.ts';
import { encodeFrame, type Frame } from './frames.ts';
import { encodeOpMsgBody, OP_MSG, type OpMessage, parseOpMsg } from './op-msg.ts';
import { encodeOpReplyBody, OP_QUERY, OP_REPLY, parseOpQuery } from './op-query.ts';

/** The commands a client may send before it knows what the server understands. */
const LEGACY_COMMANDS = new Set(['hello', 'isMaster', 'ismaster']);

let lastRequestId = 0;

/**
 * Answers one message.
 * @returns the reply's bytes; undefined when the client waits for none
 * @throws Error for a message that cannot be understood; the connection is then lost
 */
export function answerFrame(frame: Frame, connectionId: number, state: ServerState): Buffer | undefined {
  lastRequestId = (lastRequestId + 1) & 0x7fffffff;
  if (frame.opCode === OP_QUERY) {
    const reply = encodeReply(answerLegacy(frame, connectionId, state));
    return encodeFrame(lastRequestId, frame.requestId, OP_REPLY, encodeOpReplyBody(reply));
  }
  if (frame.opCode !== OP_MSG) throw new Error(`unknown opCode ${frame.opCode}`);
  const message = parseOpMsg(frame.bytes);
  const reply = answerMessage(message, connectionId, state);
  if (message.moreToCome) return undefined;
  return encodeFrame(lastRequestId, frame.requestId, OP_MSG, encodeOpMsgBody(encodeReply(reply)));
}

function answerMessage(message: OpMessage, connectionId: number, state: ServerState): BsonDocument {
  try {
    return runCommand(readRequest(message, connectionId), state);
  } catch (error) {
    return describeFailure(error);
  }
}

function answerLegacy({ bytes }: Frame, connectionId: number, state: ServerState): BsonDocument {
  const { database, body } = parseOpQuery(bytes);
  const document = readDocument(body);
  const [name = ''] = Object.keys(document);
  if (!LEGACY_COMMANDS.has(name)) {
    const message = `Unsupported OP_QUERY command: ${name}. The client driver may require an upgrade.`;
    return describeFailure(new CommandError('UnsupportedOpQueryCommand', message));
  }
  return runCommand(
    { name, database, connectionId, fields: new Fields(name, document), rawDocuments: [] },
    state,
  );
}

/** The one array whose documents are stored as they were sent. */
const RAW_ARRAYS: Readonly<Record<string, string>> = { insert: 'documents' };

function readRequest({ body, sequences }: OpMessage, connectionId: number): CommandRequest {
  const name = readCommandName(body);
  const rawArray = Object.hasOwn(RAW_ARRAYS, name) ? RAW_ARRAYS[name] : undefined;
  const document = readDocument(body, rawArray);
  const rawDocuments: Uint8Array[] = [];
  if (rawArray !== undefined && document[rawArray] !== undefined) {
    const sent = document[rawArray];
    if (!Array.isArray(sent) || !sent.every((item) => item instanceof Uint8Array)) {
      throw new CommandError('TypeMismatch', `BSON field '${name}.${rawArray}' must be an array of objects`);
    }
    rawDocuments.push(...sent);
  }
  for (const [field, documents] of sequences) {
    if (field in document) throw new CommandError('FailedToParse', `Duplicate field: ${field}`);
    if (field === rawArray) rawDocuments.push(...documents);
    document[field] = field === rawArray ? [] : documents.map((bytes) => readDocument(bytes));
  }
  const database = document.$db;
  if (typeof database !== 'string')
    throw new CommandError('Location40414', 'OP_MSG requests require a $db argument');
  return { name, database, connectionId, fields: new Fields(name, document), rawDocuments };
}

/** The name of the first field, which is the command's, read before the rest is decoded. */
function readCommandName(body: Buffer): string {
  return body.toString('utf8', 5, body.indexOf(0, 5));
}
