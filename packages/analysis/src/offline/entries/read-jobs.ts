import type { DayOrder } from '../dates/read-point.ts';
import { readLabel } from '../lexicon/field-labels.ts';
import { hasLegalForm, organisationScore } from '../lexicon/organisations.ts';
import { placeScore } from '../lexicon/places.ts';
import { titleScore } from '../lexicon/titles.ts';
import type { Layout } from '../lines/layout.ts';
import type { Line } from '../lines/line.ts';
import { type Found, found } from '../output/found.ts';
import { type Assignment, assignRoles, type RoleSpec } from './assign-roles.ts';
import { cutHeads, isPlace } from './cut-heads.ts';
import { datedRows, headParts, type Part, renumber } from './head-parts.ts';
import { locationScore, UNKNOWN_TOWN } from './location-score.ts';
import { type EntryBody, readBody } from './read-body.ts';
import { type EntryDates, latestDate, loneDateOf, readDates } from './read-dates.ts';
import { type Entry, segment } from './segment.ts';
import { wordCount } from './sentences.ts';
import { type Holding, sharesHolder } from './share-holder.ts';
import { toldTitle } from './told-title.ts';
import { unusedHead } from './unused-head.ts';

/** A role somewhere: what jobs and volunteering have in common. */
export type Job = EntryDates &
  EntryBody & {
    readonly title: Found | null;
    readonly organisation: Found | null;
    readonly location: Found | null;
  };

type Role = 'title' | 'organisation' | 'location';
type Read = { readonly entry: Entry; readonly parts: readonly Part[]; readonly roles: Assignment<Role> };

const PLACE = 0.7;
const NAMED = 0.8;
const MIN_TASK_WORDS = 4; // what was done takes some words; a shorter line may be the employer's name
const WEAKLY_NAMED = 0.6;
const LEGAL_AGAINST_TITLE = 0.5;
const NO_NAME = 0.3;
const SMALLEST = 0.05;
const TITLE_AGAINST_NAME = 0.6;

/** "Menu, stock, deliveries": things in a row, none of which is named. */
const isListing = (text: string): boolean =>
  text.split(/,\s/).length > 2 && organisationScore(text) < NO_NAME && titleScore(text) === 0;

const SPECS: readonly RoleSpec<Role>[] = [
  {
    role: 'title',
    score: ({ text, label }) => {
      if (label === 'title' || label === 'role') return 2;
      if (label !== undefined) return -1;
      if (tellsFirm(text)) return -1;
      if (isDepartment(text)) return SMALLEST; // a title where nothing else is
      return titleScore(text) - LEGAL_AGAINST_TITLE * organisationScore(text) - placeScore(text) * 0.8;
    },
    least: -0.6,
    wanted: 0.3,
  },
  {
    role: 'organisation',
    score: ({ text, label }) => {
      if (label === 'organisation' || label === 'institution') return 2;
      if (label !== undefined || isListing(text) || isDepartment(text) || tellsFirm(text)) return -1;
      return organisationScore(text) - TITLE_AGAINST_NAME * titleScore(text) - placeScore(text) * 0.9;
    },
    least: -0.65,
    wanted: 0.3,
  },
  {
    role: 'location',
    score: locationScore,
    least: UNKNOWN_TOWN,
    wanted: 0.05,
  },
];

