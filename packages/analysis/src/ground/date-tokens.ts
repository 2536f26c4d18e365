import { foldText } from './fold-text.ts';

/** A piece of a line as dates see it; `start` and `end` are offsets into the line. */
export type DateToken = {
  kind: 'number' | 'word' | 'sign';
  text: string;
  start: number;
  end: number;
  /** nothing stands between this token and the one before */
  tight: boolean;
};

const DIGIT = /^[0-9]$/;
const LETTER = /^\p{L}$/u;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;
const MARKS = /\p{M}/gu;

const withoutMarks = (char: string): string =>
  char.charCodeAt(0) <= 0x7f ? char : char.normalize('NFD').replace(MARKS, '');

function kindOf(char: string): DateToken['kind'] {
  if (DIGIT.test(char)) return 'number';
  return LETTER.test(char) ? 'word' : 'sign';
}

function belongs(open: DateToken, kind: DateToken['kind'], char: string): boolean {
  if (open.kind !== kind || kind === 'sign') return false;
  return !UNSPACED.test(char) && !UNSPACED.test(open.text.at(-1) ?? '');
}

/** Numbers, words (folded, without diacritics) and signs of a line; each CJK character is a word of its own. */
export function readDateTokens(line: string): DateToken[] {
  const tokens: DateToken[] = [];
  let tight = false;
  for (const { char, start, end } of foldText(line)) {
    if (char === ' ') {
      tight = false;
      continue;
    }
    const plain = withoutMarks(char);
    const kind = kindOf(plain);
    const open = tokens.at(-1);
    if (tight && open && belongs(open, kind, plain)) {
      open.text += plain;
      open.end = end;
    } else tokens.push({ kind, text: plain, start, end, tight });
    tight = true;
  }
  return tokens;
}
