import { type Assignment, assignRoles, type RoleSpec } from '../entries/assign-roles.ts';
import { datedRows, headParts, type Part } from '../entries/head-parts.ts';
import { locationScore, UNKNOWN_TOWN } from '../entries/location-score.ts';
import { readBody } from '../entries/read-body.ts';
import { readDates } from '../entries/read-dates.ts';
import { segment } from '../entries/segment.ts';
import { type Holding, sharesHolder } from '../entries/share-holder.ts';
import type { Marked } from '../entries/split-run.ts';
import { unusedHead } from '../entries/unused-head.ts';
import { degreeAt, degreeScore } from '../lexicon/degrees.ts';
import { readLabel } from '../lexicon/field-labels.ts';
import { schoolScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import type { DraftItem } from '../output/draft.ts';
import { type Found, found } from '../output/found.ts';
import type { CvSection } from '../sections/split-sections.ts';
import { joinSlices, part, type Slice } from '../text/slice.ts';
import { trimMarks } from '../text/split.ts';
import { takeDegreeItem } from './degree-items.ts';
import { isGrade } from './grade.ts';
import type { Reading } from './reading.ts';
import { splitStudy } from './split-study.ts';
import { cutAlike, isFaculty, splitStudyLines } from './split-study-line.ts';
import { partOf } from './split-study-words.ts';
import { splitTowns } from './split-towns.ts';
import { withoutDetails } from './study-details.ts';

type Role = 'degree' | 'institution' | 'area' | 'location' | 'grade';

const SURE = 0.65;
const SOME_SCHOOL = 0.3; // a faculty stands for its school where nothing else does
const NEVER = -0.25;
const SURE_DEGREE = 0.8;
const WEAKLY = 0.3; // "Engineering" names a degree in some languages and a field in all

/** Who examines what a school taught: "Fachinformatikerin (IHK), Berufsschule Nord". */
const EXAMINER =
  /^(?:IHK|HWK|Handwerkskammer|Industrie- und Handelskammer|Landwirtschaftskammer|Ärztekammer)$/u;

const SPECS: readonly RoleSpec<Role>[] = [
  {
    role: 'degree',
    score: ({ text, label }) => {
      if (label === 'degree' || label === 'title') return 2;
      if (label !== undefined || isGrade(text)) return -2;
      return degreeScore(text) - 0.5 * schoolScore(text) - placeScore(text);
    },
    least: 0.1,
    wanted: 0.3,
  },
  {
    role: 'institution',
    score: ({ text, label }) => {
      if (label === 'institution' || label === 'organisation') return 2;
      if (label !== undefined || isGrade(text)) return -2;
      if (isFaculty(text) || EXAMINER.test(text)) return SOME_SCHOOL;
      return schoolScore(text) - 0.7 * degreeScore(text) - 0.6 * placeScore(text);
    },
    least: -0.65,
    wanted: 0.35,
  },
  {
    role: 'location',
    score: locationScore,
    least: UNKNOWN_TOWN,
    wanted: 0.05,
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
      if (label !== undefined) return -2;
      if (isGrade(text)) return NEVER; // says little of what else stands in its place
      const named = degreeScore(text) >= SURE_DEGREE ? degreeScore(text) : WEAKLY * degreeScore(text);
      return 0.2 - 0.5 * named - 0.5 * schoolScore(text) - placeScore(text);
    },
    least: -0.2,
    wanted: 0,
  },
];

/** "Master of Science - MS, Economics": a degree and its letters, cut at the hyphen, are one. */
function rejoinDegrees(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const each of parts) {
    const last = joined.at(-1);
    const both =
      last !== undefined &&
      last.row === each.row &&
      !each.isCell &&
      degreeScore(last.text) >= SURE &&
      schoolScore(last.text) < degreeScore(last.text);
    if (both && degreeAt(each.text, 0) !== null && last.label === each.label) {
      const slices = [...last.slices, ...each.slices];
      joined[joined.length - 1] = { ...last, slices, text: joinSlices(slices) };
    } else joined.push(each);
  }
  return joined;
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

/** The field of study; Chinese and Japanese lines print faculty and department as parts of their own. */
function areaOf(roles: Assignment<Role>, parts: readonly Part[]): Found | null {
  const area = roles.get('area');
  if (area === undefined) return null;
  const taken = new Set(roles.values());
  const after = parts.filter((each) => each.row === area.row && each.position > area.position);
  const end = after.findIndex((each) => taken.has(each) || !/\p{Script=Han}/u.test(each.text));
  const more = after.slice(0, end < 0 ? after.length : end);
  return found([...area.slices, ...more.flatMap(({ slices }) => slices)], confidence('area', area));
}

function studyOf(
  roles: Assignment<Role>,
  parts: readonly Part[],
): { degree: Found | null; area: Found | null } {
  const degree = roles.get('degree');
  const area = areaOf(roles, parts);
  if (degree === undefined) return { degree: null, area };
  const study = splitStudy(degree.slices);
  const sure = confidence('degree', degree);
  const asked = roles.get('area')?.label === 'area' ? area : null; // a cell for the subject tells it, not the words of the degree
  return { degree: found(study.degree, sure), area: asked ?? found(study.area, sure) ?? area };
}

const holding = (roles: Assignment<Role>, head: readonly Marked[]): Holding => ({
  holder: roles.get('institution'),
  own: roles.get('degree'),
  dated: datedRows(head),
  first: 0,
});

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
  const entries = segment(section.lines, { ...reading, partOf, linePerEntry: false }).map(takeDegreeItem);
  const whole = entries.map(({ head }) => splitStudyLines(rejoinDegrees(withoutDetails(headParts(head)))));
  const heads = splitTowns(cutAlike(whole));
  const assigned = assignRoles(heads, SPECS);
  let sharedAt: number | undefined;
  return entries.flatMap((entry, at): DraftItem<'educations'>[] => {
    const roles: Assignment<Role> = assigned[at] ?? new Map();
    const isGradeLine = ({ block }: Marked): boolean => isGrade(block.text);
    const body = readBody(entry, unusedHead(entry.head, [...roles.values()]), isGradeLine);
    const { start, end } = readDates(entry, 'end');
    const grade = fieldOf(roles, 'grade') ?? gradeIn(body.rest[0]?.block.slices ?? []);
    const highlights = body.summary === null ? body.highlights : [body.summary, ...body.highlights];
    const holderAt = sharedAt ?? at - 1;
    const before: Assignment<Role> | undefined = assigned[holderAt];
    const shares =
      before !== undefined &&
      sharesHolder(holding(before, entries[holderAt]?.head ?? []), holding(roles, entry.head));
    sharedAt = shares ? holderAt : undefined;
    const institution = fieldOf(shares ? before : roles, 'institution');
    const study = studyOf(roles, heads[at] ?? []);
    if (institution === null && study.degree === null && study.area === null) return [];
    return [
      {
        institution,
        ...study,
        location: fieldOf(roles, 'location') ?? (shares ? fieldOf(before, 'location') : null),
        startDate: start,
        endDate: end,
        grade,
        highlights,
      },
    ];
  });
}
