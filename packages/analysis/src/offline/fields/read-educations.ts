import { type Assignment, assignRoles, type RoleSpec } from '../entries/assign-roles.ts';
import { cutPart, headParts, type Part } from '../entries/head-parts.ts';
import { labelOf, readBody } from '../entries/read-body.ts';
import { readDates } from '../entries/read-dates.ts';
import { segment } from '../entries/segment.ts';
import { splitPlace } from '../entries/split-parts.ts';
import { unusedHead } from '../entries/unused-head.ts';
import { degreeScore } from '../lexicon/degrees.ts';
import { readLabel } from '../lexicon/field-labels.ts';
import { organisationScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import type { DraftItem } from '../output/draft.ts';
import { type Found, found } from '../output/found.ts';
import type { CvSection } from '../sections/split-sections.ts';
import { part, type Slice } from '../text/slice.ts';
import { splitCommas, trimMarks } from '../text/split.ts';
import { isGrade } from './grade.ts';
import type { Reading } from './reading.ts';
import { splitStudy } from './split-study.ts';

type Role = 'degree' | 'institution' | 'area' | 'location' | 'grade';

const PLACE = 0.7;
const NAMED = 0.6;
const SURE = 0.8;

const SPECS: readonly RoleSpec<Role>[] = [
  {
    role: 'degree',
    score: ({ text, label }) => {
      if (label === 'degree' || label === 'title') return 2;
      if (label !== undefined || isGrade(text)) return -2;
      return degreeScore(text) - 0.5 * schoolScore(text) - placeScore(text);
    },
    least: -0.6,
    wanted: 0.3,
  },
  {
    role: 'institution',
    score: ({ text, label }) => {
      if (label === 'institution' || label === 'organisation') return 2;
      if (label !== undefined || isGrade(text)) return -2;
      return schoolScore(text) - 0.7 * degreeScore(text) - 0.6 * placeScore(text);
    },
    least: -0.65,
    wanted: 0.35,
  },
  {
    role: 'location',
    score: ({ text, label }) => (label === 'location' ? 2 : label === undefined ? placeScore(text) : 0),
    least: PLACE,
    wanted: 0.1,
  },
  {
    role: 'grade',
    score: ({ text, label }) => (label === 'grade' ? 2 : isGrade(text) ? 1 : 0),
    least: 0.5,
    wanted: 0.1,
  },
  {
    role: 'area',
    score: ({ text, label }) => {
      if (label === 'area') return 2;
      if (label !== undefined || isGrade(text)) return -2;
      return 0.2 - 0.5 * degreeScore(text) - 0.5 * schoolScore(text) - placeScore(text);
    },
    least: -0.2,
    wanted: 0,
  },
];

const schoolScore = organisationScore;

function partOf(text: string): string | null {
  const [degree, school] = [degreeScore(text), schoolScore(text)];
  if (degree >= SURE && degree >= school) return 'degree';
  return school >= NAMED && school > degree ? 'institution' : null;
}

/** "B.Sc. in Physics, Ridgemont University" → study and school, where a comma stands between the two. */
function splitSchool(whole: Part): Part[] {
  const [slice, ...more] = whole.slices;
  if (slice === undefined || more.length > 0 || whole.label !== undefined) return [whole];
  const pieces = splitWords(slice);
  const kinds = pieces.map(({ text }) => partOf(text));
  const school = kinds.indexOf('institution');
  const degree = kinds.indexOf('degree');
  if (school < 0 || degree < 0) return [whole];
  const cut = pieces[Math.max(school, degree)];
  const next = school < degree ? pieces[degree] : cut;
  if (next === undefined) return [whole];
  const at = next.start - slice.start;
  return cutPart(whole, [trimMarks(part(slice, 0, at)), trimMarks(part(slice, at, slice.text.length))]);
}

const FROM = /\s(?:at|from|an der|bei der|à l['’]|à la|en la|na|presso|aan de|w|в)\s(?=\p{Lu})/giu;

/** The pieces between commas, or around "at", "from", "an der". */
function splitWords(slice: Slice): Slice[] {
  const commas = splitCommas(slice);
  for (const match of slice.text.matchAll(FROM)) {
    const left = trimMarks(part(slice, 0, match.index));
    const right = trimMarks(part(slice, match.index + match[0].length, slice.text.length));
    if (partOf(left.text) === 'degree' && partOf(right.text) === 'institution') return [left, right];
  }
  return commas;
}

const CONFIDENCE = 0.84;
const EVIDENCE_WORTH = 0.13;

function confidence(role: Role, whole: Part): number {
  const own = SPECS.find((spec) => spec.role === role)?.score(whole) ?? 0;
  return Math.round((CONFIDENCE + EVIDENCE_WORTH * Math.max(0, Math.min(1, own))) * 100) / 100;
}

function fieldOf(roles: Assignment<Role>, role: Role): Found | null {
  const whole = roles.get(role);
  return whole === undefined ? null : found(whole.slices, confidence(role, whole));
}

function studyOf(roles: Assignment<Role>): { degree: Found | null; area: Found | null } {
  const degree = roles.get('degree');
  const area = fieldOf(roles, 'area');
  if (degree === undefined) return { degree: null, area };
  const study = splitStudy(degree.slices);
  const sure = confidence('degree', degree);
  const own = found(study.area, sure);
  return { degree: found(study.degree, sure), area: own ?? area };
}

/** "GPA: 3.8" under the head */
function gradeIn(slices: readonly Slice[]): Found | null {
  const [first] = slices;
  if (first === undefined) return null;
  const label = readLabel(first.text);
  const value = label?.label === 'grade' ? part(first, label.valueFrom, first.text.length) : first;
  return found([trimMarks(value)], 0.9);
}

/** Studies and schools: degree, field, school, place, dates, grade; what else is said goes to the highlights. */
export function readEducations(section: CvSection, reading: Reading): DraftItem<'educations'>[] {
  const entries = segment(section.lines, { ...reading, partOf, linePerEntry: false });
  const heads = entries.map(({ head }) =>
    headParts(head)
      .flatMap(splitSchool)
      .flatMap((whole) => splitPlace(whole, true)),
  );
  const assigned = assignRoles(heads, SPECS);
  return entries.flatMap((entry, at): DraftItem<'educations'>[] => {
    const roles: Assignment<Role> = assigned[at] ?? new Map();
    const isGradeLine = (marked: (typeof entry.body)[number]): boolean =>
      labelOf(marked) === 'grade' || (marked.block.text.length < 40 && isGrade(marked.block.text));
    const body = readBody(entry, unusedHead(entry.head, [...roles.values()]), isGradeLine);
    const { start, end } = readDates(entry, 'end');
    const grade = fieldOf(roles, 'grade') ?? gradeIn(body.rest[0]?.block.slices ?? []);
    const highlights = body.summary === null ? body.highlights : [body.summary, ...body.highlights];
    const institution = fieldOf(roles, 'institution');
    const study = studyOf(roles);
    if (institution === null && study.degree === null && study.area === null) return [];
    return [
      {
        institution,
        ...study,
        location: fieldOf(roles, 'location'),
        startDate: start,
        endDate: end,
        grade,
        highlights,
      },
    ];
  });
}
