import { isPlaceName, isRegionCode, placeScore, TOWN } from '../../lexicon/places.ts';
import { type Found, found } from '../../output/found.ts';
import { findPhones } from '../../text/find-phones.ts';
import type { Slice } from '../../text/slice.ts';
import { BORN } from './born.ts';
import { isLinked, type Piece } from './contact-lines.ts';

const PLACE = 0.7;
const LABELLED = 0.95;
const NAMED = 0.9;
const SHAPED = 0.6;
const LIKELY = 0.45; // "Observatory, Cape Town": a name and a town, which beside an address are no firm

const isStreet = (text: string): boolean => /\d/.test(text) && !/^\D*\d{4,6}\s+\p{L}/u.test(text);
/** "Smallville, Westland": two capitalised names beside an address or a number. */
const TOWN_AND_REGION = /^\p{Lu}[\p{L}.'’ -]{1,30},\s?\p{Lu}[\p{L}.'’ ,-]{1,40}$/u;

const MAX_ADDRESS_LINES = 3;
/** "Am Mühlbach 7", "14 Harbour Row": words and a house number. */
const HOUSE = /^(?=.*\p{L}{3})(?:\d{1,5}[a-z]?[,\s]\s*\p{Lu}|.*\p{L}\.?,?\s\d{1,4}\s?[a-z]?$)/iu;
const MAX_HOUSE_CHARS = 50;

/** Whether a piece may go on with an address: a place, or words between commas one of which is a place. */
function goesOn({ slice, labelSlice }: Piece): boolean {
  if (labelSlice !== null) return false;
  return (
    placeScore(slice.text) >= PLACE ||
    slice.text.split(/,\s*/).some((word) => isPlaceName(word) || isRegionCode(word))
  );
}

const isHouse = ({ slice, labelSlice }: Piece): boolean =>
  labelSlice === null &&
  slice.text.length <= MAX_HOUSE_CHARS &&
  HOUSE.test(slice.text) &&
  !BORN.test(slice.text) &&
  findPhones(slice).length === 0;

/** A town with the street before it, or a street with the lines after it that go on with the address. */
function wholeAddress(pieces: readonly Piece[], at: number): Slice[] {
  const first = pieces[at];
  if (first === undefined) return [];
  const before = pieces[at - 1];
  const street =
    before !== undefined && first.row - before.row <= 1 && first.labelSlice === null && isHouse(before)
      ? [before]
      : [];
  const address = [...street, first];
  let next = pieces[at + 1];
  while (address.length < MAX_ADDRESS_LINES && isStreet(address[0]?.slice.text ?? '')) {
    const last = address.at(-1);
    if (last === undefined || next === undefined || next.row - last.row > 1 || !goesOn(next)) break;
    address.push(next);
    next = pieces[pieces.indexOf(next) + 1];
  }
  return address.map(({ slice }) => slice);
}

/** Where the person lives: a labelled address, a place by name or form, or what stands where a place would. */
export function readLocation(pieces: readonly Piece[], contactRows: ReadonlySet<number>): Found | null {
  const labelled = pieces.findIndex(({ label }) => label === 'address' || label === 'location');
  if (labelled >= 0) return found(wholeAddress(pieces, labelled), LABELLED);
  const free = pieces.map((piece, at) => ({ piece, at })).filter(({ piece }) => piece.labelSlice === null);
  const scored = free.map((each) => ({ ...each, score: placeScore(each.piece.slice.text) }));
  const named =
    scored.find(({ score }) => score > TOWN) ??
    scored.find(({ score, piece }) => score === TOWN && contactRows.has(piece.row)) ??
    scored.find(({ score }) => score >= PLACE && score < TOWN);
  if (named !== undefined) return found(wholeAddress(pieces, named.at), NAMED);
  const isBeside = ({ row }: Piece): boolean => [row - 1, row, row + 1].some((each) => contactRows.has(each));
  const likely = scored.find(
    ({ score, piece }) => score >= LIKELY && isBeside(piece) && !isLinked(piece.line, piece.slice),
  );
  if (likely !== undefined) return found(wholeAddress(pieces, likely.at), SHAPED);
  const shaped = free.find(
    ({ piece: { slice, line, row } }) =>
      contactRows.has(row) && TOWN_AND_REGION.test(slice.text) && !isLinked(line, slice),
  );
  return shaped === undefined ? null : found([shaped.piece.slice], SHAPED);
}
