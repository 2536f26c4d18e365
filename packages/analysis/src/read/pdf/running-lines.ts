import { type Chunk, type Row, textOfChunk } from './chunk.ts';
import { groupRows } from './group-rows.ts';

const EDGE = 0.25; // of the page's height: running headers and footers stand above and below it
const NUMBER_EDGE = 0.12; // page numbers stand closer to the edge
const SAME_HEIGHT = 8; // points: a running line stands at one height on every page

const PAGE_NUMBER =
  /^(?:(?:page|seite|p[áa]gina?|strona|str\.?|sida|side|sivu|pag\.?|p\.|стр\.?|страница)\s{0,2})?[-–—|]?\s{0,2}(\d{1,3})\s{0,2}(?:[-–—|]|(?:\/|of|von|de|di|sur|z|из|av|van|af|\|)\s{0,2}(\d{1,3}))?$/iu;

export type Region = 'header' | 'footer';

interface Page {
  chunks: Chunk[];
  height: number;
}

const textOfRow = (row: Row): string => row.chunks.map(textOfChunk).join(' ');

/** Text to compare running lines by: numbers count pages. */
const keyOf = (row: Row): string => textOfRow(row).replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase();

/** The rows of a page's edge, the outermost first. */
function edgeRows({ chunks, height }: Page, region: Region): Row[] {
  const near = chunks.filter((chunk) =>
    region === 'header' ? chunk.bottom < EDGE * height : chunk.top > (1 - EDGE) * height,
  );
  const rows = groupRows(near);
  return region === 'header' ? rows : rows.reverse();
}

function isPageNumber(row: Row, page: number, pages: number): boolean {
  const match = PAGE_NUMBER.exec(textOfRow(row).trim());
  if (!match) return false;
  const [, number, total] = match;
  return Number(number) === page && (total === undefined || Number(total) === pages);
}

/**
 * Finds running headers, footers and page numbers: lines that come back on most pages at the same height, counted from
 * the edge inwards as long as they do, and lines that are a page number alone. The first page keeps its header, for
 * that is where a CV says whose it is.
 */
export function findRunningLines(pages: readonly Page[]): Map<Chunk, Region> {
  const found = new Map<Chunk, Region>();
  for (const region of ['header', 'footer'] as const) {
    const edges = pages.map((page) => edgeRows(page, region));
    const heights = new Map<string, number[]>();
    for (const row of edges.flat())
      heights.set(keyOf(row), [...(heights.get(keyOf(row)) ?? []), row.baseline]);
    const returns = (row: Row): boolean => {
      const same = (heights.get(keyOf(row)) ?? []).filter(
        (height) => Math.abs(height - row.baseline) < SAME_HEIGHT,
      );
      return same.length > 1 && same.length >= pages.length / 2;
    };
    for (const [index, rows] of edges.entries()) {
      const height = pages[index]?.height ?? 0;
      let running = region === 'footer' || index > 0;
      for (const row of rows) {
        const distance = region === 'header' ? row.bottom : height - row.top;
        const number = distance < NUMBER_EDGE * height && isPageNumber(row, index + 1, pages.length);
        running &&= number || returns(row);
        if (running || number) for (const chunk of row.chunks) found.set(chunk, region);
      }
    }
  }
  return found;
}
