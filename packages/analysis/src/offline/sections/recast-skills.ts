import type { DayOrder } from '../dates/read-point.ts';
import { anchorsOf } from '../entries/anchors.ts';
import type { CvSection } from './split-sections.ts';

const MIN_DATED = 2; // one date may belong to a sentence
const MIN_ITEMS = 2;

/** A section named like a list of skills ("Technical expertise") that holds dated entries with list items holds projects. */
export function recastSkills(section: CvSection, order: DayOrder): CvSection {
  if (section.kind !== 'skills') return section;
  const dated = section.lines.filter(
    ({ bullet, content }) => !bullet && anchorsOf(content, order).some(({ weak }) => !weak),
  );
  const items = section.lines.filter(({ bullet }) => bullet);
  const isProjects = dated.length >= MIN_DATED && items.length >= MIN_ITEMS;
  return isProjects ? { ...section, kind: 'projects', kinds: ['projects'] } : section;
}
