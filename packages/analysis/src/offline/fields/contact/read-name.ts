import { labelKey, NAME_PARTS } from '../../lexicon/field-labels.ts';
import { headingKindOf } from '../../lexicon/headings.ts';
import { organisationScore } from '../../lexicon/organisations.ts';
import { placeScore, TOWN } from '../../lexicon/places.ts';
import { titleScore } from '../../lexicon/titles.ts';
import type { Line } from '../../lines/line.ts';
import { computed, type Found } from '../../output/found.ts';
import { fold, foldKey, phraseSet } from '../../text/fold.ts';
import { joinSlices, part, type Slice } from '../../text/slice.ts';
import { BORN } from './born.ts';
import { isLinked, type Piece } from './contact-lines.ts';

/** The person's name and the lines it takes. */
export type NameFound = {
  readonly name: Found;
  readonly lines: ReadonlySet<number>;
  readonly last: Slice;
  readonly line: Line;
};

const MAX_WORDS = 6;
const LOOKED_AT = 25; // pieces from the top of the document; a name never stands lower unless a label says so
const LEAST = 0.9;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|\p{Lu}\.|(?:de|da|do|dos|das|del|della|di|van|von|der|den|ten|ter|zu|zur|la|le|el|al|bin|ibn|y|e|i|af|av|dr|prof|mag|ing|dipl|st|phd|mba|md|jr|sr|ii|iii|iv|née|geb|b|m|sc|eng|pmp|cpa|esq|rn)\.?,?)$/iu;
const HAN_NAME =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{1,8}(?:[\s　・][\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー々]{1,8})?$/u;
const CREDENTIALS =
  /,\s*(?:ph\.?d|mba|m\.?d|pmp|cpa|b\.?sc|m\.?sc|esq|rn|pe|cfa|m\.?a|b\.?a|jr|sr|dds|msc|bsc|cissp|shrm-cp|phr)\.?.*$/iu;

