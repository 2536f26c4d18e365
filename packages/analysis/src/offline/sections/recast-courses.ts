import type { DayOrder } from '../dates/read-point.ts';
import { anchorsOf } from '../entries/anchors.ts';
import { degreeScore } from '../lexicon/degrees.ts';
import type { Line } from '../lines/line.ts';
import type { CvSection } from './split-sections.ts';

const SURE = 0.65;
const MIN_COURSES = 2; // one line may be a study whose degree no list knows

/** A line that names a course: an item of a list, or one dated by a year and not by a range, and no degree. */
function isCourse({ bullet, content }: Line, order: DayOrder): boolean {
  const anchors = anchorsOf(content, order);
  const ranges = anchors.some(({ date }) => date.single === null);
  return (bullet || anchors.length > 0) && !ranges && degreeScore(content.text) < SURE;
}

/**
 * A second section of studies ("Formations" below "Études") in which each line is a course of its own, without a degree
 * and without years from and to, holds courses.
 */
export function recastCourses(sections: readonly CvSection[], order: DayOrder): CvSection[] {
  const studies = sections.filter(({ kind, lines }) => kind === 'educations' && lines.length > 0);
  const courses = new Set(
    studies.filter(
      ({ lines }) => lines.length >= MIN_COURSES && lines.every((line) => isCourse(line, order)),
    ),
  );
  if (courses.size === studies.length) return [...sections];
  return sections.map((section) =>
    courses.has(section) ? { ...section, kind: 'certifications', kinds: ['certifications'] } : section,
  );
}
