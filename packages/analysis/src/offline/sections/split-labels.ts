import { findLanguageNames } from '../fields/read-languages.ts';
import { listParts } from '../fields/skills/list-parts.ts';
import { readLabel } from '../lexicon/field-labels.ts';
import type { HeadingKind } from '../lexicon/headings.ts';
import { levelOf } from '../lexicon/language-levels.ts';
import { isSkillLevel } from '../lexicon/skill-levels.ts';
import type { Line } from '../lines/line.ts';
import { lineFrom } from '../lines/read-lines.ts';
import { part, type Slice } from '../text/slice.ts';
import { classifyHeading } from './classify-heading.ts';
import type { CvSection } from './split-sections.ts';

/** What a label inside another section may announce ("Languages: English, French" under the skills). */
const FROM_LISTS: ReadonlySet<HeadingKind> = new Set([
  'languages',
  'interests',
  'certifications',
  'awards',
  'publications',
  'references',
  'volunteering',
]);
const FROM_CERTIFICATES: ReadonlySet<HeadingKind> = new Set([...FROM_LISTS, 'skills']);
const FROM_TOP: ReadonlySet<HeadingKind> = new Set([...FROM_LISTS, 'skills', 'summary']);
/** Personal details list what somebody speaks and likes ("Languages known: …", "Hobbies: …"). */
const FROM_CONTACT: ReadonlySet<HeadingKind> = new Set(['languages', 'interests']);
const LIST_SECTIONS: ReadonlySet<string> = new Set([
  'skills',
  'languages',
  'interests',
  'other',
  'top',
  'contact',
  'certifications',
]);

const ALLOWED: ReadonlyMap<string, ReadonlySet<HeadingKind>> = new Map([
  ['top', FROM_TOP],
  ['contact', FROM_CONTACT],
  ['certifications', FROM_CERTIFICATES],
]);

type Labelled = { readonly kind: HeadingKind; readonly from: number };

/** The label a row begins with: before a colon, or in a cell of its own. */
function rowLabel(line: Line): { words: string; from: number } | null {
  const printed = readLabel(line.content.text);
  if (printed !== null) return { words: printed.words, from: printed.valueFrom };
  const [first, second] = line.cells;
  if (first === undefined || second === undefined) return null;
  return { words: first.text, from: second.start - line.content.start };
}

const namesLanguages = (slice: Slice): boolean => findLanguageNames(slice).length > 0;

/** A list of nothing but spoken languages, at least one with its level or two of them. */
function isLanguageList(slice: Slice): boolean {
  const printed = listParts(slice);
  const items = printed.filter((item) => namesLanguages(item) || levelOf(item.text) === undefined);
  if (items.length === 0 || !items.every(namesLanguages)) return false;
  return items.length > 1 || items.length < printed.length || levelOf(slice.text) !== undefined;
}

function announced(line: Line, section: CvSection): Labelled | null {
  const label = rowLabel(line);
  const allowed = ALLOWED.get(section.kind) ?? FROM_LISTS;
  const heading = label === null ? null : classifyHeading(label.words);
  const kind = heading?.exact === true ? heading.kinds.find((each) => allowed.has(each)) : undefined;
  if (label !== null && kind !== undefined && kind !== section.kind) {
    const value = part(line.content, label.from, line.content.text.length);
    if (value.text !== '' && (kind !== 'languages' || namesLanguages(value)))
      return { kind, from: label.from };
  }
  const list = section.kind === 'skills' && isLanguageList(line.content);
  return list ? { kind: 'languages', from: 0 } : null;
}

/** "Знание языков" above its languages, "Навыки" above the rest: labels in lines of their own inside a list of skills. */
function soleLabel(line: Line, next: Line | undefined, section: CvSection): HeadingKind | null {
  if (section.kind !== 'skills' || line.cells.length > 1 || line.bullet || next === undefined) return null;
  const words = classifyHeading(line.content.text);
  if (words?.exact !== true) return null;
  if (words.kinds[0] === 'languages' && isLanguageList(next.content)) return 'languages';
  return words.kinds[0] === 'skills' && !namesLanguages(line.content) ? 'skills' : null;
}

/** A row whose first cell labels it, in a section whose other rows are labelled so (`widest`: the most cells these have). */
function labelledRow(line: Line, section: CvSection, widest: number): CvSection | null {
  const [first, second] = line.cells;
  if (section.kind !== 'skills' || line.bullet || first === undefined || second === undefined) return null;
  if (isSkillLevel(second.text)) return null; // a skill and its level
  if (widest < 2 || (widest === 2 && line.cells.length > 2)) return null; // beside "label, value", more cells are chips
  return {
    ...section,
    heading: null,
    label: first,
    lines: [lineFrom(line, second.start - line.content.start)],
  };
}

/** Moves labelled rows of one section into sections of their own; a row without a label goes on with the row above. */
export function splitLabels(section: CvSection): CvSection[] {
  if (!LIST_SECTIONS.has(section.kind)) return [section];
  const announcements = new Map(section.lines.map((line) => [line, announced(line, section)]));
  const byCell = section.lines.filter(
    (line) =>
      announcements.get(line) != null && readLabel(line.content.text) === null && line.cells.length > 1,
  );
  const widest = Math.max(0, ...byCell.map(({ cells }) => cells.length));
  const own: Line[] = [];
  const parts: CvSection[] = [];
  let open: CvSection | null = null;
  let sole: HeadingKind | null = null;
  for (const [at, line] of section.lines.entries()) {
    const label = soleLabel(line, section.lines[at + 1], section);
    if (label === 'languages' || (label === 'skills' && (sole !== null || parts.length > 0))) {
      sole = label;
      open = { kind: label, kinds: [label], heading: line, lines: [] };
      parts.push(open);
      continue;
    }
    if (sole !== null && open !== null && (sole === 'skills' || namesLanguages(line.content))) {
      open.lines.push(line);
      continue;
    }
    sole = null;
    const found = announcements.get(line) ?? null;
    const row = found === null ? labelledRow(line, section, widest) : null;
    if (found !== null) {
      const rest = found.from === 0 ? line : lineFrom(line, found.from);
      open = { kind: found.kind, kinds: [found.kind], heading: line, lines: [rest] };
      parts.push(open);
    } else if (row !== null) {
      open = row;
      parts.push(row);
    } else if (
      open !== null &&
      rowLabel(line) === null &&
      !line.bullet &&
      section.kind !== 'top' &&
      section.kind !== 'contact' &&
      continuesRow(open, line)
    ) {
      open.lines.push(line);
    } else {
      open = null;
      own.push(line);
    }
  }
  return parts.length === 0 ? [section] : [{ ...section, lines: own }, ...parts];
}

/** Whether a line is the wrapped end of the labelled row before it: it stands under the row's words, not under its label. */
function continuesRow(open: CvSection, line: Line): boolean {
  const last = open.lines.at(-1);
  if (last === undefined || line.gapBefore) return false;
  return (
    last.index + 1 === line.index && last.style === line.style && /[,;•·|&-]$|\band$/.test(last.content.text)
  );
}
