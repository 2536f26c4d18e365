import { AppError } from '@vitae/schema/errors';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { buildXml, OFFICE, type XmlElement } from './parse-xml.ts';

const MAX_ENTRIES = 2_000; // a long document with a picture on every page has some hundreds
const MAX_PART_BYTES = 32 * 1024 * 1024; // the text of 100 dense pages is 3 MB of XML
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
const MAX_RATIO = 250; // XML packs 10 to 40 times; small parts may do better by chance
const RATIO_MATTERS = 1024 * 1024; // bytes unpacked
const ENCRYPTED_FLAG = 1; // general purpose bit 0 (APPNOTE 4.4.4)

/** The parts of an office file that a reader asks for, unpacked within limits and parsed. */
export interface OfficePackage {
  has: (name: string) => boolean;
  /** The parsed part, or null where there is none. */
  part: (name: string) => Promise<XmlElement | null>;
}

function refuseBomb(entry: Entry): void {
  const { compressedSize, uncompressedSize } = entry;
  const ratio = uncompressedSize / Math.max(compressedSize, 1);
  if (uncompressedSize > MAX_PART_BYTES || (uncompressedSize > RATIO_MATTERS && ratio > MAX_RATIO)) {
    throw new AppError('TOO_COMPLEX');
  }
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) throw new AppError('TOO_COMPLEX');
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.size >= MAX_ENTRIES) throw new AppError('TOO_COMPLEX');
    // names are only ever looked up, never written: no need to refuse odd ones
    const name = Buffer.from(entry.fileName).toString('utf8').replaceAll('\\', '/').toLowerCase();
    if (!entries.has(name)) entries.set(name, entry);
  }
  return entries;
}

/**
 * Opens a zip of office parts.
 * @throws AppError DAMAGED when it is no zip or a part cannot be unpacked, ENCRYPTED, TOO_COMPLEX beyond the limits
 */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(buffer, { decodeStrings: false }).catch((cause: unknown) => {
    throw new AppError('DAMAGED', { cause });
  });
  const entries = await listEntries(zip).catch((cause: unknown) => {
    throw cause instanceof AppError ? cause : new AppError('DAMAGED', { cause });
  });
  let total = 0;

  async function* unpack(entry: Entry): AsyncGenerator<Buffer> {
    const stream = await zip.openReadStreamPromise(entry);
    let size = 0;
    for await (const chunk of stream) {
      const data = chunk as Buffer;
      size += data.length;
      total += data.length;
      // what the directory says about sizes can be a lie
      if (size > MAX_PART_BYTES || total > MAX_TOTAL_BYTES) throw new AppError('TOO_COMPLEX');
      yield data;
    }
  }

  return {
    has: (name) => entries.has(name.toLowerCase()),
    part: async (name) => {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      if (entry.generalPurposeBitFlag & ENCRYPTED_FLAG) throw new AppError('ENCRYPTED');
      refuseBomb(entry);
      try {
        const builder = buildXml(OFFICE);
        const decoder = new TextDecoder(); // office files are UTF-8; a rare UTF-16 part ends as DAMAGED
        for await (const chunk of unpack(entry)) builder.write(decoder.decode(chunk, { stream: true }));
        builder.write(decoder.decode());
        return builder.finish();
      } catch (cause) {
        throw cause instanceof AppError ? cause : new AppError('DAMAGED', { cause });
      }
    },
  };
}
