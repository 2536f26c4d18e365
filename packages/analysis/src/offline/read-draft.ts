import type { ListSection } from '@vitae/schema/analysis';
import type { CvText } from '@vitae/schema/cv-text';
import { guessDayOrder } from './dates/guess-day-order.ts';
import { headOf } from './entries/table-rows.ts';
import { contactPieces } from './fields/contact/contact-lines.ts';
import { findStrays, wantedLines } from './fields/contact/find-strays.ts';
import { joinWraps } from './fields/contact/join-wraps.ts';
import { readContact } from './fields/contact/read-contact.ts';
import { readLinks } from './fields/contact/read-links.ts';
import { languageLines } from './fields/languages-at-top.ts';
import { readAwards } from './fields/read-awards.ts';
import { readCertifications } from './fields/read-certifications.ts';
import { readEducations } from './fields/read-educations.ts';
import { readExperiences, readVolunteering } from './fields/read-experiences.ts';
import { readInterests } from './fields/read-interests.ts';
import { readLanguages } from './fields/read-languages.ts';
import { readProjects } from './fields/read-projects.ts';
import { readPublications } from './fields/read-publications.ts';
import { readReferences } from './fields/read-references.ts';
import { summaryAtTop, summaryOf } from './fields/read-summary.ts';
import type { Reading } from './fields/reading.ts';
import { readSkills } from './fields/skills/read-skills.ts';
import { isKeyed, keyedValues } from './keyed/keyed-values.ts';
import { readKeyed } from './keyed/read-keyed.ts';
import { findRepeats } from './lines/find-repeats.ts';
import { findTableHeads } from './lines/find-table-heads.ts';
import { measureLayout } from './lines/layout.ts';
import type { Line } from './lines/line.ts';
import { readLines } from './lines/read-lines.ts';
import { isLinkedinExport } from './linkedin/is-linkedin-export.ts';
import { mainFirst } from './linkedin/main-first.ts';
import { readLinkedinCertifications } from './linkedin/read-linkedin-certifications.ts';
import { readLinkedinJobs } from './linkedin/read-linkedin-jobs.ts';
import { readLinkedinStudies } from './linkedin/read-linkedin-studies.ts';
import type { Draft } from './output/draft.ts';
import { carveExperiences } from './sections/carve-experiences.ts';
import { carveLanguageGrid } from './sections/carve-language-grid.ts';
import { carveUnnamedSkills } from './sections/carve-unnamed-skills.ts';
import { mergeRail } from './sections/merge-rail.ts';
import { partHistory } from './sections/part-history.ts';
import { recastCourses } from './sections/recast-courses.ts';
import { recastSkills } from './sections/recast-skills.ts';
import { recastTraining } from './sections/recast-training.ts';
import { splitLabels } from './sections/split-labels.ts';
import { type CvSection, splitSections } from './sections/split-sections.ts';
import { tellByContent } from './sections/tell-by-content.ts';

/** What the engine read, and which lines are structure: headings, page numbers, repeated page tops. */
export type DraftRead = {
  readonly draft: Draft;
  readonly structure: ReadonlySet<number>;
  readonly hasSections: boolean;
};

const ORDER: readonly ListSection[] = ['experiences', 'educations'];

/** Sections whose entries may be the rows of a table. */
const TABLES: ReadonlySet<CvSection['kind']> = new Set([
  'experiences',
  'educations',
  'certifications',
  'projects',
  'volunteering',
  'awards',
  'publications',
]);

/** A heading that names two sections is read as the one whose entries carry more. */
function mainKind({ kind, kinds }: CvSection): CvSection['kind'] {
  const credentials = kind === 'volunteering' && kinds.includes('certifications'); // "Memberships & credentials"
  return ORDER.find((each) => kinds.includes(each)) ?? (credentials ? 'certifications' : kind);
}

/** Headings of a structured format stand between the values; all else there is a value. */
function readKeyedDraft(text: CvText): DraftRead {
  const headings = text.lines.flatMap(({ key, role }, line) =>
    key === undefined && role === 'heading' ? [line] : [],
  );
  return { draft: readKeyed(keyedValues(text)), structure: new Set(headings), hasSections: true };
}

