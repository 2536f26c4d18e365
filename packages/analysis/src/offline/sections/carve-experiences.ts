import type { DayOrder } from '../dates/read-point.ts';
import { anchorsOf } from '../entries/anchors.ts';
import { organisationScore } from '../lexicon/organisations.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { Line } from '../lines/line.ts';
import type { CvSection } from './split-sections.ts';

const EVIDENCE = 0.8;
const MAX_PIECE = 90;

const isNamed = (text: string): boolean =>
  text
    .split(/[,|•·–—(]|\s-\s|\sat\s/)
    .some(
      (piece) =>
        piece.length < MAX_PIECE && (titleScore(piece) >= EVIDENCE || organisationScore(piece) >= EVIDENCE),
    );

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

/** Jobs without a heading of their own: where a document names no experience, dated roles under another heading are it. */
export function carveExperiences(sections: readonly CvSection[], order: DayOrder): readonly CvSection[] {
  if (sections.some(({ kind, lines }) => kind === 'experiences' && lines.length > 0)) return sections;
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
