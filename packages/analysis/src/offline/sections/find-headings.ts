import { findDates } from '../dates/find-dates.ts';
import { degreeScore } from '../lexicon/degrees.ts';
import { fieldLabelOf } from '../lexicon/field-labels.ts';
import type { HeadingKind } from '../lexicon/headings.ts';
import { organisationScore, schoolScore } from '../lexicon/organisations.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { Line } from '../lines/line.ts';
import { foldKey } from '../text/fold.ts';
import { classifyHeading, type HeadingWords, headingWords } from './classify-heading.ts';
import { addHeadingCells } from './heading-cells.ts';
import { type HeadingLooks, isPlain, learnLooks } from './heading-looks.ts';
import { addRailNames, addRails } from './rail-headings.ts';

/**
 * A heading found in a line. `from` is where the section's own words begin in the same row (a label rail),
 * null where the heading has the line to itself.
 */
export type Heading = { readonly kinds: readonly HeadingKind[]; readonly from: number | null };

export type Candidate = { readonly line: Line; readonly words: HeadingWords };

const MAX_UNKNOWN_WORDS = 5;
const SAME_EDGE = 2; // points
const MAX_UNKNOWN_HAN = 12; // letters
const MAX_FUZZY_WORDS = 4;
const TITLED = 0.8;
const MIN_PROSE_WORDS = 6;
const MIN_MARKED = 2; // so many section names behind one mark are no chance

const hasDate = (text: string): boolean => findDates(text).some(({ bare }) => !bare);

/** A smaller line of many words: what stands under a heading even if it has a date; under a title there are a few words. */
const isLongUnder = (line: Line, next: Line): boolean =>
  (line.size ?? 0) > (next.size ?? 0) && next.content.text.split(/\s+/).length >= MIN_PROSE_WORDS;

/** Short words in the headings' look that no lexicon knows: a section of its own. */
function isUnknownHeading(line: Line, next: Line | undefined, looks: HeadingLooks): boolean {
  const text = line.content.text;
  if (!looks.isOwnLook(line) || line.bullet || line.cells.length > 1 || line.links.length > 0) return false;
  const words = line.mark === '' ? text : headingWords(text);
  if (words.split(/\s+/).length > MAX_UNKNOWN_WORDS || /[@.,;!?|•·、。：]|:.|\d{2,}/u.test(words))
    return false;
  if (/\p{Script=Han}/u.test(words) && words.length > MAX_UNKNOWN_HAN) return false;
  if (line.mark !== '' && fieldLabelOf(words) !== undefined) return false; // "【業務内容】" inside a job
  if (titleScore(words) >= TITLED) return false; // a post, set as large as the headings
  if (next === undefined || next.style === line.style || hasDate(text)) return false;
  return !hasDate(next.content.text) || isLongUnder(line, next) || (looks.isSureLook(line) && !isNamed(text));
}

const NAMED = 0.6;

/** Whether words name what an entry is about: a post, an employer, a study. */
const isNamed = (text: string): boolean =>
  Math.max(titleScore(text), organisationScore(text), degreeScore(text), schoolScore(text)) >= NAMED;

/** The mark that most section names of a document stand behind: its headings are told by it. */
function sharedMark(candidates: readonly Candidate[]): string | null {
  const named = candidates.filter(({ words }) => words.exact);
  const marks = Map.groupBy(named, ({ line }) => line.mark);
  const [best] = [...marks].filter(([mark]) => mark !== '').sort((a, b) => b[1].length - a[1].length);
  return best !== undefined && best[1].length >= MIN_MARKED && best[1].length * 2 > named.length
    ? best[0]
    : null;
}

/** Rows of Japanese forms that announce a part of the table, and nothing beside them. */
const LONE_KINDS: ReadonlySet<HeadingKind> = new Set([
  'experiences',
  'educations',
  'certifications',
  'summary',
  'other',
]);

const isLoneHan = ({ line, words }: Candidate): boolean =>
  /^[\p{Script=Han}・]{2,8}$/u.test(line.content.text.replace(/\s/g, '')) &&
  !line.bullet &&
  words.exact &&
  words.kinds.every((kind) => LONE_KINDS.has(kind));

/** Words with a section's noun, apart from what stands before, in a text whose headings all stand so. */
function isApart(
  { line, words }: Candidate,
  next: Line | undefined,
  accepted: readonly Candidate[],
): boolean {
  const { text } = line.content;
  return (
    !words.exact &&
    line.gapBefore &&
    !line.bullet &&
    next?.gapBefore === false &&
    text.split(/\s+/).length <= MAX_FUZZY_WORDS &&
    !/[\d.,;|@]/u.test(text) &&
    titleScore(text) === 0 &&
    accepted.length >= MIN_MARKED &&
    accepted.every((each) => each.line.gapBefore || each.line.index === 0)
  );
}

/** Rows of short parts under a line: what follows a label inside a list of skills. */
function isListLike(line: Line | undefined): boolean {
  if (line === undefined) return false;
  const parts = line.content.text.split(/[,;|•·/]/u).length;
  const han = /\p{Script=Han}/u.test(line.content.text) && line.content.text.length > MAX_UNKNOWN_HAN;
  const short = !han && line.content.text.split(/\s+/).length <= 3; // Chinese and Japanese sentences have no spaces
  return line.bullet || line.cells.length > 1 || parts > 2 || short;
}

const NUMBER_MARKS: ReadonlySet<string> = new Set(['1.', '1)', '(1)']);

