const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
const SMALL = 4096; // shorter streams would live in the mini stream; padding keeps this writer short

const sectorsOf = (size: number): number => Math.ceil(size / SECTOR);

function directoryEntry(
  name: string,
  type: number,
  start: number,
  size: number,
  right: number,
  child: number,
): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 0, 'utf16le');
  entry.writeUInt16LE(name.length * 2 + 2, 64);
  entry.writeUInt8(type, 66);
  entry.writeUInt32LE(FREE, 68);
  entry.writeUInt32LE(right, 72);
  entry.writeUInt32LE(child, 76);
  entry.writeUInt32LE(start, 116);
  entry.writeUInt32LE(size, 120);
  return entry;
}

/** A compound file ([MS-CFB]) with up to seven streams at its top. */
export function makeCompoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const contents = Object.entries(streams).map(([name, bytes]) => {
    const data = Buffer.alloc(Math.max(sectorsOf(bytes.length) * SECTOR, SMALL));
    data.set(bytes);
    return { name, data };
  });
  const directorySectors = sectorsOf((contents.length + 1) * 128);
  let next = 1 + directorySectors; // the table takes the first sector
  const table = [0xfffffffd];
  for (let at = 1; at < next; at += 1) table.push(at + 1 === next ? END : at + 1);
  const entries = [directoryEntry('Root Entry', 5, END, 0, FREE, contents.length > 0 ? 1 : FREE)];
  for (const [index, { name, data }] of contents.entries()) {
    const right = index + 1 < contents.length ? index + 2 : FREE;
    entries.push(directoryEntry(name, 2, next, data.length, right, FREE));
    const count = sectorsOf(data.length);
    for (let at = 1; at <= count; at += 1) table.push(at === count ? END : next + at);
    next += count;
  }
  const header = Buffer.alloc(SECTOR);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(SMALL, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  for (let at = 0; at < 109; at += 1) header.writeUInt32LE(at === 0 ? 0 : FREE, 76 + at * 4);
  const fat = Buffer.alloc(SECTOR, 0xff);
  for (const [at, link] of table.entries()) fat.writeUInt32LE(link, at * 4);
  const directory = Buffer.alloc(directorySectors * SECTOR);
  for (const [at, entry] of entries.entries()) directory.set(entry, at * 128);
  return new Uint8Array(Buffer.concat([header, fat, directory, ...contents.map(({ data }) => data)]));
}
