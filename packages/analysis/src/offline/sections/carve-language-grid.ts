import { levelOf } from '../lexicon/language-levels.ts';
import { isSpokenLanguage } from '../lexicon/spoken-languages.ts';
import type { Line } from '../lines/line.ts';
import { part } from '../text/slice.ts';
import type { CvSection } from './split-sections.ts';

const REFERENCE_LEVEL = /^[ABC][12]$/;
const MIN_LEVELS = 2; // listening, reading, conversation, presentation, writing
const HEAD_ROWS = 3; // "Other languages", the skills, and what each is made of
const MAX_HEAD_WORDS = 4; // in a cell of them
const SECTIONS: ReadonlySet<string> = new Set(['skills', 'other', 'languages', 'summary', 'interests']);

const MAX_LEVEL_WORDS = 3;

const isLevel = ({ text }: { readonly text: string }): boolean =>
  REFERENCE_LEVEL.test(text) ||
  (text.split(/\s+/).length <= MAX_LEVEL_WORDS && !/\d/.test(text) && levelOf(text) !== undefined);

/** "Inglese | B2 | C1 | B2 | B2 | B1", "English | Native | Native | Fluent" */
const isGridRow = ({ cells: [name, ...levels] }: Line): boolean =>
  name !== undefined && isSpokenLanguage(name.text) && levels.length >= MIN_LEVELS && levels.every(isLevel);

/** "Mother tongue | Italian, German" */
const isMotherTongue = ({ cells: [label, names, ...more] }: Line): boolean =>
  label !== undefined &&
  names !== undefined &&
  more.length === 0 &&
  levelOf(label.text) === 'native' &&
  names.text.split(/\s*[,;/]\s*/).every(isSpokenLanguage);

const isHeadRow = ({ cells }: Line): boolean =>
  cells.length > 1 &&
  cells.every(({ text }) => text.split(/\s+/).length <= MAX_HEAD_WORDS && !/\d/.test(text));

const FRAMEWORK =
  /common european framework|cadre européen commun|gemeinsamer europäischer referenz|marco común europeo|quadro (?:comune europeo|europeu comum)|europees referentiekader|europejski system opisu|общеевропейск/iu;

/** "Levels: A1/A2: Basic user - B1/B2: …", and the name of the framework they are of */
const isLegend = ({ content: { text } }: Line): boolean =>
  (text.match(/\b[ABC][12]\b/g) ?? []).length > 2 || FRAMEWORK.test(text);

/** A language and the first of its levels; the others tell about the same language in finer parts. */
function firstLevel(line: Line): Line {
  const [name, level] = line.cells;
  if (name === undefined || level === undefined) return line;
  return { ...line, cells: [name, level], content: part(line.content, 0, level.end - line.content.start) };
}

/**
 * The grid of the Europass CV inside another section: languages by row, five self-assessed levels each (Council of Europe,
 * self-assessment grid). Its head rows and its legend say nothing about the person.
 */
export function carveLanguageGrid(section: CvSection): CvSection[] {
  const { lines } = section;
  const rows = new Set(lines.filter((line) => isGridRow(line) || isMotherTongue(line)));
  if (!SECTIONS.has(section.kind) || !lines.some(isGridRow)) return [section];
  const first = lines.findIndex(isGridRow);
  const around = lines.filter((line, at) => {
    const head = at < first && at >= first - HEAD_ROWS && isHeadRow(line) && !rows.has(line);
    return head || (at > first && isLegend(line) && !rows.has(line));
  });
  const own = lines.filter((line) => !rows.has(line) && !around.includes(line));
  const languages = [...rows].map((line) => (isGridRow(line) ? firstLevel(line) : line));
  return [
    { ...section, lines: own },
    { kind: 'languages', kinds: ['languages'], heading: null, lines: languages },
    { kind: 'other', kinds: ['other'], heading: null, lines: around },
  ];
}
