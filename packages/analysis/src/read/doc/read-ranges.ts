import type { Binary } from './binary.ts';

const PAGE = 512; // bytes of a page of formatted runs
const MAX_RANGES = 400_000;

/** A stretch of the file, by byte offset, with the bytes that say how its text looks. */
export interface Range {
  start: number;
  end: number;
  properties: Uint8Array;
}

const NOTHING = new Uint8Array();

function* pagesOf(table: Binary, start: number, length: number): Generator<number> {
  const count = Math.floor((length - 4) / 8);
  for (let index = 0; index < count; index += 1) {
    const at = start + (count + 1) * 4 + index * 4;
    if (at + 4 > table.length) return;
    yield (table.u32(at) & 0x3fffff) * PAGE;
  }
}

function readRanges(
  document: Binary,
  pages: Iterable<number>,
  width: number,
  read: (at: number) => Uint8Array,
): Range[] {
  const ranges: Range[] = [];
  for (const page of pages) {
    const count = document.u8(page + PAGE - 1);
    for (let index = 0; index < count && ranges.length < MAX_RANGES; index += 1) {
      const offset = document.u8(page + (count + 1) * 4 + index * width) * 2;
      const start = document.u32(page + index * 4);
      const end = document.u32(page + index * 4 + 4);
      if (end > start) ranges.push({ start, end, properties: offset === 0 ? NOTHING : read(page + offset) });
    }
  }
  return ranges.sort((one, other) => one.start - other.start);
}

/** Character properties ([MS-DOC] 2.9.32 ChpxFkp). */
export function readRuns(document: Binary, table: Binary, start: number, length: number): Range[] {
  return readRanges(document, pagesOf(table, start, length), 1, (at) =>
    document.bytes.subarray(at + 1, at + 1 + document.u8(at)),
  );
}

/** Paragraph properties, the number of the style first ([MS-DOC] 2.9.181 PapxFkp). */
export function readParagraphs(document: Binary, table: Binary, start: number, length: number): Range[] {
  return readRanges(document, pagesOf(table, start, length), 13, (at) => {
    const size = document.u8(at);
    return size === 0
      ? document.bytes.subarray(at + 2, at + 2 + document.u8(at + 1) * 2)
      : document.bytes.subarray(at + 1, at + size * 2);
  });
}

/** Finds the range around an offset; made for offsets that mostly grow. */
export function rangeFinder(ranges: readonly Range[]): (offset: number) => Range | undefined {
  let last = 0;
  return (offset) => {
    const here = ranges[last];
    if (here && offset >= here.start && offset < here.end) return here;
    let low = 0;
    let high = ranges.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((ranges[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    last = low;
    const found = ranges[low];
    return found && offset >= found.start && offset < found.end ? found : undefined;
  };
}
