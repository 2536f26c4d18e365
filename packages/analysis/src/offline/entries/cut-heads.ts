import { isTechnologyList } from '../fields/skills/list-parts.ts';
import { hasLegalForm, organisationScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import { titleScore } from '../lexicon/titles.ts';
import { part } from '../text/slice.ts';
import { splitCommas, trimMarks } from '../text/split.ts';
import { cutPart, type Part } from './head-parts.ts';
import { wordCount } from './sentences.ts';
import { splitBrackets } from './split-bracket.ts';
import { splitAt, splitIn, splitPlace, splitSlash, splitTitle } from './split-parts.ts';

const PLACE = 0.7;
const NAMED = 0.8;
const WEAKLY_NAMED = 0.6;
const SOME_EVIDENCE = 0.3;
const MIN_TASK_WORDS = 4; // what was done takes some words; a shorter line may be the employer's name

export const isPlace = ({ text, label }: Part): boolean => label === undefined && placeScore(text) >= PLACE;

/** Words that name a part of a firm as often as a firm: "Engineer, Data Platform". */
const DEPARTMENT =
  /\b(?:teams?|platforms?|data|cloud|security|design|engineering|operations|research|analytics|digital|creative|media|systems?|services?|products?|group|department|division|unit|infrastructure|network|communications|sales|marketing|finance|legal|health|energy|global|international|europe|emea|apac)\b/iu;

/** Whether one piece names a title and one an organisation, as far as words can say. */
const isSure = (cut: readonly Part[], isFirm: (text: string) => boolean): boolean =>
  cut.some(({ text }) => titleScore(text) >= NAMED) &&
  cut.some(({ text }) => organisationScore(text) >= NAMED && isFirm(text));

/** A first line "title, employer" above lines that name nothing: the comma is cut where both sides are sure. */
function cutFirst(parts: readonly Part[], first: readonly Part[]): Part[] {
  const rest = parts.filter((each) => !first.includes(each));
  const tells = ({ text, label }: Part): boolean =>
    label === undefined && titleScore(text) < NAMED && !hasLegalForm(text);
  const names = first.filter((each) => !isPlace(each));
  const [whole] = names;
  if (rest.length === 0 || !rest.every(tells) || names.length !== 1 || whole === undefined) return [...parts];
  const cut = splitTitle(whole);
  const long = rest.every(({ text }) => wordCount(text) >= MIN_TASK_WORDS);
  const unnamed = rest.every(({ text }) => organisationScore(text) < WEAKLY_NAMED);
  const sure = isSure(cut, (text) => long || (unnamed && titleScore(text) === 0 && !DEPARTMENT.test(text)));
  return sure ? parts.flatMap((each) => (each === whole ? cut : [each])) : [...parts];
}

/** "Kellner, Café Leuchtfeuer" among heads of several parts: both names are sure, and the second is no department. */
function cutSure(whole: Part): Part[] {
  const cut = splitTitle(whole);
  return isSure(cut, (text) => titleScore(text) === 0 && !DEPARTMENT.test(text)) ? cut : [whole];
}

const MIN_ALIKE = 2; // one title with such a word may be a title with a field of work
const SURE_MARK = /\s(?:w|we|в|во|\/)\s\p{Lu}/u; // Romance titles say their field with the word for "at": "Técnico en Redes"

/** A title and, in one line with it, an employer that its words tell. */
const namesBoth = ([title, firm]: readonly Part[]): boolean =>
  title !== undefined &&
  firm !== undefined &&
  title.row === firm.row &&
  titleScore(title.text) >= NAMED &&
  titleScore(firm.text) === 0 &&
  organisationScore(firm.text) >= NAMED;

/** "Developer w Tidal Labs", "Diseñadora en Clínica Alba", "Tidal Labs / Developer" in several heads that name no employer beside it. */
function splitAlike(heads: readonly (readonly Part[])[]): (readonly Part[])[] {
  const cut = heads.map((parts) => {
    const names = parts.filter((each) => !isPlace(each));
    if (names.length === 1) return parts.flatMap(splitIn).flatMap(splitSlash);
    const [first, ...beside] = names.filter(({ row }) => row === 0);
    return beside.length > 0 ? parts : parts.flatMap((each) => (each === first ? splitSlash(each) : [each]));
  });
  const changed = cut.filter((parts, index) => parts.length > (heads[index]?.length ?? 0)).length;
  const sure = cut.some(namesBoth) || heads.flat().some(({ text }) => SURE_MARK.test(text));
  return changed >= MIN_ALIKE && sure ? cut : [...heads];
}

type Order = 'title' | 'organisation' | null;

/** Which name stands first where titles and employers share a line. */
function orderOf(heads: readonly (readonly Part[])[]): Order {
  let titleFirst = 0;
  for (const parts of heads) {
    const [first, second] = parts.filter((each) => !isPlace(each) && each.row === 0);
    if (first === undefined || second === undefined) continue;
    const net = ({ text }: Part): number => titleScore(text) - organisationScore(text);
    titleFirst += Math.sign(net(first) - net(second));
  }
  return titleFirst === 0 ? null : titleFirst > 0 ? 'title' : 'organisation';
}

/** Cuts a line that no word explains at its first comma, as the lines beside it are cut. */
function cutLike(whole: Part, order: Order): Part[] {
  const [slice, ...more] = whole.slices;
  if (order === null || slice === undefined || more.length > 0 || whole.label !== undefined) return [whole];
  const pieces = splitCommas(slice);
  const second = pieces[1];
  if (second === undefined || wordCount(pieces[0]?.text ?? '') > MIN_TASK_WORDS + 2) return [whole];
  const at = second.start - slice.start;
  return cutPart(whole, [trimMarks(part(slice, 0, at)), trimMarks(part(slice, at, slice.text.length))]);
}

const MIN_TOWNS = 2; // one name after a comma may be anything
const TOWN = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{L}{1,4} )?\p{Lu}[\p{L}\p{M}.'’-]*){0,2}$/u;

/** "Hotel Sierra Clara, Sierra Nevada": a town no list knows, where most heads of the section end with one after a comma. */
function splitUnknownTown(whole: Part): Part[] {
  const [slice, ...more] = whole.slices;
  const isNamed = whole.label === 'organisation';
  if (slice === undefined || more.length > 0 || (whole.label !== undefined && !isNamed)) return [whole];
  const pieces = splitCommas(slice);
  const last = pieces.at(-1);
  if (last === undefined || pieces.length < 2 || !TOWN.test(last.text)) return [whole];
  const names = Math.max(organisationScore(last.text), titleScore(last.text)) >= SOME_EVIDENCE;
  const at = last.start - slice.start;
  const left = trimMarks(part(slice, 0, at));
  const isTitle = !isNamed && titleScore(left.text) > organisationScore(left.text);
  if (names || isTitle || hasLegalForm(whole.text)) return [whole];
  const [name, town] = cutPart(whole, [left, last]);
  return name === undefined || town === undefined
    ? [whole]
    : [name, { ...town, label: undefined, isCell: true }];
}

/** Cuts "title, employer, town" where the section prints them in one part, and leaves "title, team" alone where it does not. */
export function cutHeads(heads: readonly (readonly Part[])[]): Part[][] {
  const at = splitBrackets(heads).map((parts) =>
    parts.filter(({ slices }) => !isTechnologyList(slices)).flatMap(splitAt),
  );
  const named = splitAlike(at).map((parts) => parts.flatMap((whole) => splitPlace(whole)));
  const naming = named.map((parts) => parts.filter((whole) => !isPlace(whole)).length);
  const lonely = naming.filter((count) => count === 1).length;
  const joined = lonely * 2 >= naming.filter((count) => count > 0).length;
  const cut = named.map((parts, at) => {
    if (naming[at] !== 1)
      return cutFirst(
        parts,
        parts.filter(({ row }) => row === 0),
      );
    return parts.flatMap(joined ? splitTitle : cutSure);
  });
  const order = joined ? orderOf(cut) : null;
  const alike = cut.map((parts) => {
    const names = parts.filter((each) => !isPlace(each));
    return names.length === 1
      ? parts.flatMap((each) => (isPlace(each) ? [each] : cutLike(each, order)))
      : parts;
  });
  const placed = alike.filter((parts) => parts.some(isPlace)).length;
  const towns = alike.map((parts) => (parts.some(isPlace) ? [...parts] : parts.flatMap(splitUnknownTown)));
  const cutTowns = towns.filter((parts, at) => parts.length > (alike[at]?.length ?? 0)).length;
  const usual = (placed + cutTowns) * 2 >= alike.length && placed + cutTowns >= MIN_TOWNS;
  return usual ? towns : alike;
}
