import { crc32c } from '../../crc32c.ts';
import { CommandError } from '../errors.ts';
import { HEADER_BYTES } from './frames.ts';

export const OP_MSG = 2013;

/** Source: MongoDB specification "OP_MSG". The low 16 flag bits must be understood, the high ones may be ignored. */
const FLAG = { checksumPresent: 1, moreToCome: 2 } as const;
const REQUIRED_BITS = 0xffff;
const CHECKSUM_BYTES = 4;
const SECTION = { body: 0, documentSequence: 1 } as const;

/** An OP_MSG, its documents still as bytes. */
export interface OpMessage {
  /** The client waits for no answer. */
  moreToCome: boolean;
  body: Buffer;
  /** Document sequences by the name of the field they stand for. */
  sequences: ReadonlyMap<string, readonly Buffer[]>;
}

/** @throws Error for a message that cannot be understood; the connection is then lost */
export function parseOpMsg(bytes: Buffer): OpMessage {
  const flags = bytes.readUInt32LE(HEADER_BYTES);
  const hasChecksum = (flags & FLAG.checksumPresent) !== 0;
  if (flags & REQUIRED_BITS & ~(FLAG.checksumPresent | FLAG.moreToCome))
    throw new Error(`unknown flags ${flags}`);
  const end = hasChecksum ? bytes.length - CHECKSUM_BYTES : bytes.length;
  if (hasChecksum && bytes.readUInt32LE(end) !== crc32c(bytes.subarray(0, end))) {
    throw new Error('OP_MSG checksum does not match contents');
  }
  let body: Buffer | undefined;
  const sequences = new Map<string, readonly Buffer[]>();
  for (let position = HEADER_BYTES + 4; position < end; ) {
    const kind = bytes[position++];
    const section = readSized(bytes, position, end);
    position += section.length;
    if (kind === SECTION.body && !body) body = section;
    else if (kind === SECTION.documentSequence) readSequence(section, sequences);
    else throw new Error(`unexpected section of kind ${kind}`);
  }
  if (!body) throw new Error('OP_MSG without a body');
  return { moreToCome: (flags & FLAG.moreToCome) !== 0, body, sequences };
}

function readSequence(section: Buffer, sequences: Map<string, readonly Buffer[]>): void {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd === -1) throw new Error('document sequence without a name');
  const name = section.toString('utf8', 4, nameEnd);
  if (sequences.has(name)) throw new CommandError('FailedToParse', `Duplicate document sequence: ${name}`);
  const documents: Buffer[] = [];
  for (let position = nameEnd + 1; position < section.length; ) {
    const document = readSized(section, position, section.length);
    documents.push(document);
    position += document.length;
  }
  sequences.set(name, documents);
}

/** Something that begins with its own length (int32, itself included). */
function readSized(bytes: Buffer, position: number, end: number): Buffer {
  const length = position + 4 <= end ? bytes.readInt32LE(position) : 0;
  if (length < 5 || position + length > end)
    throw new Error('a section or document does not fit its message');
  return bytes.subarray(position, position + length);
}

/** The body of an OP_MSG reply: no flags, one section. */
export function encodeOpMsgBody(document: Uint8Array): Buffer {
  return Buffer.concat([Buffer.alloc(4), Buffer.of(SECTION.body), document]);
}
