import type { Entry } from '../entries/segment.ts';
import type { Line } from '../lines/line.ts';
import { computed, type Found } from '../output/found.ts';
import { canonicalUrl, findUrls } from '../text/find-urls.ts';
import { part } from '../text/slice.ts';

const PRINTED = 0.95;
const LINKED = 0.9;

function urlOfLine(line: Line): Found | null {
  const link = line.links.find(({ url }) => /^https?:/i.test(url));
  if (link !== undefined) {
    const words = part(line.content, link.start - line.content.start, link.end - line.content.start);
    return computed(link.url, [words], LINKED);
  }
  const printed = findUrls(line.content)[0];
  return printed === undefined ? null : computed(canonicalUrl(printed.text), [printed], PRINTED);
}

/** The address an entry prints or links to: the first in its head, else the first in lines of its body that hold little else. */
export function entryLink(entry: Entry): Found | null {
  for (const { block } of entry.head)
    for (const line of block.lines) {
      const url = urlOfLine(line);
      if (url !== null) return url;
    }
  for (const { block, role } of entry.body) {
    const short = role !== 'item' && block.text.split(/\s+/).length <= 6;
    const url = short ? urlOfLine(block.first) : null;
    if (url !== null) return url;
  }
  return null;
}
