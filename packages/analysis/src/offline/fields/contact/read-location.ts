import { placeScore } from '../../lexicon/places.ts';
import { type Found, found } from '../../output/found.ts';
import type { Slice } from '../../text/slice.ts';
import { isLinked, type Piece } from './contact-lines.ts';

const PLACE = 0.7;
const LABELLED = 0.95;
const NAMED = 0.9;
const SHAPED = 0.6;

const isStreet = (text: string): boolean => /\d/.test(text) && !/^\D*\d{4,6}\s+\p{L}/u.test(text);
/** "Smallville, Westland": two capitalised names beside an address or a number. */
const TOWN_AND_REGION = /^\p{Lu}[\p{L}.'’ -]{1,30},\s?\p{Lu}[\p{L}.'’ ,-]{1,40}$/u;

/** Street and town printed in neighbouring pieces are one address. */
function joinStreet(pieces: readonly Piece[], at: number): Slice[] {
  const piece = pieces[at];
  const next = pieces[at + 1];
  if (piece === undefined) return [];
  const near = next !== undefined && next.row - piece.row <= 1 && next.labelSlice === null;
  const joins = near && isStreet(piece.slice.text) && placeScore(next.slice.text) >= PLACE;
  return joins ? [piece.slice, next.slice] : [piece.slice];
}

/** Where the person lives: a labelled address, a place by name or form, or what stands where a place would. */
export function readLocation(pieces: readonly Piece[], contactRows: ReadonlySet<number>): Found | null {
  const labelled = pieces.findIndex(({ label }) => label === 'address' || label === 'location');
  if (labelled >= 0) return found(joinStreet(pieces, labelled), LABELLED);
  const free = pieces.map((piece, at) => ({ piece, at })).filter(({ piece }) => piece.labelSlice === null);
  const named = free.find(({ piece }) => placeScore(piece.slice.text) >= PLACE);
  if (named !== undefined) return found(joinStreet(pieces, named.at), NAMED);
  const shaped = free.find(
    ({ piece: { slice, line, row } }) =>
      contactRows.has(row) && TOWN_AND_REGION.test(slice.text) && !isLinked(line, slice),
  );
  return shaped === undefined ? null : found([shaped.piece.slice], SHAPED);
}
