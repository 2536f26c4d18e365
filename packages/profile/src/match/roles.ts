import { type Fields, type Matcher, remember, textOf } from './matcher.ts';
import { compareOrganisations, organisationKeys, readOrganisation } from './organisation.ts';
import {
  comparePeriods,
  isToTheMonth,
  mayHaveEndedSince,
  type PeriodRelation,
  readPeriod,
} from './period.ts';
import { compareTitles, readTitle } from './title.ts';

/** Titles that share fewer words are different titles. */
const SIMILAR_TITLE = 0.5;
/** Without dates to confirm it, a similar title must be a very similar one. */
const SIMILAR_UNDATED_TITLE = 0.65;
/** A similar title is a tailored one when the times are mostly the same, and a promotion when they are not. */
const MOSTLY_THE_SAME_TIME = 0.5;

const WEIGHT_OF_PERIOD: Record<PeriodRelation['kind'], number> = {
  same: 1,
  none: 1,
  'same-start': 0.9,
  within: 0.8,
  overlapping: 0.6,
  unknown: 0.5,
  adjacent: 0.3,
  apart: 0,
};

const read = remember((fields) => ({
  organisation: readOrganisation(textOf(fields, 'organisation')),
  title: readTitle(textOf(fields, 'title')),
  period: readPeriod(fields),
}));

type Role = ReturnType<typeof read>;

const samePeriodKey = ({ title, period }: Role) =>
  `${title.compact}|${(period?.start || period?.end)?.slice(0, 4)}`;

/** Whether the times allow that two items of one employer are the same role, given how alike the titles are. */
function timesAllow(a: Role, b: Role, relation: PeriodRelation, title: number | null): boolean {
  if (title === 1) return true;
  const mostlyShared =
    relation.kind === 'same' ||
    relation.kind === 'same-start' ||
    relation.kind === 'within' ||
    (relation.kind === 'overlapping' && relation.share >= MOSTLY_THE_SAME_TIME);
  if (title === null) return mostlyShared;
  if (title >= SIMILAR_TITLE && mostlyShared) return true;
  const undated = relation.kind === 'unknown' || relation.kind === 'none';
  if (undated) return title >= SIMILAR_UNDATED_TITLE;
  // another title, perhaps in another language: only the very same time says it is the same role
  if (relation.kind === 'same') return true;
  return (
    relation.kind === 'same-start' &&
    a.period !== null &&
    b.period !== null &&
    isToTheMonth(a.period) &&
    isToTheMonth(b.period) &&
    mayHaveEndedSince(a.period, b.period)
  );
}

function scoreRoles(left: Fields, right: Fields): number {
  const a = read(left);
  const b = read(right);
  const relation = comparePeriods(a.period, b.period);
  if (relation.kind === 'apart') return 0;
  const title = compareTitles(a.title, b.title);
  const nameless = a.organisation.compact === '' || b.organisation.compact === '';
  if (nameless) {
    // one CV's employer was not read: the same title at the same time
    const named = a.title.compact !== '';
    return named && title === 1 && relation.kind === 'same' ? 0.5 : 0;
  }
  const organisation = compareOrganisations(a.organisation, b.organisation);
  if (organisation === 0 || !timesAllow(a, b, relation, title)) return 0;
  return 0.4 * organisation + 0.3 * (title ?? 0.5) + 0.3 * WEIGHT_OF_PERIOD[relation.kind];
}

/**
 * Experiences and volunteering: one employer, a like title, and times that overlap or follow each other. The same
 * employer with another title at another time is another role.
 */
export const matchRoles: Matcher = {
  keys: (fields) => {
    const role = read(fields);
    const keys = organisationKeys(role.organisation);
    return role.title.compact !== '' && role.period ? [...keys, samePeriodKey(role)] : keys;
  },
  score: scoreRoles,
};
