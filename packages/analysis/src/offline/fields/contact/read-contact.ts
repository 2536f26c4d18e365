import { findDates } from '../../dates/find-dates.ts';
import type { DayOrder } from '../../dates/read-point.ts';
import { fieldLabelOf } from '../../lexicon/field-labels.ts';
import { placeScore } from '../../lexicon/places.ts';
import { titleScore } from '../../lexicon/titles.ts';
import type { Line } from '../../lines/line.ts';
import type { ContactDraft } from '../../output/draft.ts';
import { computed, type Found, found } from '../../output/found.ts';
import { findEmails } from '../../text/find-emails.ts';
import { findPhones } from '../../text/find-phones.ts';
import { findUrls } from '../../text/find-urls.ts';
import { part, type Slice } from '../../text/slice.ts';
import { trimMarks } from '../../text/split.ts';
import { BORN } from './born.ts';
import { brokenOver } from './broken-over.ts';
import { contactPieces, isLinked, type Piece } from './contact-lines.ts';
import { joinWraps, type WrappedAddress } from './join-wraps.ts';
import { readLocation } from './read-location.ts';
import { type NameFound, readName } from './read-name.ts';

/** The person's data and the pieces they were read from. */
export type ContactRead = {
  readonly contact: ContactDraft;
  readonly pieces: readonly Piece[];
  readonly wrapped: readonly WrappedAddress[];
  readonly taken: ReadonlySet<number>;
};

const EMAIL = 0.99;
const PHONE = 0.96;
const UNLABELLED_PHONE = 0.93;
const HEADLINE = 0.85;
const LABELLED = 0.95;
const MAX_HEADLINE_WORDS = 16;
const MAX_HEADLINE_DISTANCE = 2; // lines below the name

function distinct(values: readonly (Found | null)[]): Found[] {
  const seen = new Set<string>();
  return values.flatMap((value) => {
    const key = value?.value.toLowerCase().replace(/[^\p{L}\p{N}@.+]/gu, '') ?? '';
    if (value === null || seen.has(key)) return [];
    seen.add(key);
    return [value];
  });
}

const MAILTO = /^mailto:(?:\/\/)?([^?\s]+@[^?\s]+)/i;

/** The words over each link to write a mail, by its address: a line break may part them. */
function wordsOfMails(lines: readonly Line[]): Map<string, Slice[]> {
  const words = new Map<string, Slice[]>();
  for (const { links, content } of lines) {
    for (const { start, end, url } of links) {
      const address = MAILTO.exec(url)?.[1];
      if (address === undefined) continue;
      const own = trimMarks(part(content, start - content.start, end - content.start));
      words.set(address, [...(words.get(address) ?? []), own]);
    }
  }
  return words;
}

function linkedEmail(address: string, words: readonly Slice[]): Found | null {
  for (const own of words) {
    const at = own.text.toLowerCase().indexOf(address.toLowerCase());
    if (at >= 0) return found([part(own, at, at + address.length)], EMAIL);
  }
  const broken = brokenOver(address.toLowerCase(), words);
  if (broken !== null) return computed(address, broken, EMAIL);
  const printed = words.some(({ text }) => text.includes('@')); // what the page says counts, not where its link leads
  return printed ? null : computed(address, words, EMAIL);
}

/** Addresses as printed, or behind words that link to one. */
function emailsOf(lines: readonly Line[]): Found[] {
  const linked = [...wordsOfMails(lines)].map(([address, words]) => linkedEmail(address, words));
  const covered = linked.flatMap((each) => each?.spans ?? []);
  const printed = lines.flatMap(({ content }) =>
    findEmails(content)
      .filter(
        ({ line, start, end }) =>
          !covered.some((span) => span.line === line && span.start < end && span.end > start),
      )
      .map((slice) => found([slice], EMAIL)),
  );
  return distinct([...linked, ...printed]);
}

