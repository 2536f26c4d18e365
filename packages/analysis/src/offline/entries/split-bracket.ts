import { organisationScore, schoolScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import { titleScore } from '../lexicon/titles.ts';
import { part, type Slice } from '../text/slice.ts';
import { trimMarks } from '../text/split.ts';
import { cutPart, type Part } from './head-parts.ts';

const NAMED = 0.8;
const PLACE = 0.7;
const NAME = /^["“„«]?[\p{Lu}\p{N}\p{Script=Han}\p{Script=Katakana}]/u;
const REMARK =
  /\b(?:full|part)[- ]time\b|\b(?:vollzeit|teilzeit|befristet|m\/w\/d|w\/m\/d|temps plein|temps partiel|cdi|cdd|stage|praktikum|internship|intern|contract|freelance|remote|temporary)\b|\d\s?%/iu;

type Bracket = { readonly head: Slice; readonly inside: Slice };

/** What stands before a bracket at a part's end, and in it. */
function bracketOf({ slices, label }: Part): Bracket | null {
  const [slice, ...more] = slices;
  if (slice === undefined || more.length > 0 || label !== undefined || !/[)）]$/u.test(slice.text))
    return null;
  const open = Math.max(slice.text.lastIndexOf('('), slice.text.lastIndexOf('（'));
  const head = open > 0 ? trimMarks(part(slice, 0, open)) : null;
  const inside = part(slice, open + 1, slice.text.length - 1);
  return head === null || head.text === '' || inside.text === '' ? null : { head, inside };
}

/** "Baker (Example Mill, Leeds)": a title, and in the bracket a name that is no place alone and no remark on the title. */
function holdsEmployer(bracket: Bracket | null): boolean {
  if (bracket === null) return false;
  const { head, inside } = bracket;
  if (!NAME.test(inside.text) || REMARK.test(inside.text) || titleScore(inside.text) >= NAMED) return false;
  const named = organisationScore(inside.text) >= NAMED || inside.text.includes(',');
  return titleScore(head.text) >= NAMED && placeScore(inside.text) < PLACE && named;
}

/** "Nursing (Example College, Leeds)" → "Nursing", "Example College, Leeds" */
export function splitSchool(whole: Part): Part[] {
  const bracket = bracketOf(whole);
  const school =
    bracket !== null && schoolScore(whole.text) >= NAMED && schoolScore(bracket.inside.text) >= NAMED;
  return school && schoolScore(bracket.head.text) < NAMED
    ? cutPart(whole, [bracket.head, bracket.inside])
    : [whole];
}

const HAN = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** "北町書店（店舗スタッフ）": in Japanese and Chinese the post stands in brackets behind the employer. */
function holdsPost(bracket: Bracket | null): boolean {
  if (bracket === null || !HAN.test(bracket.head.text)) return false;
  const { head, inside } = bracket;
  const isFirm = organisationScore(head.text) >= NAMED || titleScore(head.text) === 0;
  return isFirm && titleScore(inside.text) >= NAMED && organisationScore(inside.text) < NAMED;
}

/**
 * Cuts "title (employer, place)" where most heads of a section print their employer so; one bracket alone may hold a remark.
 */
export function splitBrackets(heads: readonly (readonly Part[])[]): Part[][] {
  const brackets = heads.map((parts) => parts.map(bracketOf));
  const sure = brackets.filter((each) => each.some(holdsEmployer)).length;
  const usual = sure > 0 && sure * 2 >= heads.length;
  return heads.map((parts, at) =>
    parts.flatMap((whole, position) => {
      const bracket = brackets[at]?.[position] ?? null;
      const alone = parts.every((each) => each === whole || titleScore(each.text) < NAMED);
      if (bracket !== null && alone && holdsPost(bracket))
        return cutPart(whole, [bracket.head, bracket.inside]);
      const cut =
        bracket !== null && usual && NAME.test(bracket.inside.text) && !REMARK.test(bracket.inside.text);
      return cut ? cutPart(whole, [bracket.head, bracket.inside]) : [whole];
    }),
  );
}