/** "Empresa de conservas, 1.100 trabajadores", "Zulieferer, rund 800 Mitarbeitende": what a firm does and how large it is. */
const SIZE_OF_FIRM =
  /\d(?:[\d.,'’ ]{0,8}\d)?\+?\s(?:mitarbeite(?:r|rn|nde|nden|rinnen)|beschäftigten?|angestellten?|employees|people|staff|salariés|collaborateurs|employés|personnes|trabajadores|empleados|colaboradores|personas|dipendenti|addetti|collaboratori|persone|funcionários|trabalhadores|empregados|pessoas|medewerkers|werknemers|pracowników|osób|сотрудников|человек|anställda|ansatte|zaměstnanců)(?!\p{L})/iu;

const tellsFirm = (text: string): boolean => SIZE_OF_FIRM.test(text) && !hasLegalForm(text);

/** A part of a Japanese or Chinese firm, named without it: "法人営業部", "静岡営業所". */
const isDepartment = (text: string): boolean =>
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー\p{N}A-Z]{1,14}(?:部|課|係|室|グループ|チーム|営業所|支店|支社|出張所|事業所)$/u.test(
    text,
  ) && !hasLegalForm(text);

/** Which of a job's two names a head line is. */
function partOf(text: string): string | null {
  const [title, organisation] = [titleScore(text), organisationScore(text)];
  if (title >= NAMED && title > organisation) return 'title';
  return organisation >= NAMED && organisation > title ? 'organisation' : null;
}

/** Lines under a complete head that name nothing are what was done, printed without bullets. */
function withoutTasks(parts: readonly Part[]): readonly Part[] {
  const complete = parts.find(({ row }) => {
    const own = parts.filter((each) => each.row === row && !isPlace(each));
    return own.length > 1 && own.some(({ text }) => titleScore(text) >= NAMED);
  });
  if (complete === undefined) return parts;
  const sure = parts.some((each) => each.row === complete.row && hasLegalForm(each.text));
  const named = ({ text, label }: Part): boolean =>
    label !== undefined ||
    titleScore(text) >= NAMED ||
    (organisationScore(text) >= WEAKLY_NAMED &&
      (!sure || wordCount(text) < MIN_TASK_WORDS || hasLegalForm(text))) ||
    placeScore(text) >= PLACE;
  return parts.filter((each) => each.row <= complete.row || named(each));
}

const TITLE_CONFIDENCE = 0.82;
const EVIDENCE_WORTH = 0.15;

function confidenceOf(part: Part, role: Role): number {
  const spec = SPECS.find((each) => each.role === role);
  const own = Math.max(0, Math.min(1, spec?.score(part) ?? 0));
  return Math.round((TITLE_CONFIDENCE + EVIDENCE_WORTH * own) * 100) / 100;
}

function fieldOf(roles: Assignment<Role>, role: Role): Found | null {
  const part = roles.get(role);
  return part === undefined ? null : found(part.slices, confidenceOf(part, role));
}

const holding = ({ entry, parts, roles }: Read): Holding => ({
  holder: roles.get('organisation'),
  own: roles.get('title'),
  dated: datedRows(entry.head),
  first: parts[0]?.row ?? 0,
});

/** Whether `next` is another role at the employer that `job` names. */
const sharesEmployer = (job: Read, next: Read): boolean => sharesHolder(holding(job), holding(next));

const labelOfFirm = (text: string): boolean => {
  const label = readLabel(text)?.label;
  return label === 'about' || label === 'location' || label === 'url';
};

/** An employer in a line of its own, with what it does and how large it is below at most. */
const isEmployerOnly = ({ entry, roles }: Read): boolean =>
  roles.has('organisation') &&
  !roles.has('title') &&
  entry.body.every(({ role, block }) => role !== 'item' || !block.bullet || labelOfFirm(block.text));

/** Reads the entries of a section as roles at organisations. */
export function readJobs(
  lines: readonly Line[],
  options: { readonly order: DayOrder; readonly layout: Layout },
): Job[] {
  const entries = segment(lines, { ...options, partOf, linePerEntry: false });
  const cut = cutHeads(entries.map(({ head }) => headParts(head)));
  const heads = cut.map((parts) => renumber(withoutTasks(parts)));
  const assigned = assignRoles(heads, SPECS);
  const reads = entries.map(
    (entry, at): Read => ({ entry, parts: heads[at] ?? [], roles: assigned[at] ?? new Map() }),
  );
  const jobs: Job[] = [];
  const latest = latestDate(entries);
  let employer: Read | null = null;
  reads.forEach((read, at) => {
    const next = reads[at + 1];
    const shared: Read | null = employer !== null && sharesEmployer(employer, read) ? employer : null;
    if (isEmployerOnly(read) && next !== undefined && sharesEmployer(read, next)) {
      employer = read;
      return;
    }
    if (shared === null) employer = read;
    const source = shared?.roles ?? read.roles;
    const job: Job = {
      title: fieldOf(read.roles, 'title') ?? toldTitle(read.entry),
      organisation: fieldOf(source, 'organisation'),
      location: fieldOf(read.roles, 'location') ?? fieldOf(source, 'location'),
      ...readDates(read.entry, loneDateOf(read.entry, latest)),
      ...readBody(read.entry, unusedHead(read.entry.head, [...read.roles.values()])),
    };
    if (job.title !== null || job.organisation !== null) jobs.push(job);
  });
  return jobs;
}
