import { readLabel } from '../lexicon/field-labels.ts';
import type { Block } from '../lines/blocks.ts';
import { isUrl } from '../text/find-urls.ts';

/** Words that stand for a link and name nothing: "View project", "Live demo", "GitHub". */
const LINK_WORDS =
  /^(?:links?|(?:live )?demo|source(?: code)?|code|repo(?:sitory)?|github|gitlab|website|view (?:project|demo|code|live|more|certificate|credential|on \S+|source)|see (?:project|more|live)|show credential|read more|visit(?: site| website)?|projekt ansehen|zum projekt|voir le projet|ver proyecto|ver projeto|vedi progetto|bekijk project|zobacz projekt)(?:\s*[→↗>])?$/iu;

export const isLinkWords = (text: string): boolean => LINK_WORDS.test(text.trim());

/** Whether a block holds nothing but an address or the words for one: it belongs to the entry above it. */
export function isLinkLine({ text }: Block): boolean {
  if (readLabel(text)?.label === 'url' || isLinkWords(text)) return true;
  const words = text.split(/\s+/);
  return words.length <= 2 && words.some(isUrl);
}
