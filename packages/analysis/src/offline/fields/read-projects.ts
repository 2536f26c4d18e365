import { type Assignment, assignRoles, type RoleSpec } from '../entries/assign-roles.ts';
import { cutPart, headParts, type Part, renumber } from '../entries/head-parts.ts';
import { isLinkLine, isLinkWords } from '../entries/link-line.ts';
import { labelOf, readBody } from '../entries/read-body.ts';
import { readDates } from '../entries/read-dates.ts';
import { type Entry, segment } from '../entries/segment.ts';
import type { Marked } from '../entries/split-run.ts';
import { unusedHead } from '../entries/unused-head.ts';
import { readLabel } from '../lexicon/field-labels.ts';
import { placeScore } from '../lexicon/places.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { DraftItem } from '../output/draft.ts';
import { type Found, found } from '../output/found.ts';
import type { CvSection } from '../sections/split-sections.ts';
import { isUrl } from '../text/find-urls.ts';
import { part, type Slice } from '../text/slice.ts';
import { entryLink } from './entry-link.ts';
import type { Reading } from './reading.ts';
import { isTechnologyList, listItems } from './skills/list-parts.ts';

type Role = 'name' | 'role';

const NAME = 0.86;
const ROLE = 0.75;
const TECHNOLOGY = 0.93;
const MAX_TITLE = 60; // letters; a longer line tells what the project was
/** Words beside a project's name that say what kind of thing it is. */
const KIND =
  /^(?:personal project|side project|school project|university project|application|library|website|persönliches projekt|projet personnel|proyecto personal|progetto personale|projeto pessoal|persoonlijk project|projekt własny|личный проект)$/iu;

const isLabel = ({ text, label }: Part): boolean =>
  label === 'url' || isUrl(text) || isLinkWords(text) || KIND.test(text);

const SPECS: readonly RoleSpec<Role>[] = [
  {
    role: 'name',
    score: (part) => {
      if (part.label === 'name' || part.label === 'title') return 2;
      if (isLabel(part)) return -2;
      return (
        0.3 -
        0.5 * roleScore(part) -
        0.3 * placeScore(part.text) -
        (isTechnologyList([...part.slices]) ? 0.6 : 0)
      );
    },
    least: -0.4,
    wanted: 0.6,
  },
  {
    role: 'role',
    score: (part) => (part.label === 'role' ? 2 : isLabel(part) ? -2 : roleScore(part)),
    least: 0.6,
    wanted: 0.1,
  },
];

function roleScore({ text, label }: Part): number {
  return label === undefined && text.split(/\s+/).length <= 5 ? titleScore(text) : 0;
}

/** The words after "Technologies:", or a line that is a list of technologies. */
function technologySlices({ block }: Marked): readonly Slice[] {
  const [first, ...rest] = block.slices;
  const label = first === undefined ? null : readLabel(first.text);
  if (first === undefined || label?.label !== 'technologies') return block.slices;
  return [part(first, label.valueFrom, first.text.length), ...rest];
}

const isTechnologies = (marked: Marked): boolean =>
  labelOf(marked) === 'technologies' ||
  (marked.block.text.length < 120 &&
    !/[.!?]$/.test(marked.block.text) &&
    isTechnologyList(marked.block.slices));

function fieldOf(roles: Assignment<Role>, role: Role, confidence: number): Found | null {
  const part = roles.get(role);
  return part === undefined ? null : found(part.slices, confidence);
}

/** "HackMyResume, contributor": name and role in one part, told by the role's noun. */
function splitRole(whole: Part): Part[] {
  const [slice, ...more] = whole.slices;
  const comma = slice?.text.lastIndexOf(',') ?? -1;
  if (slice === undefined || more.length > 0 || comma <= 0) return [whole];
  const [left, right] = [part(slice, 0, comma), part(slice, comma + 1, slice.text.length)];
  const [a, b] = [titleScore(left.text), titleScore(right.text)];
  const short = Math.min(left.text.split(/\s+/).length, right.text.split(/\s+/).length) <= 3;
  if (!short || Math.max(a, b) < 0.8 || Math.min(a, b) >= 0.8) return [whole];
  return cutPart(whole, [...withoutFunder(left), right]);
}

/** "Peatland survey, NCN": who pays for it stands between a project and the role in it. */
function withoutFunder(name: Slice): Slice[] {
  const comma = name.text.lastIndexOf(',');
  const funder = part(name, comma + 1, name.text.length);
  return comma > 0 && /^\p{Lu}[\p{Lu}\d/&-]{1,14}$/u.test(funder.text)
    ? [part(name, 0, comma), funder]
    : [name];
}

/** A title set in one look, with text under it: the hyphen in it cuts no name. */
function wholeTitle(parts: readonly Part[], { head, body }: Entry): readonly Part[] {
  const [first, second] = parts;
  const block = head[0]?.block;
  const [slice] = block?.slices ?? [];
  if (block === undefined || slice === undefined || first === undefined || second === undefined) return parts;
  const { first: line, lines } = block;
  const titled = (line.bold || line.isHeadingRole) && line.runs === undefined && lines.length === 1;
  const own = parts.filter(({ row }) => row === first.row);
  const told = own.some((each) => isLabel(each) || roleScore(each) > 0 || isTechnologyList([...each.slices]));
  if (!titled || told || body.length === 0 || own.length !== 2 || head[0]?.anchors.length !== 0) return parts;
  const between = slice.text.slice(first.text.length).trimStart();
  if (!/^[-–—]\s/.test(between) || first.text.length + second.text.length > MAX_TITLE) return parts;
  return [{ ...first, slices: [slice], text: slice.text }, ...parts.slice(2)];
}

/** Projects: name, role, address, dates, what it is, what was done, with which technologies. */
export function readProjects(section: CvSection, reading: Reading): DraftItem<'projects'>[] {
  const entries = segment(section.lines, {
    ...reading,
    partOf: () => null,
    linePerEntry: true,
    nameFirst: true,
  });
  const heads = entries.map((entry) => renumber(wholeTitle(headParts(entry.head), entry).flatMap(splitRole)));
  const assigned = assignRoles(heads, SPECS);
  return entries.flatMap((entry, at): DraftItem<'projects'>[] => {
    const roles: Assignment<Role> = assigned[at] ?? new Map();
    const named = roles.get('name') ?? roles.get('role');
    const name = named === undefined ? null : found(named.slices, NAME);
    if (name === null) return [];
    const inHead = (heads[at] ?? []).filter(
      (each) => each !== roles.get('name') && isTechnologyList(each.slices),
    );
    const unused = [...(entry.told ?? []), ...unusedHead(entry.head, [...roles.values(), ...inHead])];
    const body = readBody(entry, unused, (marked) => isTechnologies(marked) || isLinkLine(marked.block));
    const lists = [
      ...inHead.map(({ slices }) => slices),
      ...body.rest.filter(isTechnologies).map(technologySlices),
    ];
    const technologies = lists.flatMap((slices) =>
      listItems(slices).flatMap((item) => found(item, TECHNOLOGY) ?? []),
    );
    const { start, end } = readDates(entry, 'start');
    return [
      {
        name,
        role: roles.has('name') ? fieldOf(roles, 'role', ROLE) : null,
        url: entryLink(entry),
        startDate: start,
        endDate: end,
        summary: body.summary,
        highlights: body.highlights,
        technologies,
      },
    ];
  });
}
