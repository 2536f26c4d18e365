import { AppError } from '@vitae/schema/errors';

const HEADER = 512;
const ENTRY = 128; // bytes of a directory entry
const NO_ENTRY = 0xffffffff;
const LAST_SECTOR = 0xfffffffa; // and what lies above: end of chain, free, the table's own sectors
const FIRST_DIFAT = 109;
const MAX_ENTRIES = 20_000;

/** The named streams at the top of a compound file ([MS-CFB]). */
export interface CompoundFile {
  has: (name: string) => boolean;
  /** The bytes of a stream, or null where there is none. */
  stream: (name: string) => Uint8Array | null;
}

interface Entry {
  name: string;
  isStream: boolean;
  start: number;
  size: number;
  left: number;
  right: number;
  child: number;
}

const damaged = (): never => {
  throw new AppError('DAMAGED');
};

/**
 * Opens a compound file. Chains of sectors are followed no further than the file is long.
 * @throws AppError DAMAGED
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER) damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  const miniShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) damaged();
  const size = 1 << shift;
  const sectors = Math.ceil((bytes.length - size) / size);
  const sector = (number: number): Uint8Array =>
    number < sectors ? bytes.subarray((number + 1) * size, (number + 2) * size) : damaged();
  const wordsOf = (data: Uint8Array): number[] => {
    const words = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return Array.from({ length: data.length >> 2 }, (_, index) => words.getUint32(index * 4, true));
  };

  const tables: number[] = Array.from({ length: FIRST_DIFAT }, (_, index) =>
    view.getUint32(76 + index * 4, true),
  );
  let next = view.getUint32(68, true);
  for (let count = 0; next < LAST_SECTOR && count <= sectors; count += 1) {
    const words = wordsOf(sector(next));
    next = words.pop() ?? LAST_SECTOR;
    for (const word of words) tables.push(word);
  }
  const table: number[] = [];
  for (const number of tables.slice(0, sectors)) {
    if (number >= LAST_SECTOR) continue;
    for (const word of wordsOf(sector(number))) table.push(word);
  }

  const chain = (start: number, links: readonly number[], limit: number): number[] => {
    const numbers: number[] = [];
    for (let at = start; at < LAST_SECTOR; at = links[at] ?? NO_ENTRY) {
      numbers.push(at);
      if (numbers.length > limit) damaged();
    }
    return numbers;
  };
  const read = (start: number): Uint8Array => Buffer.concat(chain(start, table, sectors).map(sector));

  const directory = read(view.getUint32(48, true));
  const count = Math.min(Math.floor(directory.length / ENTRY), MAX_ENTRIES);
  const entries = Array.from({ length: count }, (_, index) => readEntry(directory, index * ENTRY));
  const root = entries[0] ?? damaged();
  const top = new Map<string, Entry>();
  const open = [root.child];
  const seen = new Set<number>();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entry = entries[at];
    if (!entry || seen.has(at)) continue;
    seen.add(at);
    top.set(entry.name, entry);
    open.push(entry.left, entry.right);
  }

  const cutoff = view.getUint32(56, true);
  let mini: { links: number[]; data: Uint8Array } | null = null;
  const readMini = (start: number): Uint8Array => {
    mini ??= { links: wordsOf(read(view.getUint32(60, true))), data: read(root.start) };
    const { links, data } = mini;
    const numbers = chain(start, links, data.length >> miniShift);
    return Buffer.concat(numbers.map((at) => data.subarray(at << miniShift, (at + 1) << miniShift)));
  };
  return {
    has: (name) => top.has(name),
    stream: (name) => {
      const entry = top.get(name);
      if (!entry?.isStream) return null;
      const data = entry.size < cutoff ? readMini(entry.start) : read(entry.start);
      return data.subarray(0, entry.size);
    },
  };
}

function readEntry(directory: Uint8Array, at: number): Entry {
  const view = new DataView(directory.buffer, directory.byteOffset + at, ENTRY);
  const length = Math.max(0, Math.min(view.getUint16(64, true), 64) - 2);
  return {
    name: Buffer.from(directory.subarray(at, at + length)).toString('utf16le'),
    isStream: view.getUint8(66) === 2,
    left: view.getUint32(68, true),
    right: view.getUint32(72, true),
    child: view.getUint32(76, true),
    start: view.getUint32(116, true),
    size: view.getUint32(120, true),
  };
}
