import { cutPart, type Part } from '../entries/head-parts.ts';
import { organisationScore } from '../lexicon/organisations.ts';
import { isSkillLevel } from '../lexicon/skill-levels.ts';
import { part, type Slice } from '../text/slice.ts';
import { splitCommas, trimMarks } from '../text/split.ts';
import { isCourseLength } from './course-length.ts';

const NAMED = 0.6;
const MIN_ALIKE = 2; // one bracket or one tail may belong to the name
const MAX_TAIL_WORDS = 5;

const LEVEL =
  /^(?:associate|professional|practitioner|specialty|level|part|module|stufe|modul|niveau|nivel|livello|poziom|stopień)\b/iu;
const QUOTED = /^[«“„"‘‚]\s*([^«»“”„"]{3,120}?)\s*[»”“"’]\s*[,.:;(–-]?\s*/u;
const CAPITAL = /^["“«]?[\p{Lu}\p{N}]/u;

const single = ({ slices, label }: Part): Slice | null =>
  slices.length === 1 && label === undefined ? (slices[0] ?? null) : null;

const wordsIn = (text: string): string[] => text.split(/[\s/-]+/).filter((word) => word !== '');

/** "Suporte Básico de Vida (SBV)": the bracket says the name again, by its first letters. */
function abbreviates(short: string, name: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  let at = 0;
  for (const word of wordsIn(name)) if (word.charAt(0).toLowerCase() === letters.charAt(at)) at += 1;
  return letters.length > 1 && at >= letters.length;
}

type Bracket = { readonly name: Slice; readonly inside: Slice };

function bracketOf(whole: Part | undefined): Bracket | null {
  const slice = whole === undefined ? null : single(whole);
  const open = slice?.text.lastIndexOf('(') ?? -1;
  const close = slice?.text.indexOf(')', open) ?? -1; // a date behind the issuer took it along
  if (slice === null || open < 0 || (close >= 0 && close < slice.text.length - 1)) return null;
  const name = trimMarks(part(slice, 0, open));
  const inside = trimMarks(part(slice, open + 1, close < 0 ? slice.text.length : close));
  return name.text === '' || inside.text === '' ? null : { name, inside };
}

/** A bracket that may name an issuer: not a level, not the name's own letters. */
const mayIssue = ({ name, inside }: Bracket): boolean =>
  CAPITAL.test(inside.text) &&
  /\p{L}/u.test(inside.text) &&
  !isSkillLevel(inside.text) &&
  !/\d/.test(inside.text.split(/[,;]/, 1)[0] ?? '') &&
  !abbreviates(inside.text, name.text);

const surelyIssues = ({ inside }: Bracket): boolean => {
  const pieces = splitCommas(inside);
  return organisationScore(pieces[0]?.text ?? '') >= NAMED || pieces.some(({ text }) => isCourseLength(text));
};

/** The pieces of what stands behind a name, without how long the course took. */
const issuersIn = (slice: Slice): Slice[] => splitCommas(slice).filter(({ text }) => !isCourseLength(text));

/** "«Didáctica digital», CEP de Sevilla, 40 h.": the quotation marks say where the name ends. */
function splitQuoted(whole: Part): Part[] | null {
  const slice = single(whole);
  const match = slice === null ? null : QUOTED.exec(slice.text);
  if (slice === null || match?.[1] === undefined) return null;
  const from = match[0].indexOf(match[1]);
  const name = part(slice, from, from + match[1].length);
  return cutPart(whole, [name, ...issuersIn(part(slice, match[0].length, slice.text.length))]);
}

/** What stands after the last comma of a head that is one part. */
function tailOf(parts: readonly Part[]): { name: Slice; tail: Slice } | null {
  const slice = parts.length === 1 && parts[0] !== undefined ? single(parts[0]) : null;
  const pieces = slice === null ? [] : splitCommas(slice);
  const last = pieces.at(-1);
  if (slice === null || last === undefined || pieces.length < 2) return null;
  return { name: trimMarks(part(slice, 0, last.start - slice.start)), tail: last };
}

/** A short tail in capitals that tells no level of the name before it ("…, Associate", "…, Part 2"). */
const looksIssued = ({ text }: Slice): boolean =>
  CAPITAL.test(text) &&
  wordsIn(text).length <= MAX_TAIL_WORDS &&
  !/\d/.test(text) &&
  !isSkillLevel(text) &&
  !LEVEL.test(text);

/**
 * Cuts whoever stands behind a certificate or an award from its name: in a bracket, after a comma, after a quotation. A
 * bracket or a tail that no word explains is cut where the section's other entries print an issuer so.
 */
export function splitIssuers(heads: readonly (readonly Part[])[]): Part[][] {
  const brackets = heads.map(([first]) => bracketOf(first));
  const issuing = brackets.filter((each) => each !== null && (mayIssue(each) || surelyIssues(each))).length;
  const inBrackets = issuing >= MIN_ALIKE && issuing * 2 >= heads.length;
  const tails = heads.map(tailOf);
  const named = tails.filter((each) => each !== null && organisationScore(each.tail.text) >= NAMED).length;
  const alike = heads.length >= MIN_ALIKE && tails.every((each) => each !== null && looksIssued(each.tail));
  const afterCommas = alike || (named >= MIN_ALIKE && named * 2 >= heads.length);
  return heads.map((parts, at) => {
    const [first, ...rest] = parts;
    if (first === undefined) return [...parts];
    const quoted = splitQuoted(first);
    if (quoted !== null) return [...quoted, ...rest];
    const bracket = brackets[at] ?? null;
    if (bracket !== null && (surelyIssues(bracket) || (inBrackets && mayIssue(bracket))))
      return [...cutPart(first, [bracket.name, ...issuersIn(bracket.inside)]), ...rest];
    const end = tails[at] ?? null;
    const issues =
      end !== null && (organisationScore(end.tail.text) >= NAMED || (afterCommas && looksIssued(end.tail)));
    return issues ? cutPart(first, [end.name, end.tail]) : [...parts];
  });
}
