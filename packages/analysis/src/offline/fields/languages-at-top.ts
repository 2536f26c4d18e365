import { isSpokenLanguage } from '../lexicon/spoken-languages.ts';
import type { Line } from '../lines/line.ts';

const MIN_NAMES = 2; // one alone may be where somebody comes from
const BETWEEN = /\s*[,;·•|/&\t]\s*|\s+(?:and|und|et|y|e|en|i|и|och|og)\s+/u;

/** Lines of a page's top that name spoken languages and nothing else ("English, Welsh"), as templates print them there. */
export const languageLines = (lines: readonly Line[]): Line[] =>
  lines.filter(({ content }) => {
    const parts = content.text.split(BETWEEN);
    return parts.length >= MIN_NAMES && parts.every(isSpokenLanguage);
  });
