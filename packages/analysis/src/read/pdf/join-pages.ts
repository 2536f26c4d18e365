import { type Block, blocksOf, type Columns, type Part } from './order-page.ts';

const SAME_EDGE = 14; // points: a column begins at one place on every page, give or take a list's indent

/** A block and the page it stands on. */
export interface PagedBlock extends Block {
  page: number;
}

interface Open {
  columns: Columns;
  left: PagedBlock[];
  right: PagedBlock[];
}

const onPage = (blocks: readonly Block[], page: number): PagedBlock[] =>
  blocks.map((block) => ({ ...block, page }));

/** The column of an open sidebar layout that a page without a second column goes on with, if its text fits there. */
function sideOf(parts: readonly Part[], { columns }: Open): 'left' | 'right' | null {
  const rows = parts.flatMap(blocksOf).flatMap((block) => block.rows);
  if (rows.length === 0) return null;
  if (rows.every((row) => row.left >= columns.edge - SAME_EDGE)) return 'right';
  return rows.every((row) => row.right <= columns.edge) ? 'left' : null;
}

/**
 * Puts the pages one after the other. Where a sidebar goes on over a page break, its text and the text beside it are
 * each read to their end, so that a section is not torn apart by what stands next to it.
 */
export function joinPages(pages: readonly Part[][]): PagedBlock[] {
  const result: PagedBlock[] = [];
  let open: Open | null = null;
  const close = () => {
    if (open)
      result.push(
        ...(open.columns.rightFirst ? [...open.right, ...open.left] : [...open.left, ...open.right]),
      );
    open = null;
  };
  for (const [page, parts] of pages.entries()) {
    const [first] = parts;
    const columnsFirst = first && !('blocks' in first) ? first : null;
    const continues: boolean =
      open !== null && columnsFirst !== null && Math.abs(columnsFirst.edge - open.columns.edge) < SAME_EDGE;
    const side = open !== null && !columnsFirst ? sideOf(parts, open) : null;
    if (open && side) {
      open[side].push(...onPage(parts.flatMap(blocksOf), page));
      continue;
    }
    if (open && continues && columnsFirst) {
      open.left.push(...onPage(columnsFirst.left, page));
      open.right.push(...onPage(columnsFirst.right, page));
      if (parts.length === 1) continue;
    }
    close();
    for (const [index, part] of parts.entries()) {
      if (continues && index === 0) continue;
      const last = index === parts.length - 1;
      if (last && !('blocks' in part) && part.sidebar) {
        open = { columns: part, left: onPage(part.left, page), right: onPage(part.right, page) };
      } else result.push(...onPage(blocksOf(part), page));
    }
  }
  close();
  return result;
}
