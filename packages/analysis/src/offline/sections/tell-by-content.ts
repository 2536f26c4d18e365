import type { DayOrder } from '../dates/read-point.ts';
import { type Anchor, anchorsOf } from '../entries/anchors.ts';
import { degreeScore } from '../lexicon/degrees.ts';
import type { HeadingKind } from '../lexicon/headings.ts';
import { organisationScore, schoolScore } from '../lexicon/organisations.ts';
import { isSpokenLanguage } from '../lexicon/spoken-languages.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { Line } from '../lines/line.ts';
import { splitCommas } from '../text/split.ts';
import { classifyHeading } from './classify-heading.ts';
import type { CvSection } from './split-sections.ts';

const NAMED = 0.8;
const MIN_ITEMS = 3; // fewer short lines may be anything
const MAX_ITEM_WORDS = 4;

const strongAnchors = (line: Line, order: DayOrder): Anchor[] =>
  line.bullet ? [] : anchorsOf(line.content, order).filter(({ weak }) => !weak);

const pieces = (line: Line): string[] =>
  line.content.text.split(/[,|•·–—(@\t]|\s-\s|\sat\s/).map((piece) => piece.trim());

const anyScores = (lines: readonly Line[], score: (text: string) => number): number =>
  lines.filter((line) => pieces(line).some((piece) => score(piece) >= NAMED)).length;

/** Dated entries: jobs or studies, as their words tell; null where the lines are no such list. */
function tellEntries(lines: readonly Line[], order: DayOrder): HeadingKind | null {
  const dated = lines.map((line) => strongAnchors(line, order)).filter((anchors) => anchors.length > 0);
  const ranges = dated.filter((anchors) => anchors.some(({ date }) => date.single === null)).length;
  if (ranges === 0 || ranges * 2 < dated.length) return null;
  const heads = lines.filter(({ bullet }) => !bullet);
  const studies = Math.max(anyScores(heads, degreeScore), anyScores(heads, schoolScore));
  const jobs = anyScores(heads, titleScore);
  if (studies >= ranges && anyScores(heads, degreeScore) > jobs) return 'educations';
  return jobs > 0 && jobs >= ranges ? 'experiences' : null;
}

/** Short words in a list, none of them dated. */
function tellList(lines: readonly Line[], order: DayOrder): HeadingKind | null {
  const items = lines.flatMap((line) => line.cells.flatMap(splitCommas)).map(({ text }) => text);
  if (items.length < MIN_ITEMS || lines.some((line) => anchorsOf(line.content, order).length > 0))
    return null;
  const words = items.map((item) => item.replace(/\(.*\)$/, '').trim());
  if (words.filter((item) => isSpokenLanguage(item.split(/[\s:–—-]/, 1)[0] ?? '')).length * 2 > words.length)
    return 'languages';
  const isShort = words.every(
    (item) => item !== '' && item.split(/\s+/).length <= MAX_ITEM_WORDS && !/[.!?]$/.test(item),
  );
  const names = words.some((item) => organisationScore(item) >= NAMED || titleScore(item) >= NAMED);
  return isShort && !names ? 'skills' : null;
}

/** Headings that artists and freelancers print over their jobs: "Selected work", "Ausgewählte Arbeiten", "Réalisations". */
const WORK =
  /(?<!\p{L})(?:works?|arbeiten|werke?|travaux|réalisations|trabajos|trabalhos|lavori|werkzaamheden|prace|realizacje|работы)(?!\p{L})/iu;

/** Whether a section under such a heading holds the jobs of a document that has no other section of them. */
const holdsJobs = (
  { kind, heading, lines }: CvSection,
  kinds: ReadonlySet<CvSection['kind']>,
  order: DayOrder,
): boolean =>
  kind === 'projects' &&
  heading !== null &&
  WORK.test(heading.content.text) &&
  !kinds.has('experiences') &&
  tellEntries(lines, order) === 'experiences';

/**
 * Sections under a heading no lexicon knows ("Kitchens", "What I bring"), told by what stands in them: dated roles are jobs,
 * dated degrees studies. A list of short words holds skills where the document has no other section of them.
 */
export function tellByContent(sections: readonly CvSection[], order: DayOrder): CvSection[] {
  const kinds = new Set(sections.flatMap((section) => section.kinds));
  return sections.map((section) => {
    if (holdsJobs(section, kinds, order)) {
      kinds.add('experiences');
      return { ...section, kind: 'experiences', kinds: ['experiences'] };
    }
    const { heading, lines } = section;
    if (section.kind !== 'other' || heading === null || classifyHeading(heading.content.text) !== null)
      return section;
    const entries = tellEntries(lines, order);
    const list = entries === null ? tellList(lines, order) : null;
    const told = entries ?? (list !== null && !kinds.has(list) ? list : null);
    if (told === null) return section;
    kinds.add(told);
    return { ...section, kind: told, kinds: [told] };
  });
}
