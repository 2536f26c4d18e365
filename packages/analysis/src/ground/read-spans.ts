import { type CvText, quoteSpan, type Span } from '@vitae/schema/cv-text';

const LINE_END_HYPHEN = /\p{L}[-\u2010]$/u;
const STARTS_LOWERCASE = /^\p{Ll}/u;
const FIRST_WORD = /^\p{L}+/u;
const LAST_WORD = /\p{L}+$/u;
const UNSPACED_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。・「」]$/u;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。・「」]/u;
const SPACES = /[\s\u200b\u2800]+/gu;
// Marks without a shape can carry words that no reader sees; the two joiners are spelling in several scripts.
const INVISIBLE = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}]/gu;

/** First halves of compounds that keep their hyphen where a line breaks after it, and no typesetter's syllable. */
const COMPOUND_HEADS = new Set(
  (
    'all anti back client co cost cross data decision double end event ex fast first front full goal hands high ' +
    'in inter key large long low mid multi non object on open part peer post pre problem process pro real ' +
    'result role second self semi short single small state sub team test third time top two user well world'
  ).split(' '),
);

/** Whether the hyphen at a line's end is the word's own. The rest of the text decides, then what is usual. */
function keepsHyphen(text: CvText, left: string, right: string): boolean {
  const head = (LAST_WORD.exec(left.slice(0, -1))?.[0] ?? '').toLowerCase();
  const tail = (FIRST_WORD.exec(right)?.[0] ?? '').toLowerCase();
  if (!STARTS_LOWERCASE.test(right)) return true;
  for (const { text: line } of text.lines) {
    const words = line.toLowerCase();
    if (words.includes(`${head}-${tail}`)) return true;
    if (words.includes(head + tail)) return false;
  }
  return COMPOUND_HEADS.has(head);
}

function join(text: CvText, left: string, right: string): string {
  if (left === '' || right === '') return left + right;
  if (LINE_END_HYPHEN.test(left)) {
    return keepsHyphen(text, left, right) ? left + right : left.slice(0, -1) + right;
  }
  if (UNSPACED_END.test(left) && UNSPACED_START.test(right)) return left + right;
  return `${left} ${right}`;
}

const SOFT_HYPHEN = '\u00ad';

/** The words that spans point at, as one value: spaces collapsed, lines joined, words that a line end split made whole. */
export function readSpans(text: CvText, spans: readonly Span[]): string {
  let value = '';
  let previous: Span | undefined;
  let splitsWord = false;
  for (const span of spans) {
    const raw = quoteSpan(text, span).normalize('NFC').replace(SPACES, ' ').trim();
    const quote = raw.replace(INVISIBLE, '').trim();
    if (splitsWord) value += quote;
    else value = previous?.line === span.line ? `${value} ${quote}`.trim() : join(text, value, quote);
    previous = span;
    splitsWord = raw.endsWith(SOFT_HYPHEN);
  }
  return value;
}