/** Numbers behind links to call them, then those printed. */
function phonesOf(lines: readonly Line[], pieces: readonly Piece[]): Found[] {
  const linked = lines.flatMap((line) =>
    line.links
      .filter(({ url }) => /^tel:/i.test(url))
      .flatMap(({ start, end }) =>
        findPhones(part(line.content, start - line.content.start, end - line.content.start)),
      )
      .map((phone) => found([phone], PHONE)),
  );
  const own = new Set(pieces.map(({ line }) => line));
  const printed = [...own].flatMap((line) =>
    findPhones(line.content).flatMap((phone) => {
      const piece = pieces.find(({ slice }) => slice.line === phone.line && slice.end > phone.start);
      const label = piece?.label;
      if (piece === undefined || (label !== undefined && label !== 'phone' && label !== 'email')) return [];
      return [found([phone], label === 'phone' ? PHONE : UNLABELLED_PHONE)];
    }),
  );
  return distinct([...linked, ...printed]);
}

const isContactItem = (slice: Slice): boolean =>
  findEmails(slice).length > 0 || findPhones(slice).length > 0 || findUrls(slice).length > 0;

function headlineOf(pieces: readonly Piece[], name: NameFound | null): Found | null {
  if (name === null) return null;
  const at = pieces.findIndex(
    ({ slice }) => slice.line === name.last.line && slice.start === name.last.start,
  );
  const row = pieces[at]?.row ?? 0;
  const candidates = pieces.filter(({ slice, label, labelSlice, line, row: own }, index) => {
    if (label === 'title') return true;
    if (
      labelSlice !== null ||
      isLinked(line, slice) ||
      isContactItem(slice) ||
      name.lines.has(slice.line) !== (index > at && own === row)
    )
      return false;
    const words = slice.text.split(/\s+/).length;
    const sentence =
      (/[.!?]$/.test(slice.text) && words > 6) ||
      BORN.test(slice.text) ||
      AGE.test(slice.text) ||
      CIVIL.test(slice.text);
    const near =
      index > at ? own - row <= MAX_HEADLINE_DISTANCE : titleScore(slice.text) >= 0.8 && row - own <= 1;
    return (
      near &&
      words <= MAX_HEADLINE_WORDS &&
      !sentence &&
      fieldLabelOf(slice.text) === undefined &&
      placeScore(slice.text) < 0.7 &&
      /\p{L}{2}/u.test(slice.text)
    );
  });
  const best =
    candidates.find(({ label, slice }) => label === 'title' || titleScore(slice.text) > 0.5) ?? candidates[0];
  if (best === undefined) return null;
  return found(headlineLines(pieces, best), titleScore(best.slice.text) > 0.5 ? LABELLED : HEADLINE);
}

/** The position wanted, where forms ask for it under a heading of its own. */
function wantedOf(lines: readonly Line[]): Found | null {
  const pieces = contactPieces(lines);
  const named =
    pieces.find(({ label }) => label === 'title') ??
    pieces.find(
      ({ slice, labelSlice }) =>
        labelSlice === null && /\p{L}{2}/u.test(slice.text) && !/\d/.test(slice.text),
    );
  return named === undefined ? null : found([named.slice], LABELLED);
}

/** A headline of several parts ("Engineer | Speaker") or lines is taken whole. */
function headlineLines(pieces: readonly Piece[], best: Piece): Slice[] {
  const line = best.line;
  const sameLine = pieces.filter((piece) => piece.line === line);
  const whole =
    sameLine.length > 1 &&
    sameLine[0] === best &&
    sameLine.every(
      ({ slice, labelSlice }) => labelSlice === null && !isContactItem(slice) && placeScore(slice.text) < 0.7,
    );
  const first = whole ? line.content : best.slice;
  const next = pieces.find(({ row }) => row === best.row + 1);
  const wraps =
    next !== undefined &&
    sameLine.at(-1)?.slice.end === first.end &&
    next.line.style === line.style &&
    next.line.column === line.column;
  const goesOn =
    wraps &&
    next.line.size !== null &&
    next.line.content.text.split(/\s+/).length <= 4 &&
    !isContactItem(next.slice) &&
    placeScore(next.slice.text) < 0.7 &&
    first.text.length > 25;
  return goesOn && !next.line.gapBefore ? [first, next.line.content] : [first];
}

