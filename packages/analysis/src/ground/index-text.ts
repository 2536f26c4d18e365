import type { CvText } from '@vitae/schema/cv-text';
import { type FoldedChar, foldText, isDash, isSpace } from './fold-text.ts';

/** Which break stands between a character of the stream and the one before it. */
export const Break = { none: 0, space: 1, line: 2 } as const;

/** Which dash stands there. A dash that ends a line may be a hyphen of the typesetter and then is no part of the word. */
export const Dash = { none: 0, real: 1, lineEnd: 2 } as const;

/**
 * The visible text as one stream of folded characters without spaces and dashes, and for each character where it stands.
 * Body lines come first and on end, so that a sentence runs on over a page's footer and the next page's header.
 */
export type TextIndex = {
  stream: string;
  line: number[];
  start: number[];
  end: number[];
  breakBefore: number[];
  dashBefore: number[];
};

/**
 * `exact`: every sign counts. `words`: what stands between words is only a gap, so that "Berlin · Germany" is found by
 * "Berlin, Germany".
 */
export type Detail = 'exact' | 'words';

const LETTER = /^\p{L}$/u;
const WORD_CHAR = /^[\p{L}\p{N}\p{M}+#%]$/u;

/** Whether a folded character is a gap at this level of detail. */
export const isGap = (folded: FoldedChar, detail: Detail): boolean =>
  isSpace(folded) || (detail === 'words' && !isDash(folded) && !WORD_CHAR.test(folded.char));

function readingOrder(text: CvText): number[] {
  const numbers = [...text.lines.keys()];
  const isBody = (line: number) => text.lines[line]?.region === 'body';
  return [...numbers.filter(isBody), ...numbers.filter((line) => !isBody(line))];
}

function buildIndex(text: CvText, detail: Detail): TextIndex {
  const index: TextIndex = { stream: '', line: [], start: [], end: [], breakBefore: [], dashBefore: [] };
  const chars: string[] = [];
  let dash: number = Dash.none;
  let dashIsTight = false; // directly after a letter

  for (const line of readingOrder(text)) {
    if (dash === Dash.real && dashIsTight) dash = Dash.lineEnd;
    let gap: number = Break.line;
    for (const folded of foldText(text.lines[line]?.text ?? '')) {
      if (isGap(folded, detail)) gap ||= Break.space;
      else if (isDash(folded)) {
        dashIsTight = dash === Dash.none && gap === Break.none && LETTER.test(chars.at(-1) ?? '');
        dash = Dash.real;
      } else {
        if (dash === Dash.lineEnd && !LETTER.test(folded.char)) dash = Dash.real;
        for (const unit of folded.char.split('')) {
          chars.push(unit);
          index.line.push(line);
          index.start.push(folded.start);
          index.end.push(folded.end);
          index.breakBefore.push(gap);
          index.dashBefore.push(dash);
          gap = Break.none;
          dash = Dash.none;
        }
      }
    }
  }
  index.stream = chars.join('');
  return index;
}

// A text is read-only and asked for hundreds of values: it is folded once.
const indexes: Record<Detail, WeakMap<CvText, TextIndex>> = { exact: new WeakMap(), words: new WeakMap() };

/** The index of a text, built at the first call. The text must not change afterwards. */
export function indexText(text: CvText, detail: Detail): TextIndex {
  const known = indexes[detail].get(text);
  if (known) return known;
  const index = buildIndex(text, detail);
  indexes[detail].set(text, index);
  return index;
}
