/** A head line with more words tells something rather than naming it. */
export const MAX_HEAD_WORDS = 16;
const MAX_HEAD_CHARS = 130;
const MAX_HAN_HEAD_CHARS = 36;
const MAX_NAME_WORDS = 6;
const ABBREVIATION_END =
  /\b(?:inc|ltd|co|corp|llc|etc|jr|sr|st|dr|no|dept|univ|eng|sc|ph\.d|s\.a|s\.l|e\.v|u\.s|u\.k|ca|o\.o|spa|r\.l)\.$/i;
/** Particles that names and titles do without: "営業部にて書籍の企画を担当". */
const JAPANESE_TELLS = /を|にて|に(?:配属|従事|異動|参画)/u;
/** "date-picker — a small widget": the name of a program before what it is. */
const HANDLE = /^[\p{Ll}\d]{1,20}(?:[-_.][\p{L}\d]{1,20}){1,4}\s[—–:-]\s/u;
/** "(tytuł: mgr inż.)": what closes a name, not a sentence. */
const BRACKET_END = /\s?\([^()]{1,30}\.\)$/u;
const INITIAL_END =
  /\p{Lu}\.$|\s(?:\p{L}|час|ак|акад|тыс|руб|мес|годз|godz|tyg|mies|zł|sem|kl|ur|afd)\.$|\s(?:\p{L}{1,2}\.){1,3}\p{L}?\.$/u; // "K. L.", "s.c.", "s.r.o."

export const wordCount = (text: string): number => text.split(/\s+/).length;

const LATIN_WORD = 2; // a Latin word says as much as two characters

/** How much a text of Chinese or Japanese says, in characters. */
function hanLength(text: string): number {
  const latin = text.match(/[\p{Script=Latin}\d]+/gu) ?? [];
  const letters = latin.reduce((sum, word) => sum + word.length, 0);
  return text.replace(/\s/gu, '').length - letters + LATIN_WORD * latin.length;
}

const isHan = (text: string): boolean => /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text);

/** Whether a text tells something: a full stop after several words, a small first letter, or too long for a name. */
export function isSentence(text: string): boolean {
  const words = wordCount(text);
  if (/[。！？]$/u.test(text) || JAPANESE_TELLS.test(text)) return true;
  const bare = text.replace(BRACKET_END, '');
  if (/[.!?]["'”’)]?$/u.test(bare) && words > 3 && !ABBREVIATION_END.test(text) && !INITIAL_END.test(text))
    return true;
  if (/^\p{Ll}/u.test(text) && words > 3 && !text.includes('\t') && !HANDLE.test(text)) return true;
  return isHan(text)
    ? hanLength(text) > MAX_HAN_HEAD_CHARS
    : words > MAX_HEAD_WORDS || text.length > MAX_HEAD_CHARS;
}

/** Short names between commas, with a full stop after the last: "Tester, Acme Ltd, Leeds." */
export function isNameList(text: string): boolean {
  const parts = text.split(/[,;|•–—]\s/);
  return parts.length > 1 && parts.every((part) => wordCount(part.trim()) <= MAX_NAME_WORDS);
}
