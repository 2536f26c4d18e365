import { headingKindOf } from '../../lexicon/headings.ts';
import { organisationScore } from '../../lexicon/organisations.ts';
import { placeScore, TOWN } from '../../lexicon/places.ts';
import { titleScore } from '../../lexicon/titles.ts';
import type { Line } from '../../lines/line.ts';
import { type Found, found } from '../../output/found.ts';
import { fold, foldKey, phraseSet } from '../../text/fold.ts';
import { part, type Slice } from '../../text/slice.ts';
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
  if (piece.label === 'name') return 3;
  if (piece.label !== undefined || piece.labelSlice !== null || !isNameLike(text)) return 0;
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
const PART_LABELS = phraseSet(
  'first name|last name|surname|family name|given name|forename|middle name|vorname|nachname|nom|prénom|nombre|apellidos|cognome|nome|sobrenome|apelido|voornaam|achternaam|imię|nazwisko|имя|фамилия|отчество|імʼя|ім я|прізвище|по батькові|姓|名',
);
const MAX_PARTS = 3;

/** The pieces that go on with a name whose parts stand behind labels of their own, in printed order. */
function namedParts(first: Piece, pieces: readonly Piece[]): Piece[] {
  const isPart = ({ label, labelSlice }: Piece): boolean =>
    label === 'name' && labelSlice !== null && PART_LABELS.has(foldKey(labelSlice.text));
  if (!isPart(first)) return [first];
  const from = pieces.indexOf(first);
  const end = pieces.findIndex((piece, at) => at > from && !isPart(piece));
  return pieces.slice(from, Math.min(end < 0 ? pieces.length : end, from + MAX_PARTS));
}

/** A name set in two lines: the next piece is alone in its line, looks the same and is a name as well. */
function secondLine(piece: Piece, next: Piece | undefined, largest: number): Piece | null {
  if (next === undefined || next.row !== piece.row + 1 || next.line.style !== piece.line.style) return null;
  const size = piece.line.size;
  const big = size !== null && size >= largest - 0.5 && size > 14;
  const short = piece.slice.text.split(/\s+/).length + next.slice.text.split(/\s+/).length <= 5;
  const alone = piece.line.cells.length === 1 && next.line.cells.length === 1;
  const isOther =
    titleScore(next.slice.text) > 0.5 || placeScore(next.slice.text) > TOWN || next.labelSlice !== null;
  return big && short && alone && !isOther && isNameLike(next.slice.text) ? next : null;
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
  const parts = namedParts(best.piece, looked).slice(1);
  const second = parts.at(-1) ?? secondLine(best.piece, looked[best.at + 1], largest);
  const more = parts.length > 0 ? parts : second === null ? [] : [second];
  const slices = [withoutReading(once(best.piece.slice)), ...more.map(({ slice }) => slice)];
  const name = found(slices, Math.min(0.98, 0.7 + best.value * 0.12));
  const last = second ?? best.piece;
  return name === null
    ? null
    : { name, lines: new Set(slices.map(({ line }) => line)), last: last.slice, line: last.line };
}