/** "(06) | Certificates | AWS …": a numbered section whose name and first entry share a row. */
function addNumbered(lines: readonly Line[], headings: Map<number, Heading>): void {
  for (const line of lines) {
    const [first, name, value] = line.cells;
    const isOwnCell = /^\W{0,2}\d{1,2}\W{0,2}$/.test(first?.text ?? '');
    const [label, rest] = isOwnCell ? [name, value] : [first, name];
    if (label === undefined || rest === undefined || headings.has(line.index)) continue;
    const words = isOwnCell || NUMBER_MARKS.has(line.mark) ? classifyHeading(label.text) : null;
    if (words?.exact === true)
      headings.set(line.index, { kinds: words.kinds, from: rest.start - line.content.start });
  }
}

function addUnknown(lines: readonly Line[], headings: Map<number, Heading>, looks: HeadingLooks): void {
  let kind: HeadingKind | null = null;
  const printed = Map.groupBy(lines, ({ content }) => foldKey(content.text));
  lines.forEach((line, at) => {
    const known = headings.get(line.index);
    if (known !== undefined) {
      const opens = known.kinds[0] ?? 'other';
      if (kind !== null || opens !== 'other') kind = opens; // "Curriculum vitae" above the name opens nothing
    } else if (kind !== null && isUnknownHeading(line, lines[at + 1], looks)) {
      if ((printed.get(foldKey(line.content.text))?.length ?? 0) > 1) return; // a label under each job
      const inList = kind === 'interests' || kind === 'languages';
      const grouped = kind === 'skills' || (inList && !looks.isSureLook(line)); // labels of skills may look like headings
      const label = grouped && isListLike(lines[at + 1]);
      if (label) return;
      headings.set(line.index, { kinds: ['other'], from: null });
      kind = 'other';
    }
  });
}

/** Whether a line stands under a heading: further down in the same stream of text, not in another column. */
function isUnder(line: Line, heading: Line): boolean {
  if (line.page !== heading.page) return line.page > heading.page;
  if (line.place === null || heading.place === null) return true;
  return line.place.top > heading.place.top && line.place.left >= heading.place.left - SAME_EDGE;
}

/** Section names in a smaller look: a sidebar's headings, unless they stand as labels inside a list of skills. */
function addSecond(
  candidates: readonly Candidate[],
  headings: Map<number, Heading>,
  looks: HeadingLooks,
): void {
  let open: Candidate | null = null;
  const printed = Map.groupBy(candidates, ({ line }) => foldKey(line.content.text));
  for (const candidate of candidates) {
    const { line, words } = candidate;
    if ((printed.get(foldKey(line.content.text))?.length ?? 0) > 1 && !headings.has(line.index)) continue; // "Highlights" under each job
    const kind = open?.words.kinds[0];
    const inList = kind === 'skills' || kind === 'interests';
    const inside =
      open !== null && inList && (open.line.size ?? 0) > (line.size ?? 0) && isUnder(line, open.line);
    if (!headings.has(line.index) && words.exact && !inside && looks.isSecondLook(line)) {
      headings.set(line.index, { kinds: words.kinds, from: null });
    }
    if (headings.has(line.index)) open = candidate;
  }
}

/** The head of a table whose first columns are dates: "年 | 月 | 学歴・職歴". */
const DATE_COLUMNS = /^(?:年[\s・/]*)?月[\s日]*\S/u;

const findCandidates = (lines: readonly Line[]): Candidate[] =>
  lines.flatMap((line): Candidate[] => {
    const alone = line.cells.length === 1 || DATE_COLUMNS.test(line.content.text);
    const words = alone ? classifyHeading(line.content.text) : null;
    return words === null ? [] : [{ line, words }];
  });

/** Finds the headings of a document: line index → what it announces. */
export function findHeadings(printed: readonly Line[]): Map<number, Heading> {
  const mark = sharedMark(findCandidates(printed));
  const lines =
    mark === null
      ? printed
      : printed.map((line) =>
          line.mark === mark ? { ...line, style: line.style + mark, bullet: false } : line,
        );
  const candidates = findCandidates(lines);
  const looks = learnLooks(lines, candidates, mark);
  const headings = new Map<number, Heading>();
  const hasRoles = lines.some(({ isHeadingRole }) => isHeadingRole);
  for (const candidate of candidates) {
    const { line, words } = candidate;
    if (line.bullet && hasRoles) continue; // "言語" in a list, where the file says what its headings are
    const above = headings.get(lines[lines.indexOf(line) - 1]?.index ?? -1); // "Обо мне" right under "Дополнительная информация"
    const within = words.kinds[0] === 'summary' && above?.kinds[0] === 'other';
    const accepted = words.exact
      ? looks.isHeadingLook(line) || isLoneHan(candidate) || within
      : looks.isOwnLook(line);
    if (accepted) headings.set(line.index, { kinds: words.kinds, from: null });
  }
  if (isPlain(lines)) {
    const sure = candidates.filter(({ line }) => headings.has(line.index));
    for (const candidate of candidates) {
      const next = lines[lines.indexOf(candidate.line) + 1];
      if (isApart(candidate, next, sure))
        headings.set(candidate.line.index, { kinds: candidate.words.kinds, from: null });
    }
  }
  addSecond(candidates, headings, looks);
  addNumbered(lines, headings);
  addRails(lines, headings, looks);
  addHeadingCells(lines, headings, looks);
  addRailNames(lines, headings);
  if (!isPlain(lines) || looks.usesCaps || mark !== null) addUnknown(lines, headings, looks);
  return headings;
}
