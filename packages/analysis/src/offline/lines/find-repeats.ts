import type { CvText } from '@vitae/schema/cv-text';
import { findEmails } from '../text/find-emails.ts';
import { findUrls } from '../text/find-urls.ts';
import { foldKey } from '../text/fold.ts';
import type { Slice } from '../text/slice.ts';
import type { Line } from './line.ts';

const PAGE_NUMBER =
  /^(?:page|seite|página|pagina|strona|страница|стр\.?|pág\.?|p\.?)?\s*\d{1,3}\s*(?:(?:\/|of|von|de|di|van|z|из|sur|-)\s*\d{1,3})?$/iu;
/** "That is all" and "none": what Japanese and Chinese forms print under a table's last row, or in its place. */
const CLOSING = /^(?:以\s*上|(?:特に)?な\s*し|特になし|無し|无|無)$/u;
const MIN_REPEATED = 2; // lines in a row: one line may repeat by chance
const HEADER_LINES = 6;

/** Page numbers and lines that repeat the top of the first page: part of the pages, not of what they say. */
export function findRepeats(text: CvText, lines: readonly Line[]): Set<number> {
  const repeats = new Set<number>();
  const first = lines.filter(({ page }) => page === 1).slice(0, HEADER_LINES * 2);
  const keys = new Set(first.map(({ content }) => foldKey(content.text)));
  for (let page = 2; page <= text.pages; page += 1) {
    const top = lines.filter((line) => line.page === page).slice(0, HEADER_LINES);
    const end = top.findIndex(({ content }) => !keys.has(foldKey(content.text)));
    const same = top.slice(0, end < 0 ? top.length : end);
    if (same.length >= MIN_REPEATED) for (const { index } of same) repeats.add(index);
  }
  const seen = new Set<string>();
  const lasts = new Set([...Map.groupBy(lines, ({ page }) => page).values()].map((page) => page.at(-1)));
  for (const line of lines) {
    const { index, content, cells } = line;
    const numbers = cells.filter(({ text: cell }) => PAGE_NUMBER.test(cell) && isAlone(cell));
    const rest = cells.filter((cell) => !numbers.includes(cell));
    const foot = lasts.has(line) && numbers.length > 0 && !rest.some(isAddress);
    const key = foldKey(rest.length > 0 ? rest.map((cell) => cell.text).join(' ') : content.text);
    const running = text.lines[index]?.region !== 'body';
    if (foot || CLOSING.test(content.text)) repeats.add(index);
    else if (PAGE_NUMBER.test(content.text) && (running || isAlone(content.text))) repeats.add(index);
    else if (running && seen.has(key)) repeats.add(index);
    seen.add(key);
  }
  return repeats;
}

/** The foot of a page may hold the person's address beside the number of the page. */
const isAddress = (cell: Slice): boolean => findUrls(cell).length > 0 || findEmails(cell).length > 0;

/** "Page 2 of 3", "2/3": more than a bare number, which may be anything. */
const isAlone = (text: string): boolean => /\p{L}|\//u.test(text);
