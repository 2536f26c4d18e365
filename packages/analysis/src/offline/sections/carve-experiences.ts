import type { DayOrder } from '../dates/read-point.ts';
import { anchorsOf } from '../entries/anchors.ts';
import { organisationScore } from '../lexicon/organisations.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { Line } from '../lines/line.ts';
import { classifyHeading } from './classify-heading.ts';
import type { CvSection } from './split-sections.ts';

const EVIDENCE = 0.8;
const MAX_PIECE = 90;
const HEAD_LINES = 4; // of an entry: employer, place, role, dates

const piecesOf = (text: string): string[] =>
  text.split(/[,|•·–—(]|\s-\s|\sat\s/).filter((piece) => piece.length < MAX_PIECE);

const isNamed = (text: string): boolean =>
  piecesOf(text).some((piece) => titleScore(piece) >= EVIDENCE || organisationScore(piece) >= EVIDENCE);

const hasRange = (line: Line, order: DayOrder): boolean =>
  anchorsOf(line.content, order).some(({ date }) => date.single === null);

/** The first line of a dated job: the dates stand in it or in one of the two lines after it. */
function firstJob(lines: readonly Line[], order: DayOrder): number {
  return lines.findIndex((line, at) => {
    if (line.bullet || line.content.text.length > 200 || !isNamed(line.content.text)) return false;
    return [0, 1, 2].some((step) => {
      const near = lines[at + step];
      return near !== undefined && !near.bullet && hasRange(near, order);
    });
  });
}

/** Whether a section no lexicon knows holds roles printed just as the known ones are: "Teaching", "Research". */
function holdsJobs(
  { kind, heading, lines }: CvSection,
  looks: ReadonlySet<string>,
  order: DayOrder,
): boolean {
  const [first] = lines;
  if (kind !== 'other' || heading === null || first === undefined || !looks.has(first.style)) return false;
  if (classifyHeading(heading.content.text) !== null) return false;
  const head = lines.slice(0, HEAD_LINES);
  const titled = head.some(
    ({ content, bullet, cells }) =>
      !bullet &&
      [content, ...cells].some(({ text }) => piecesOf(text).some((piece) => titleScore(piece) >= EVIDENCE)),
  );
  return titled && head.some((line) => hasRange(line, order));
}

/**
 * Jobs without a heading of their own: where a document names no experience, dated roles under another heading are it.
 * Where it names one, a section of another name that is printed the same way goes with it.
 */
export function carveExperiences(sections: readonly CvSection[], order: DayOrder): readonly CvSection[] {
  const known = sections.filter(({ kind, lines }) => kind === 'experiences' && lines.length > 0);
  if (known.length > 0) {
    const looks = new Set(known.map(({ lines }) => lines[0]?.style ?? ''));
    return sections.map((section) =>
      holdsJobs(section, looks, order)
        ? { ...section, kind: 'experiences', kinds: ['experiences'] }
        : section,
    );
  }
  return sections.flatMap((section): CvSection[] => {
    if (section.kind !== 'summary' && section.kind !== 'top' && section.kind !== 'other') return [section];
    const at = firstJob(section.lines, order);
    if (at < 0) return [section];
    const jobs: CvSection = {
      kind: 'experiences',
      kinds: ['experiences'],
      heading: null,
      lines: section.lines.slice(at),
    };
    return [{ ...section, lines: section.lines.slice(0, at) }, jobs];
  });
}
