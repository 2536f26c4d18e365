import { cutPart, type Part, renumber } from '../entries/head-parts.ts';
import { splitSchool } from '../entries/split-bracket.ts';
import { splitPlace } from '../entries/split-parts.ts';
import { degreeScore } from '../lexicon/degrees.ts';
import { organisationScore, schoolScore } from '../lexicon/organisations.ts';
import { part } from '../text/slice.ts';
import { splitCommas, trimMarks } from '../text/split.ts';

const NAMED = 0.6;
const UNNAMED = 0.3;
const MIN_TOWNS = 2; // one name after a comma may be a subject

/** Schools whose name goes on with a town: "University of California, Berkeley". */
const CAMPUS =
  /\b(?:university|college|institute|universidad|universidade|université|università) (?:of|de|du|di|do)\b|\bstate\b/iu;
const TOWN = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{L}{1,4} )?\p{Lu}[\p{L}\p{M}.'’-]*){0,2}$/u;

const isSchool = ({ text, label }: Part): boolean => label === undefined && schoolScore(text) >= NAMED;

/** "Lycée Saint-Marc, Nivolas-Vermelle" → "Lycée Saint-Marc", "Nivolas-Vermelle": a town that no list knows. */
function cutUnknownTown(whole: Part): Part[] {
  const [slice, ...more] = whole.slices;
  const pieces = slice === undefined || more.length > 0 || !isSchool(whole) ? [] : splitCommas(slice);
  const last = pieces.at(-1);
  if (slice === undefined || last === undefined || pieces.length < 2 || !TOWN.test(last.text)) return [whole];
  const left = trimMarks(part(slice, 0, last.start - slice.start));
  const named = Math.max(organisationScore(last.text), schoolScore(last.text), degreeScore(last.text));
  if (named >= UNNAMED || schoolScore(left.text) < NAMED || CAMPUS.test(left.text)) return [whole];
  const [school, town] = cutPart(whole, [left, last]);
  return school === undefined || town === undefined ? [whole] : [school, { ...town, isCell: true }];
}

/**
 * Cuts the town from the school, unless it may be the campus's name and not every school of the section has one. A town
 * that no list knows is cut where the section prints one behind every school that has a comma.
 */
export function splitTowns(heads: readonly (readonly Part[])[]): Part[][] {
  const schools = heads.flat().filter(isSchool);
  const always = schools.length > 1 && schools.every((school) => splitPlace(school).length > 1);
  const listed = schools.filter(
    ({ slices: [slice] }) => slice !== undefined && splitCommas(slice).length > 1,
  );
  const usual =
    listed.length >= MIN_TOWNS &&
    listed.every((school) => splitPlace(school).length > 1 || cutUnknownTown(school).length > 1);
  return heads.map((parts) =>
    renumber(
      parts.flatMap(splitSchool).flatMap((each) => {
        const cut = splitPlace(each, !always && CAMPUS.test(each.text));
        return cut.length === 1 && usual ? cutUnknownTown(each) : cut;
      }),
    ),
  );
}
