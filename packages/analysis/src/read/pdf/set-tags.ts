import { BULLET, type Chunk, type Row, textOfWord, type Word } from './chunk.ts';
import { cutChunk } from './cut-chunk.ts';

const TWICE = 1.75; // of the usual space: the edges of two tags, or a label and its list
const LEAST_GAP = 0.5; // of the size
const LABEL_GAP = 0.34; // of the size, where the weight changes too: a bold label before its list
const WIDER = 1.5; // justified text has gaps of every width
const MOST_WIDE = 0.1; // share of wider gaps in a text whose spaces are all alike
const FEWEST_GAPS = 40; // fewer say nothing about what is usual
const SPACED = 0.05; // of the size, between letters: spaced letters have wider spaces between words
const ENDS = /[.,;:!?–—-]$/u; // typists put two spaces behind a full stop
const CJK = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

interface Gap {
  chunk: Chunk;
  /** of the word behind it in its chunk */
  index: number;
  /** in sizes */
  wide: number;
  restyled: boolean;
  /** a sentence or a list may have wider space here */
  loose: boolean;
  /** the word behind it begins with a small letter */
  small: boolean;
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Whether the letters of a word are set apart. */
function isSpacedOut({ letters }: Word, size: number): boolean {
  const gaps = letters.slice(1).map(({ left }, at) => left - (letters[at]?.right ?? left));
  return gaps.length > 0 && median(gaps) > SPACED * size;
}

function gapsOf({ chunks }: Row): Gap[] {
  const words = chunks.flatMap((chunk) => chunk.words.map((word, index) => ({ chunk, word, index })));
  return words.slice(1).flatMap(({ chunk, word, index }, at): Gap[] => {
    const before: Word | undefined = words[at]?.word;
    if (!before || !word.spaced) return [];
    const [left, right] = [textOfWord(before), textOfWord(word)];
    const wide = (word.left - before.right) / Math.max(chunk.size, 0.1);
    const spaced = isSpacedOut(before, chunk.size) || isSpacedOut(word, chunk.size);
    const loose = spaced || ENDS.test(left) || BULLET.test(left) || CJK.test(left) || CJK.test(right);
    const restyled = before.bold === true && word.bold !== true;
    return [{ chunk, index, wide, restyled, loose, small: /^\p{Ll}/u.test(right) }];
  });
}

/** One justified line in a text that is not: its words go on in small letters. */
const isProse = (cuts: readonly Gap[]): boolean =>
  cuts.length > 1 && cuts.filter(({ small }) => small).length * 3 > cuts.length;

/** A row set to its full width: what stands behind its commas is as far apart as all its other words. */
const isStretched = (gaps: readonly Gap[], usual: number): boolean => {
  const inside = gaps.filter(({ index }) => index > 0);
  return (
    inside.length > 2 && inside.some(({ loose }) => loose) && inside.every(({ wide }) => wide > TWICE * usual)
  );
};

/**
 * Parts words that stand clearly farther apart than the words of all other lines: tags in a row, a label and its list.
 * Nothing is parted in justified or typewritten text, whose spaces tell nothing.
 */
export function setTags(rows: readonly Row[]): Row[] {
  const all = rows.map(gapsOf);
  const within = all
    .flat()
    .flatMap(({ wide, loose, index }) => (loose || index === 0 || wide <= 0 ? [] : [wide]));
  const usual = median(within);
  const wider = within.filter((wide) => wide > WIDER * usual).length;
  if (within.length < FEWEST_GAPS || wider > MOST_WIDE * within.length) return [...rows];
  return rows.map((row, at) => {
    const cuts = (all[at] ?? []).filter(
      ({ wide, restyled, loose }) =>
        !loose && wide > TWICE * usual && wide > (restyled ? LABEL_GAP : LEAST_GAP),
    );
    if (cuts.length === 0 || isProse(cuts) || isStretched(all[at] ?? [], usual)) return row;
    const byChunk = Map.groupBy(cuts, ({ chunk }) => chunk);
    return {
      ...row,
      chunks: row.chunks.flatMap((chunk) =>
        cutChunk(
          chunk,
          (byChunk.get(chunk) ?? []).map(({ index }) => index),
        ),
      ),
    };
  });
}
