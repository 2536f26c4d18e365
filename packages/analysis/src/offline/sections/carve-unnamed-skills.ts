import { findLanguageNames } from '../fields/read-languages.ts';
import { isSkillLevel } from '../lexicon/skill-levels.ts';
import type { Line } from '../lines/line.ts';
import type { CvSection } from './split-sections.ts';

const MIN_NAMES = 3;
const MAX_NAME_WORDS = 5;

const isName = ({ content, cells, bullet }: Line): boolean =>
  !bullet &&
  cells.length === 1 &&
  content.text.split(/\s+/).length <= MAX_NAME_WORDS &&
  !/[@\d.!?]/.test(content.text) &&
  !isSkillLevel(content.text) &&
  findLanguageNames(content).length === 0;

/** Where a run of at least so many steps begins and ends; `step` tells how many lines the step at a line takes, 0 for none. */
function findRun(lines: readonly Line[], step: (at: number) => number): [number, number] | null {
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    let count = 0;
    for (let taken = step(to); taken > 0; taken = step(to)) {
      to += taken;
      count += 1;
    }
    if (count >= MIN_NAMES) return [from, to];
    if (count > 0) from = to - 1;
  }
  return null;
}

/** Names that are set like the headings and have nothing under them, or names and levels in turn. */
function findSkills({ heading, lines }: CvSection): [number, number] | null {
  const asHeading = (line: Line | undefined): boolean =>
    line !== undefined && line.style === heading?.style && line.isHeadingRole && isName(line);
  const named = findRun(lines, (at) => (asHeading(lines[at]) ? 1 : 0));
  if (named !== null) return named;
  return findRun(lines, (at) => {
    const [name, level] = [lines[at], lines[at + 1]];
    if (name === undefined || level === undefined || !isName(name)) return 0;
    return level.cells.length === 1 && isSkillLevel(level.content.text) ? 2 : 0;
  });
}

/** Skills without a heading over them, in a document that names none: sidebars print them right under the address. */
export function carveUnnamedSkills(sections: readonly CvSection[]): readonly CvSection[] {
  if (sections.some(({ kinds, lines }) => kinds.includes('skills') && lines.length > 0)) return sections;
  return sections.flatMap((section): CvSection[] => {
    if (section.kind !== 'summary' && section.kind !== 'top' && section.kind !== 'contact') return [section];
    const run = findSkills(section);
    if (run === null) return [section];
    const [from, to] = run;
    return [
      { ...section, lines: [...section.lines.slice(0, from), ...section.lines.slice(to)] },
      { kind: 'skills', kinds: ['skills'], heading: null, lines: section.lines.slice(from, to) },
    ];
  });
}
