import { allWords, everyElement, type HtmlDocument } from './parse-html.ts';

/**
 * The level of headings that name sections: the highest that is used more than once. A lone one above is the person's
 * name or what they do; deeper headings are the titles of entries, which other formats set in bold.
 */
export function sectionLevel(document: HtmlDocument): number {
  const counts = new Map<number, number>();
  for (const element of everyElement(document)) {
    const level = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
    if (level > 0 && allWords(element).trim() !== '') counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const levels = [...counts.keys()].sort((one, other) => one - other);
  return levels.find((level) => (counts.get(level) ?? 0) > 1) ?? levels.at(-1) ?? 6;
}
