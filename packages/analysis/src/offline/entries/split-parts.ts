import { organisationScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import { titleScore } from '../lexicon/titles.ts';
import { part, type Slice } from '../text/slice.ts';
import { splitCommas, splitSlice, trimMarks } from '../text/split.ts';
import { cutPart, type Part } from './head-parts.ts';

const PLACE = 0.7;
const WHOLE_PLACE = 0.9; // "Austin, Texas"; below it, the first name may be an organisation's
const NAMED = 0.8;
const UNNAMED = 0.5;
const AGAINST_TITLE = 0.7; // a name of an organisation with a word for people in it: "Büro Nordwind Ingenieure"

/** "Senior Engineer at Acme", in the languages that say it with a word; the second group needs a named organisation. */
const AT =
  /\s(?:at|@|bei(?: der| dem)?|beim|chez|presso(?: l[ao])?|c\/o|bij(?: de| het)?|hos|with|u(?= firmy| společnosti)|w firmie|w spółce)\s/giu;
const AT_AMBIGUOUS = /\s(?:en|w|в|na|em|no|for|pour|für|für die|bei der|beim)\s/giu;

/** Whether a part is one slice that may be cut. */
const single = ({ slices }: Part): Slice | null => (slices.length === 1 ? (slices[0] ?? null) : null);

/** Whether an organisation stands right after the word, not further on: "en Clínica Alba", but "en chirurgie, Clinique Alba". */
function startsNamed({ text }: Slice): boolean {
  const [first = ''] = text.split(/,\s/, 1);
  return /^[\p{Lu}\p{N}"“«]/u.test(first) && organisationScore(first) >= NAMED;
}

/** "Engineer at Acme" → "Engineer", "Acme" */
export function splitAt(whole: Part): Part[] {
  const slice = single(whole);
  if (slice === null || whole.label !== undefined) return [whole];
  for (const [separator, needsName] of [
    [AT, false],
    [AT_AMBIGUOUS, true],
  ] as const) {
    for (const match of slice.text.matchAll(separator)) {
      const left = trimMarks(part(slice, 0, match.index));
      const right = trimMarks(part(slice, match.index + match[0].length, slice.text.length));
      const named = needsName ? startsNamed(right) : /^[\p{Lu}\p{N}"“«\p{Script=Han}]/u.test(right.text);
      if (titleScore(left.text) >= NAMED && named && titleScore(right.text) < NAMED)
        return cutPart(whole, [left, right]);
    }
  }
  return [whole];
}

/** What forms ask for together: "Name and address of employer". */
const mayHoldPlace = ({ label }: Part): boolean =>
  label === undefined || label === 'organisation' || label === 'institution';

/** The label before a name says nothing of the place after it. */
const cutTail = (whole: Part, head: Slice, tail: Slice): Part[] =>
  cutPart(whole, [head, tail]).map((each, at) => (at === 0 ? each : { ...each, label: undefined }));

const IN =
  /\s(?:w|we|в|во|en|em|na|no)\s(?=[\p{Lu}"“„«])(?!(?:dziale|biurze|zespole|oddziale|departamencie|branży|отделе|отделении|сфере)\s)/giu;

/** "Tidal Labs / Data Analyst": a slash with a title on one side of it; sure only where a section prints several so. */
export function splitSlash(whole: Part): Part[] {
  const slice = single(whole);
  if (slice === null || whole.label !== undefined) return [whole];
  const [first, second, ...more] = splitSlice(slice, /\s\/\s/g, true);
  if (first === undefined || second === undefined || more.length > 0) return [whole];
  const [title, other] = [first, second].map(({ text }) => titleScore(text)).sort((a, b) => b - a);
  return (title ?? 0) >= NAMED && (other ?? 0) === 0 ? cutPart(whole, [first, second]) : [whole];
}

/** "Developer w Tidal Labs": a title, and what stands in the place of an employer; sure only where a section prints several so. */
export function splitIn(whole: Part): Part[] {
  const slice = single(whole);
  const match = slice === null || whole.label !== undefined ? undefined : [...slice.text.matchAll(IN)][0];
  if (slice === null || match === undefined) return [whole];
  const left = trimMarks(part(slice, 0, match.index));
  const right = trimMarks(part(slice, match.index + match[0].length, slice.text.length));
  const cuts =
    titleScore(left.text) >= NAMED && titleScore(right.text) < NAMED && placeScore(right.text) < PLACE;
  return cuts ? cutPart(whole, [left, right]) : [whole];
}

/** "Acme, Portland, OR" → "Acme", "Portland, OR": the tail between commas that most looks like a place. */
export function splitPlace(whole: Part, keepTown = false): Part[] {
  const slice = single(whole);
  const pieces = slice === null || !mayHoldPlace(whole) ? [] : splitCommas(slice);
  const last = pieces.at(-1);
  if (
    slice === null ||
    last === undefined ||
    (placeScore(whole.text) >= WHOLE_PLACE && titleScore(pieces[0]?.text ?? '') < NAMED)
  )
    return splitBracketPlace(whole);
  let best: { score: number; cut: Part[] } | null = null;
  for (let at = keepTown ? pieces.length - 2 : pieces.length - 1; at > 0; at -= 1) {
    const first = pieces[at];
    if (first === undefined) continue;
    const tail = part(slice, first.start - slice.start, last.end - slice.start);
    const score = placeScore(tail.text);
    if (score < PLACE || score < (best?.score ?? 0)) continue;
    best = { score, cut: cutTail(whole, trimMarks(part(slice, 0, first.start - slice.start)), tail) };
  }
  return best?.cut ?? splitBracketPlace(whole);
}

/** "Acme (Berlin)" → "Acme", "Berlin" */
function splitBracketPlace(whole: Part): Part[] {
  const slice = single(whole);
  if (slice === null || !/[)）]$/u.test(slice.text)) return [whole];
  const open = Math.max(slice.text.lastIndexOf('('), slice.text.lastIndexOf('（'));
  if (open <= 0) return [whole];
  const inside = part(slice, open + 1, slice.text.length - 1);
  const head = trimMarks(part(slice, 0, open));
  return placeScore(inside.text) >= PLACE && head.text !== '' ? cutTail(whole, head, inside) : [whole];
}

/** "Office manager, The Phone Company" → "Office manager", "The Phone Company": at the comma between a title and what is none. */
export function splitTitle(whole: Part): Part[] {
  const slice = single(whole);
  const pieces = slice === null || whole.label !== undefined ? [] : splitCommas(slice);
  if (slice === null || pieces.length < 2) return [whole];
  let best: { worth: number; cut: Part[] } | null = null;
  for (let at = 1; at < pieces.length; at += 1) {
    const first = pieces[at];
    if (first === undefined) continue;
    const left = trimMarks(part(slice, 0, first.start - slice.start));
    const right = trimMarks(part(slice, first.start - slice.start, slice.text.length));
    const [a, b] = [titleScore(left.text), titleScore(right.text)];
    const [x, y] = [organisationScore(left.text), organisationScore(right.text)];
    const named = Math.max(x - a, y - b);
    const worth = Math.max(Math.abs(a - b), Math.abs(a - b + AGAINST_TITLE * (y - x))) + 0.5 * named;
    const legal = /^(?:inc|llc|ltd|gmbh|corp|co|l\.?p|plc|s\.?a|s\.?l|s\.?r\.?l)\b/iu.test(right.text);
    if (!legal && worth >= UNNAMED && (best === null || worth > best.worth))
      best = { worth, cut: cutPart(whole, [left, right]) };
  }
  return best?.cut ?? [whole];
}