/** Reads a CV section by section, or by the keys of a structured format. */
export function readDraft(text: CvText): DraftRead {
  if (isKeyed(text)) return readKeyedDraft(text);
  const order = guessDayOrder(text);
  const all = readLines(text);
  const tableHeads = findTableHeads(all);
  const columnHeads = new Set(tableHeads.filter((line) => headOf(line) !== null)); // they say what the cells under them are
  const repeats = new Set([
    ...findRepeats(text, all),
    ...tableHeads.filter((line) => !columnHeads.has(line)).map(({ index }) => index),
  ]);
  const isRunning = ({ index }: Line): boolean => text.lines[index]?.region !== 'body';
  const kept = all.filter(({ index }) => !repeats.has(index));
  const running = kept.filter(isRunning);
  const linkedin = isLinkedinExport(kept);
  const body = kept.filter((line) => !isRunning(line));
  const lines = linkedin ? mainFirst(body) : mergeRail(body);
  const reading: Reading = { order, layout: measureLayout(lines) };
  const { sections: found, headingLines } = splitSections(lines);
  const told = tellByContent(recastTraining(carveUnnamedSkills(found)).flatMap(partHistory), order);
  const cut = recastCourses(carveExperiences(told, order), order)
    .flatMap(carveLanguageGrid)
    .map((section) => recastSkills(section, order))
    .flatMap(splitLabels);
  const isOwn = ({ kind }: CvSection): boolean => kind === 'top' || kind === 'contact';
  const strays = findStrays([...running, ...cut.filter(isOwn).flatMap((section) => section.lines)], cut);
  const isLeftOut = (line: Line, { kind }: CvSection): boolean =>
    strays.has(line) || (columnHeads.has(line) && !TABLES.has(kind));
  const sections = cut.map((section) => ({
    ...section,
    lines: section.lines.filter((line) => !isLeftOut(line, section)),
  }));
  const of = (kind: CvSection['kind']): CvSection[] =>
    sections.filter((section) => mainKind(section) === kind && section.lines.length > 0);
  const linesOf = (...kinds: CvSection['kind'][]) => kinds.flatMap(of).flatMap((section) => section.lines);

  const own = [...running, ...linesOf('top', 'contact'), ...strays];
  const { contact, pieces, wrapped, taken } = readContact(own, order, wantedLines(sections));
  const linked = joinWraps(linesOf('links'));
  const links = readLinks(
    [...own, ...linked.lines],
    [...pieces, ...contactPieces(linked.lines)],
    [...wrapped, ...linked.wrapped],
  );
  const placed = new Set([...taken, ...links.flatMap(({ url }) => url?.spans.map(({ line }) => line) ?? [])]);
  const languages = of('languages').flatMap(readLanguages);
  const draft: Draft = {
    contact,
    summary: summaryOf(linesOf('summary')) ?? summaryAtTop(linesOf('top'), placed),
    experiences: of('experiences').flatMap(
      (section) =>
        (linkedin && readLinkedinJobs(section.lines, reading)) || readExperiences(section, reading),
    ),
    educations: of('educations').flatMap(
      (section) =>
        (linkedin && readLinkedinStudies(section.lines, reading)) || readEducations(section, reading),
    ),
    skills: of('skills').flatMap((section) => readSkills(section, reading)),
    projects: of('projects').flatMap((section) => readProjects(section, reading)),
    certifications: of('certifications').flatMap((section) =>
      linkedin ? readLinkedinCertifications(section.lines) : readCertifications(section, reading),
    ),
    languages: languages.length > 0 ? languages : readLanguages({ lines: languageLines(own) }),
    links,
    publications: of('publications').flatMap((section) => readPublications(section, reading)),
    awards: of('awards').flatMap((section) => readAwards(section, reading)),
    volunteering: of('volunteering').flatMap((section) => readVolunteering(section, reading)),
    interests: of('interests').flatMap((section) => readInterests(section, reading)),
    references: of('references').flatMap((section) => readReferences(section, reading)),
  };
  const labels = sections.flatMap(({ heading, lines: own }) =>
    heading === null || own.some(({ index }) => index === heading.index) ? [] : [heading.index],
  );
  return {
    draft,
    structure: new Set([
      ...headingLines,
      ...repeats,
      ...[...columnHeads].map(({ index }) => index),
      ...labels,
    ]),
    hasSections: headingLines.size > 0,
  };
}