/** 'Luca "Lou" Bianchi': what people are called, between quotes of any kind. */
const NICKNAME = /(?<=\s)["'“”„«‘’‚]\p{L}[\p{L}.-]{0,20}["'“”»«‘’](?=\s|$)/gu;

function isNameLike(text: string): boolean {
  const bare = text
    .replace(CREDENTIALS, '')
    .replace(/\([^)]*\)|（[^）]*）/gu, ' ')
    .replace(NICKNAME, ' ')
    .trim();
  if (HAN_NAME.test(bare) || HAN_NAME.test(bare.split(/\s*[/／]/u, 1)[0] ?? '')) return !BORN.test(bare);
  if (/[\d@:;!?|/\\_#*]/u.test(bare) || bare.length > 60) return false;
  const words = bare.split(/[\s ]+/).filter((word) => word !== '');
  const capital = words.filter((word) => /^["“(]?\p{Lu}|^\p{Lo}/u.test(word)).length;
  return (
    words.length >= 1 &&
    words.length <= MAX_WORDS &&
    capital >= 1 &&
    words.every((word) => NAME_WORD.test(word) || /^\p{Lo}+$/u.test(word))
  );
}

/** "Tan Hui Shan, Cheryl": in the letters of a name only, as places are printed so too. */
const LISTED = /(?<=\p{L}),(?=\s\p{Lu})/u;
const MIN_TITLE_SIZE = 14;

const isTitleSize = ({ size }: Line, largest: number): boolean =>
  size !== null && size >= largest - 0.5 && size > MIN_TITLE_SIZE;

/** How many of the name's words the e-mail address holds. */
function inEmail(text: string, emails: readonly string[]): number {
  const words = foldKey(text)
    .split(' ')
    .filter((word) => word.length > 2);
  const locals = emails.map((email) => fold(email.split('@', 1)[0] ?? ''));
  return words.filter((word) => locals.some((local) => local.includes(word))).length;
}

function score(piece: Piece, largest: number, emails: readonly string[], at: number): number {
  const { text } = piece.slice;
  if (piece.label === 'name') return /\d{2}|\d日/u.test(text) ? 0 : 3; // "氏名" beside the date of the form
  const bare = isTitleSize(piece.line, largest) ? text.replace(LISTED, '') : text;
  if (piece.label !== undefined || piece.labelSlice !== null || !isNameLike(bare)) return 0;
  const key = foldKey(text);
  if (headingKindOf(key) !== undefined || isLinked(piece.line, piece.slice)) return 0;
  const size = piece.line.size;
  const words = text.split(/\s+/).length;
  let value = words >= 2 ? 1 : HAN_NAME.test(text) ? 0.9 : 0.4;
  value +=
    size !== null && largest > 0
      ? 0.9 * Math.max(0, size / largest - 0.4)
      : piece.line.isHeadingRole
        ? 0.4
        : 0;
  value += Math.min(2, inEmail(text, emails)) * 0.45;
  value += Math.max(0, 0.4 - at * 0.05);
  value -= titleScore(text) * 0.9 + organisationScore(text) * 0.4 + (placeScore(text) > TOWN ? 0.7 : 0);
  return value;
}

/** "Jane DoeJane Doe": a shadow printed twice. */
function once(slice: Slice): Slice {
  const half = slice.text.length / 2;
  const doubled = Number.isInteger(half) && half > 3 && slice.text.slice(0, half) === slice.text.slice(half);
  return doubled ? part(slice, 0, half) : slice;
}

/** The name without what forms print behind it: "山之内 拓海（やまのうち たくみ）", "高橋 恵理子 / Eriko Takahashi". */
function withoutReading(slice: Slice): Slice {
  const end = slice.text.search(/\s*[(（/／]/u);
  if (end <= 0) return slice;
  const [name, rest] = [slice.text.slice(0, end), slice.text.slice(end)];
  const twice =
    HAN_NAME.test(name) || (/\p{Script=Han}|\p{Script=Katakana}/u.test(rest) && name.includes(' '));
  return twice ? part(slice, 0, end) : slice;
}

/** Labels of a part of the name: "Фамилия", "Имя", "Отчество" in three lines. */
const PART_LABELS = phraseSet(NAME_PARTS);
const MAX_PARTS = 3;

/** The pieces that go on with a name whose parts stand behind labels of their own, in printed order. */
function namedParts(first: Piece, pieces: readonly Piece[]): Piece[] {
  const isPart = ({ label, labelSlice }: Piece): boolean =>
    label === 'name' && labelSlice !== null && PART_LABELS.has(labelKey(labelSlice.text));
  if (!isPart(first)) return [first];
  const from = pieces.indexOf(first);
  const end = pieces.findIndex((piece, at) => at > from && !isPart(piece));
  return pieces.slice(from, Math.min(end < 0 ? pieces.length : end, from + MAX_PARTS));
}

const BROKEN_HYPHEN = /(?<=\p{L}-)\s(?=\p{Lu})/gu; // "Düsterbeck-" above "Lohr"
const MAX_NAME_LINES = 3;
const MAX_NAME_WORDS = 5;

/** Whether two pieces are lines of one name: each alone in its line, in the largest letters, both of them names. */
function isOneName(above: Piece, below: Piece, largest: number): boolean {
  if (below.row !== above.row + 1 || below.line.style !== above.line.style) return false;
  const big = isTitleSize(above.line, largest);
  const alone = above.line.cells.length === 1 && below.line.cells.length === 1;
  const isName = ({ slice, labelSlice }: Piece): boolean =>
    titleScore(slice.text) <= 0.5 &&
    placeScore(slice.text) <= TOWN &&
    labelSlice === null &&
    isNameLike(slice.text.replace(LISTED, '').replace(/-$/, ''));
  return big && alone && isName(above) && isName(below);
}

/** The words of a name's line with the hyphen that goes on in the next one; marks at the ends of pieces are cut. */
const withHyphen = ({ slice, line }: Piece): Slice =>
  line.content.text === `${slice.text}-` ? line.content : slice;

/** The lines of a name that narrow columns and large letters break: "Lennart / Düsterbeck- / Lohr". */
function nameLines(pieces: readonly Piece[], at: number, largest: number): Piece[] {
  const first = pieces[at];
  if (first === undefined) return [];
  const lines = [first];
  const words = () => lines.reduce((count, { slice }) => count + slice.text.split(/\s+/).length, 0);
  const joins = (above: Piece | undefined, below: Piece | undefined): boolean =>
    above !== undefined && below !== undefined && isOneName(above, below, largest);
  for (let up = at - 1; lines.length < MAX_NAME_LINES && joins(pieces[up], lines[0]); up -= 1)
    lines.unshift(...pieces.slice(up, up + 1));
  for (let down = at + 1; lines.length < MAX_NAME_LINES && joins(lines.at(-1), pieces[down]); down += 1)
    lines.push(...pieces.slice(down, down + 1));
  return words() <= MAX_NAME_WORDS ? lines : [first];
}

/** Finds the name among the pieces at the top: by size, place, form, and the e-mail address. */
export function readName(pieces: readonly Piece[], emails: readonly string[]): NameFound | null {
  const looked = pieces.filter(({ label }, at) => at < LOOKED_AT || label === 'name');
  const largest = Math.max(0, ...looked.map(({ line }) => line.size ?? 0));
  let best: { piece: Piece; value: number; at: number } | null = null;
  for (const [at, piece] of looked.entries()) {
    const value = score(piece, largest, emails, at);
    if (value >= LEAST && (best === null || value > best.value)) best = { piece, value, at };
  }
  if (best === null) return null;
  const parts = namedParts(best.piece, looked);
  const [first = best.piece, ...more] = parts.length > 1 ? parts : nameLines(looked, best.at, largest);
  const slices = [withoutReading(once(first.slice)), ...more.map(withHyphen)];
  const printed = joinSlices(slices).replace(BROKEN_HYPHEN, '');
  const name = computed(printed, slices, Math.min(0.98, 0.7 + best.value * 0.12));
  const last = more.at(-1) ?? first;
  return name === null
    ? null
    : { name, lines: new Set(slices.map(({ line }) => line)), last: last.slice, line: last.line };
}
