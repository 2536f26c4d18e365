import { MAX_TECHNOLOGY_WORDS, technologyOf } from '../../lexicon/technologies.ts';
import { part, type Slice } from '../../text/slice.ts';
import { splitLines, splitSlice } from '../../text/split.ts';

/** What stands between the items of a list; a slash only between spaces, so that "CI/CD" stays whole. */
const ITEM_SEPARATOR = /[,，、;；|•▪■◆·∙⋅‧✦]|(?<![●○])●(?![●○])|\t|\s{2,}|\s\/\s|\s[–—]\s|。|\s-\s/gu;
const AND = /\s(?:and|und|et|y|e|en|i|и)\s/iu;
const MIN_KNOWN_SHARE = 0.6; // so much of a spaced list must be known before it is cut at its spaces
const MIN_SPACED_WORDS = 3;

/** "JavaScript HTML 5 CSS REST": known technologies set apart by nothing but spaces, longest names first. */
function splitSpaces(slice: Slice): Slice[] {
  const words = [...slice.text.matchAll(/\S+/g)];
  const isOne = AND.test(slice.text) || words.some(([word]) => word === '&'); // "HTML & CSS" is printed as one
  if (words.length < MIN_SPACED_WORDS || isOne) return [slice];
  const pieces: Slice[] = [];
  let known = 0;
  let at = 0;
  while (at < words.length) {
    let length = 1;
    for (let tried = Math.min(MAX_TECHNOLOGY_WORDS, words.length - at); tried > 0; tried -= 1) {
      const piece = wordsOf(slice, words, at, tried);
      if (technologyOf(piece.text) === undefined) continue;
      length = tried;
      known += tried;
      break;
    }
    pieces.push(wordsOf(slice, words, at, length));
    at += length;
  }
  return pieces.length > 1 && known >= MIN_KNOWN_SHARE * words.length ? pieces : [slice];
}

function wordsOf(slice: Slice, words: readonly RegExpExecArray[], at: number, count: number): Slice {
  const first = words[at];
  const last = words[at + count - 1];
  return part(slice, first?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0));
}

const MIN_GLUED = 3; // "JavaScript" and "GitHub Actions" hold capitals as well
const MAX_GLUED_CHARS = 600; // longer runs are no list
const MIN_GLUED_CHARS = 5; // pieces of a glued list are words on average
const MAX_NAME_CHARS = 24;

/** Where a new word begins inside a run of letters: "ReplicationErasure", "S3Kafka", "C++Go". */
const SEAM = /(?<=[\p{Ll}\d+#)])(?=\p{Lu})/gu;

/** The longest technology's name that begins at `from` and ends at a seam or at the end. */
function knownFrom(text: string, seams: readonly number[], from: number): number | null {
  const ends = seams.filter((end) => end > from && end - from <= MAX_NAME_CHARS).reverse();
  return ends.find((end) => technologyOf(text.slice(from, end)) !== undefined) ?? null;
}

/** "KafkaKubernetesTerraform": what converters make of a list whose items were set apart by the layout alone. */
function splitGlued(slice: Slice): Slice[] {
  const { text } = slice;
  const seams = [...[...text.matchAll(SEAM)].map(({ index }) => index), text.length];
  const marked = /[(),]/.test(text); // who sets marks sets them between the items as well
  if (marked || text.length > MAX_GLUED_CHARS || seams.length < MIN_GLUED || technologyOf(text) !== undefined)
    return [slice];
  const pieces: Slice[] = [];
  let known = 0;
  for (let from = 0; from < text.length; ) {
    const name = knownFrom(text, seams, from);
    if (name !== null) known += 1;
    const end = name ?? seams.find((seam) => seam > from) ?? text.length;
    pieces.push(part(slice, from, end));
    from = end;
  }
  const glued = pieces.length >= MIN_GLUED && (known >= 2 || text.length / pieces.length >= MIN_GLUED_CHARS);
  return glued ? pieces : [slice];
}

/** A list without any separator: cut at its spaces, else at its seams. */
function splitUnmarked(slice: Slice): Slice[] {
  const spaced = splitSpaces(slice);
  return spaced.length > 1 ? spaced : splitGlued(slice);
}

/** "Docker and Kubernetes" at the end of a list of short items. */
function splitAnd(pieces: readonly Slice[]): Slice[] {
  if (pieces.length < 3) return [...pieces];
  return pieces.flatMap((piece, at) => {
    const last = at === pieces.length - 1;
    const match = last ? AND.exec(piece.text) : null;
    if (last && /^(?:and|und|et|y|e|en|i|и)\s/iu.test(piece.text)) {
      return [part(piece, piece.text.indexOf(' '), piece.text.length)];
    }
    if (match === null) return [piece];
    const left = part(piece, 0, match.index);
    const right = part(piece, match.index + match[0].length, piece.text.length);
    const known = technologyOf(left.text) !== undefined && technologyOf(right.text) !== undefined;
    return known ? [left, right] : [piece];
  });
}

/** The items of one line of a list. */
export function listParts(slice: Slice): Slice[] {
  const pieces = splitSlice(slice, ITEM_SEPARATOR, true);
  return splitAnd(pieces.length === 1 ? pieces.flatMap(splitUnmarked) : pieces);
}

/** The items of a list that runs over several lines; an item may be cut by a line break. */
export function listItems(lines: readonly Slice[]): Slice[][] {
  const [first, next, ...more] = lines;
  const broken = first === undefined || next === undefined ? null : brokenBracket(first, next);
  if (first === undefined || next === undefined || broken === null) return splitLines(lines, listParts);
  const { from, to } = broken;
  const before = listParts(part(first, 0, from));
  const rest = part(next, to, next.text.length);
  return [
    ...before.map((piece) => [piece]),
    [trimStart(part(first, from, first.text.length)), part(next, 0, to)],
    ...listItems(rest.text === '' ? more : [rest, ...more]),
  ];
}

/** Where a bracket that one line opens and the next one closes begins its item, and where it ends: "Excel (pivots," above "macros)". */
function brokenBracket(line: Slice, next: Slice): { from: number; to: number } | null {
  const open = line.text.lastIndexOf('(');
  const close = next.text.indexOf(')');
  if (open <= 0 || close < 0 || line.text.includes(')', open) || /[(]/.test(next.text.slice(0, close)))
    return null;
  const starts = [...line.text.slice(0, open).matchAll(ITEM_SEPARATOR)].map(
    ({ index, 0: mark }) => index + mark.length,
  );
  return { from: starts.at(-1) ?? 0, to: close + 1 };
}

const trimStart = (slice: Slice): Slice =>
  part(slice, /^[\s•▪■◆·-]*/u.exec(slice.text)?.[0].length ?? 0, slice.text.length);

const MIN_TECHNOLOGIES = 2;
const TECHNOLOGY_SHARE = 0.5; // so much of a list must be known technologies for the whole to be one

/** Whether slices hold a list most of which are known technologies. */
export function isTechnologyList(slices: readonly Slice[]): boolean {
  const items = listItems(slices);
  const known = items.filter(([first]) => first !== undefined && technologyOf(first.text) !== undefined);
  return items.length >= MIN_TECHNOLOGIES && known.length >= TECHNOLOGY_SHARE * items.length;
}
