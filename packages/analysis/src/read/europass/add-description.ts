import { readHtml } from '../html/read-html.ts';
import type { KeyedLines } from '../layout/keyed-lines.ts';

/** Adds a text that Europass keeps as HTML: paragraphs under one key, list items each under a key of a list. */
export function addDescription(
  lines: KeyedLines,
  html: string,
  key: string | undefined,
  listKey?: string,
): void {
  if (html === '') return;
  let item = 0;
  for (const { text, role } of readHtml(html).lines) {
    if (listKey !== undefined && role === 'list-item') {
      lines.add(`${listKey}.${item}`, text, { role: 'list-item' });
      item += 1;
    } else lines.add(key, text);
  }
}
