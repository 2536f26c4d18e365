/** One folded character and the UTF-16 range [start, end) of the source that it stands for. */
export type FoldedChar = { char: string; start: number; end: number };

const DASH = '-';
const DASHES = new Set('-‐‑‒–—―−⁃﹣－');
const APOSTROPHES = new Set("'‘’‛`´ʼ＇");
const QUOTES = new Set('"“”„‟«»＂');
const SPACE = /^[\s\u200b\u2800]$/u;
const MARK = /^[\p{M}\uff9e\uff9f]$/u; // the two half-width kana marks compose as combining marks do
const INVISIBLE = /^[\p{Cc}\p{Cf}]$/u; // soft hyphens, joiners, direction marks, tag characters

const LAST_ASCII = 0x7f;

function foldChar(char: string): string {
  if (DASHES.has(char)) return DASH;
  if (APOSTROPHES.has(char)) return "'";
  if (QUOTES.has(char)) return '"';
  if (SPACE.test(char)) return ' ';
  return INVISIBLE.test(char) ? '' : char;
}

/** The end of the character at `start` with the marks that combine with it. */
function clusterEnd(source: string, start: number): number {
  let end = start + String.fromCodePoint(source.codePointAt(start) ?? 0).length;
  while (end < source.length && source.charCodeAt(end) > LAST_ASCII) {
    const next = String.fromCodePoint(source.codePointAt(end) ?? 0);
    if (!MARK.test(next)) break;
    end += next.length;
  }
  return end;
}

/**
 * Folds what differs between two writings of the same words: compatibility forms (Unicode NFKC), case, kinds of space, dash
 * and quotation mark, characters without a shape. Spaces become ' ' and are not collapsed.
 */
export function foldText(source: string): FoldedChar[] {
  const folded: FoldedChar[] = [];
  let start = 0;
  while (start < source.length) {
    const end = clusterEnd(source, start);
    const cluster = source.slice(start, end);
    // the dashes and quotes first: NFKC would turn some of them into other characters
    const mapped = cluster.length === 1 ? foldChar(cluster) : cluster;
    for (const char of mapped.normalize('NFKC').toLowerCase()) {
      const plain = foldChar(char);
      if (plain !== '') folded.push({ char: plain, start, end });
    }
    start = end;
  }
  return folded;
}

export const isDash = (folded: FoldedChar): boolean => folded.char === DASH;
export const isSpace = (folded: FoldedChar): boolean => folded.char === ' ';
