import { degreeScore, findDegree } from '../lexicon/degrees.ts';
import { schoolScore } from '../lexicon/organisations.ts';
import type { CvSection } from './split-sections.ts';

const SCHOOL = 0.6;

const DEGREE = 0.65; // "Diploma in …", which beside a school is what the school gave

/** Whether a section of courses names a degree and a school that gives degrees. */
const holdsStudies = ({ kind, lines }: CvSection): boolean =>
  kind === 'certifications' &&
  lines.some(({ content: { text } }) => schoolScore(text) >= SCHOOL) &&
  (lines.some(({ content: { text } }) => findDegree(text)?.sure === true) ||
    lines.some(({ content: { text } }) => degreeScore(text) >= DEGREE && schoolScore(text) >= SCHOOL));

/** "Training" is what some trades call their education: a section of degrees, in a CV that has no other. */
export function recastTraining(sections: readonly CvSection[]): readonly CvSection[] {
  if (sections.some(({ kinds }) => kinds.includes('educations'))) return sections;
  const studies = sections.filter(holdsStudies);
  return studies.length !== 1
    ? sections
    : sections.map((section) =>
        section === studies[0] ? { ...section, kind: 'educations', kinds: ['educations'] } : section,
      );
}
