import type { HeadingKind } from '../lexicon/headings.ts';
import type { Line } from '../lines/line.ts';
import { lineFrom } from '../lines/read-lines.ts';
import { foldKey } from '../text/fold.ts';
import type { Slice } from '../text/slice.ts';
import { findHeadings, type Heading } from './find-headings.ts';

/** The lines under one heading; the lines before the first heading are the `top`. */
export type CvSection = {
  readonly kind: HeadingKind | 'top';
  /** all that a heading such as "Skills & Interests" announces */
  readonly kinds: readonly HeadingKind[];
  readonly heading: Line | null;
  readonly lines: Line[];
  /** the words before a row of a list, where rows carry one */
  readonly label?: Slice;
};

type Sections = { readonly sections: readonly CvSection[]; readonly headingLines: ReadonlySet<number> };

const TITLE_LINES = 6; // a title stands at the top
const MAX_TITLE_CHARS = 40;
const DOCUMENT_TITLES = new Set(
  'curriculumvitae|cv|resume|résumé|lebenslauf|tabellarischerlebenslauf|currículum|curriculo|currículo|currículumvitae|hojadevida|życiorys|履歴書|職務経歴書|个人简历|简历|резюме|özgeçmiş|portfoliocurriculumvitae|europass|europasscurriculumvitae|bewerbung'
    .split('|')
    .map((title) => foldKey(title).replaceAll(' ', '')),
);
const NEW_COLUMN_SLACK = 14; // points: the row beside a heading may begin above it, in smaller letters

/**
 * Whether text goes on in its section where the reading order enters another page or column without a heading.
 * Readers follow one stream of text through all pages before the next: a step back begins a new one. Within a page,
 * what stands below the heading is a grid inside the section.
 */
function goesOn(line: Line, before: Line, current: CvSection): boolean {
  if (line.page !== before.page) return line.page > before.page;
  if (line.bullet && before.bullet && line.bold === before.bold) return true; // a list that flows into the next column
  const heading = current.heading;
  if (heading?.place == null || line.place === null || heading.page !== line.page) return true;
  return line.place.top >= heading.place.top - NEW_COLUMN_SLACK;
}

const top = (): CvSection => ({ kind: 'top', kinds: [], heading: null, lines: [] });

function open(heading: Heading, line: Line): CvSection {
  const rest = heading.from === null ? [] : [{ ...lineFrom(line, heading.from), bullet: line.bullet }];
  return { kind: heading.kinds[0] ?? 'other', kinds: heading.kinds, heading: line, lines: rest };
}

/** The document's own title announces no section: "Curriculum vitae", "Lebenslauf", also in two languages: "Резюме (CV)". */
const isDocumentTitle = ({ content: { text } }: Line): boolean =>
  text.length <= MAX_TITLE_CHARS &&
  [[text], text.split(/[()（）/|·–—-]/u).filter((words) => words.trim() !== '')].some((parts) =>
    parts.every((words) => DOCUMENT_TITLES.has(foldKey(words).replaceAll(' ', ''))),
  );

/** "(01)" above a heading: its number, set in a line of its own. */
const isNumber = (line: Line, next: Line | undefined, headings: ReadonlyMap<number, Heading>): boolean =>
  /^\W{0,2}\d{1,2}\W{0,2}$/.test(line.content.text) && next !== undefined && headings.has(next.index);

/**
 * Columns of a layout table hold sections of their own: the words before the first heading of such a column do not go on
 * with the last section of the column before. A list in several columns has no headings, and goes on.
 */
function findColumnTops(lines: readonly Line[], headings: ReadonlyMap<number, Heading>): Set<Line> {
  const tops = new Set<Line>();
  let top: Line | null = null;
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const apart = before !== undefined && before.column !== line.column;
    if (apart) top = line.place === null && !headings.has(before.index) ? line : null;
    if (top !== null && headings.has(line.index)) {
      if (line !== top) tops.add(top);
      top = null;
    }
  });
  return tops;
}

/** Cuts a document into its sections. */
export function splitSections(lines: readonly Line[]): Sections {
  const headings = findHeadings(lines);
  const sections: CvSection[] = [];
  let current = top();
  let before: Line | undefined;
  const numbers = lines.filter((line, at) => isNumber(line, lines[at + 1], headings));
  const columnTops = findColumnTops(lines, headings);
  const titles = new Set(
    [...lines.slice(0, TITLE_LINES).filter(isDocumentTitle), ...numbers].map(({ index }) => index),
  );
  for (const line of lines) {
    if (titles.has(line.index)) continue;
    const heading = headings.get(line.index);
    const moved = before !== undefined && (before.column !== line.column || before.page !== line.page);
    if (heading !== undefined) {
      sections.push(current);
      current = open(heading, line);
    } else {
      if (columnTops.has(line) || (moved && before !== undefined && !goesOn(line, before, current))) {
        sections.push(current);
        current = top();
      }
      current.lines.push(line);
    }
    before = line;
  }
  sections.push(current);
  const filled = sections.filter(({ heading, lines: own }) => heading !== null || own.length > 0);
  return { sections: filled, headingLines: new Set([...headings.keys(), ...titles]) };
}