const AGE = /\b\d{2}\s*(?:years?|jahre|ans|años|anni|anos|jaar|lat|лет|года?)\b/iu;

/** Civil status says nothing of what somebody does. */
const CIVIL =
  /(?<!\p{L})(?:verheiratet|ledig|geschieden|verwitwet|mari[ée]e?|célibataire|pacsée?|divorcée?|casad[oa]|solter[oa]|solteir[oa]|divorciad[oa]|coniugat[oa]|sposat[oa]|celibe|nubile|żonaty|zamężna|kawaler|panna|gehuwd|ongehuwd|samenwonend|женат|замужем|холост|не замужем|одружен[аи]?й?|married|unmarried|未婚|已婚|既婚|独身)(?!\p{L})/iu;

function birthOf(pieces: readonly Piece[], order: DayOrder): Found | null {
  const piece =
    pieces.find(({ label }) => label === 'birth') ?? pieces.find(({ slice }) => BORN.test(slice.text));
  if (piece === undefined) return null;
  const from = piece.label === 'birth' ? 0 : (BORN.exec(piece.slice.text)?.index ?? 0);
  const date = findDates(piece.slice.text, order).find((each) => each.from >= from)?.single;
  return date?.value == null ? null : computed(date.value, [part(piece.slice, date.from, date.to)], LABELLED);
}

function nationalityOf(pieces: readonly Piece[]): Found | null {
  const piece = pieces.find(({ label }) => label === 'nationality');
  return piece === undefined ? null : found([piece.slice], LABELLED);
}

const isWithin = (slice: Slice, value: Found | null): boolean =>
  value?.spans.some(
    ({ line, start, end }) => line === slice.line && start <= slice.start && end >= slice.end,
  ) ?? false;

/** Reads the person's own lines: name, headline, addresses, numbers, place. `wanted`: the lines that name the position wanted. */
export function readContact(
  printed: readonly Line[],
  order: DayOrder,
  wanted: readonly Line[] = [],
): ContactRead {
  const { lines, wrapped } = joinWraps(printed);
  const pieces = contactPieces(lines);
  const emails = distinct([
    ...emailsOf(lines),
    ...wrapped.map(({ kind, text, slices }) => (kind === 'email' ? computed(text, slices, EMAIL) : null)),
  ]);
  const phones = phonesOf(lines, pieces);
  const name = readName(
    pieces,
    emails.map(({ value }) => value),
  );
  const rest = pieces.filter(
    ({ slice }) =>
      !(name?.name.spans.some((span) => span.line === slice.line && span.start === slice.start) ?? false),
  );
  const contactRows = new Set(pieces.filter(({ slice }) => isContactItem(slice)).map(({ row }) => row));
  const location = readLocation(rest, contactRows);
  const spoken = pieces.filter(({ slice }) => !isWithin(slice, location));
  const contact: ContactDraft = {
    name: name?.name ?? null,
    headline: headlineOf(spoken, name) ?? wantedOf(wanted),
    email: emails[0] ?? null,
    phone: phones[0] ?? null,
    location,
    birthDate: birthOf(pieces, order),
    nationality: nationalityOf(pieces),
    additionalEmails: emails.slice(1),
    additionalPhones: phones.slice(1),
  };
  const fields = Object.values(contact).flat();
  const taken = new Set(
    fields.flatMap((value) => (value === null ? [] : value.spans.map(({ line }) => line))),
  );
  return { contact, pieces, wrapped, taken };
}
