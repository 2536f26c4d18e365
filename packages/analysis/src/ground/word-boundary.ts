const WORD = /^[\p{L}\p{N}\p{M}]$/u;
const DIGIT = /^\p{Nd}$/u;
/** Scripts written without spaces between words: any place may be a boundary. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}ー]$/u;
const JOINERS = new Set([...".-_@/'’&:‐‑"]);
const IN_NUMBERS = new Set([...".,:'’"]);
const SUFFIX_SIGNS = new Set(['+', '#']);

/** `clean`: space, line end or clear punctuation; `joined`: a part of a compound such as "Node" in "Node.js"; `inside`: within a word. */
export type Boundary = 'clean' | 'joined' | 'inside';

const codePointBefore = (line: string, at: number): string => {
  const low = line.charCodeAt(at - 1);
  const start = low >= 0xdc00 && low <= 0xdfff ? at - 2 : at - 1;
  return at <= 0 ? '' : line.slice(start, at);
};

const codePointAt = (line: string, at: number): string => {
  const code = line.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};

const isWord = (char: string) => WORD.test(char) && !UNSPACED.test(char);

/** What kind of boundary the cut at `at` is, seen from the kept side (`inner`) towards the rest of the line. */
function judge(inner: string, next: string, afterNext: string): Boundary {
  if (!WORD.test(inner)) return 'clean';
  if (UNSPACED.test(inner) || UNSPACED.test(next)) return 'clean';
  if (isWord(next)) return 'inside';
  if (!JOINERS.has(next) && next !== ',') return 'clean';
  if (!isWord(afterNext)) return 'clean';
  if (DIGIT.test(inner) && DIGIT.test(afterNext) && IN_NUMBERS.has(next)) return 'inside';
  return next === ',' ? 'clean' : 'joined';
}

/** The boundary before the quote that starts at `at`. */
export function boundaryBefore(line: string, at: number): Boundary {
  const next = codePointBefore(line, at);
  return judge(codePointAt(line, at), next, codePointBefore(line, at - next.length));
}

/** The boundary after the quote that ends at `at`. */
export function boundaryAfter(line: string, at: number): Boundary {
  const inner = codePointBefore(line, at);
  const next = codePointAt(line, at);
  // "C" is no quote of "C++" or "C#"
  if (SUFFIX_SIGNS.has(next) && WORD.test(inner)) return 'inside';
  return judge(inner, next, codePointAt(line, at + next.length));
}
