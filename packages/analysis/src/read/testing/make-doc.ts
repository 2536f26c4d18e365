import { makeCompoundFile } from './make-compound-file.ts';

const TEXT_AT = 4096;
const RUNS_AT = 2048;
const PARAGRAPHS_AT = 2560;
const u16 = (value: number): number[] => [value & 255, (value >> 8) & 255];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16(value >>> 16)];

/** Property lists of the binary format ([MS-DOC] 2.6). */
export const SPRM = {
  bold: [...u16(0x0835), 1],
  hidden: [...u16(0x083c), 1],
  deleted: [...u16(0x0800), 1],
  size: (points: number) => [...u16(0x4a43), ...u16(points * 2)],
  colour: (rgb: number) => [...u16(0x6870), rgb >> 16, (rgb >> 8) & 255, rgb & 255, 0],
  list: [...u16(0x460b), ...u16(1)],
  inTable: [...u16(0x2416), 1],
  endsRow: [...u16(0x2416), 1, ...u16(0x2417), 1],
  shades: (...colours: number[]) => [
    ...u16(0xd612),
    colours.length * 10,
    ...colours.flatMap((rgb) => [0, 0, 0, 0xff, rgb >> 16, (rgb >> 8) & 255, rgb & 255, 0, 0, 0]),
  ],
};

export interface DocRunParts {
  text: string;
  /** character properties */
  run?: number[];
}

export interface DocParagraphParts {
  runs: DocRunParts[];
  /** its mark: '\r', or '\x07' for a cell or row */
  mark?: string;
  style?: number;
  properties?: number[];
}

export interface DocParts {
  body: DocParagraphParts[];
  header?: DocParagraphParts[];
  /** the table stream is the second one, as most programs write it */
  flags?: number;
}

/** A page of formatted runs: offsets, places of the properties, and those from the end upwards. */
function page(ends: { end: number; properties: number[] }[], width: number): Buffer {
  const bytes = Buffer.alloc(512);
  let at = TEXT_AT;
  let free = 510;
  for (const [index, { end, properties }] of ends.entries()) {
    bytes.writeUInt32LE(at, index * 4);
    bytes.writeUInt32LE(end, index * 4 + 4);
    free = (free - properties.length) & ~1;
    bytes.set(properties, free);
    bytes.writeUInt8(free / 2, (ends.length + 1) * 4 + index * width);
    at = end;
  }
  bytes.writeUInt8(ends.length, 511);
  return bytes;
}

function style(identifier: number, kind: number, name: string, run: number[]): number[] {
  const base = [...u16(identifier), ...u16(kind | 0xfff0), ...u16(2), ...u16(0), ...u16(0)];
  const names = [...u16(name.length), ...Buffer.from(name, 'utf16le'), 0, 0];
  const lists = [...u16(2), 0, 0, ...u16(run.length), ...run];
  const definition = [...base, ...names, ...lists];
  if (definition.length % 2 === 1) definition.push(0);
  return [...u16(definition.length), ...definition];
}

/** A minimal document of Word 97; style 0 is Normal, style 1 the first heading. */
export function makeDoc({ body, header = [], flags = 0x0200 }: DocParts): Uint8Array {
  const textOf = (paragraphs: DocParagraphParts[]) =>
    paragraphs.map(({ runs, mark = '\r' }) => runs.map(({ text }) => text).join('') + mark).join('');
  const all = [...body, ...header];
  const text = textOf(all);
  const runs: { end: number; properties: number[] }[] = [];
  const paragraphs: { end: number; properties: number[] }[] = [];
  let end = TEXT_AT;
  for (const { runs: pieces, style: number = 0, properties = [], mark = '\r' } of all) {
    for (const { text: words, run = [] } of [...pieces, { text: mark }]) {
      end += words.length * 2;
      runs.push({ end, properties: [run.length, ...run] });
    }
    const list = [...u16(number), ...properties];
    if (list.length % 2 === 0) list.push(0);
    paragraphs.push({ end, properties: [(list.length + 1) / 2, ...list] });
  }
  const lengthOf = (part: DocParagraphParts[]) => textOf(part).length;
  const styles = [
    ...u16(18),
    ...u16(2),
    ...u16(10),
    ...Array<number>(14).fill(0),
    ...style(0, 1, 'Normal', SPRM.size(12)),
    ...style(1, 1, 'heading 1', SPRM.bold),
  ];
  const pieces = [2, ...u32(16), ...u32(0), ...u32(text.length), 0, 0, ...u32(TEXT_AT), 0, 0];
  const bins = (at: number) => [...u32(TEXT_AT), ...u32(end), ...u32(at / 512)];
  const stories = [
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    lengthOf(header),
    lengthOf(header),
    lengthOf(header),
    lengthOf(header),
    lengthOf(header),
  ];
  const parts = {
    162: styles,
    242: header.length > 0 ? stories.flatMap(u32) : [],
    250: bins(RUNS_AT),
    258: bins(PARAGRAPHS_AT),
    418: pieces,
  };
  const document = Buffer.alloc(TEXT_AT + text.length * 2);
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0x00c1, 2);
  document.writeUInt16LE(flags, 10);
  document.writeUInt32LE(lengthOf(body), 0x4c);
  document.writeUInt32LE(lengthOf(header), 0x54);
  const table: number[] = [];
  for (const [at, bytes] of Object.entries(parts)) {
    document.writeUInt32LE(table.length, Number(at));
    document.writeUInt32LE(bytes.length, Number(at) + 4);
    table.push(...bytes);
  }
  document.set(page(runs, 1), RUNS_AT);
  document.set(page(paragraphs, 13), PARAGRAPHS_AT);
  document.write(text, TEXT_AT, 'utf16le');
  return makeCompoundFile({ WordDocument: document, '1Table': Uint8Array.from(table) });
}
