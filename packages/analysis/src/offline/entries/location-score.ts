import { organisationScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { Part } from './head-parts.ts';

const PLACE = 0.7;
const NAMED = 0.5;
/** A town no list knows, in the cell where entries print the place; what else may need the cell goes first. */
export const UNKNOWN_TOWN = 0.05;

const TOWN = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{L}{1,4} )?\p{Lu}[\p{L}\p{M}.'’-]*){0,2}$/u;

/** How much a part of an entry's head reads like its place. */
export function locationScore({ text, label, isCell, position }: Part): number {
  if (label === 'location') return 2;
  if (label !== undefined) return 0;
  const place = placeScore(text);
  if (place >= PLACE) return place;
  const town = isCell && position > 0 && TOWN.test(text);
  return town && titleScore(text) < NAMED && organisationScore(text) < NAMED ? UNKNOWN_TOWN : 0;
}
