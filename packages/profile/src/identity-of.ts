import type { Section } from '@vitae/schema/analysis';
import type { Identity, ProfileRow, ProfileValue } from '@vitae/schema/profile';
import type { ProfileFieldsOf } from '@vitae/schema/profile-fields';

/** The fields that name an item to a person and to the matching. */
export const IDENTITY_FIELDS: { [Name in Section]: readonly ProfileFieldsOf<Name>[] } = {
  contact: ['name'],
  summary: [],
  experiences: ['organisation', 'title', 'startDate', 'endDate'],
  educations: ['institution', 'degree', 'area', 'startDate', 'endDate'],
  skills: ['name'],
  projects: ['name', 'url', 'startDate', 'endDate'],
  certifications: ['name', 'issuer', 'date'],
  languages: ['name'],
  links: ['url', 'label'],
  publications: ['title', 'publisher', 'date'],
  awards: ['title', 'issuer', 'date'],
  volunteering: ['organisation', 'title', 'startDate', 'endDate'],
  interests: ['name'],
  references: ['name'],
};

/** Dates tell two jobs of one name apart; alone they name nothing. */
const DATES = new Set(['startDate', 'endDate', 'date']);

/**
 * What names an item when its CV is gone or the same job stands in another CV. An item without any name is named by all
 * it has.
 */
export function identityOf(section: Section, fields: Readonly<Record<string, ProfileValue>>): Identity {
  const present = Object.entries(fields).filter(([, value]) => value.length > 0);
  const names: readonly string[] = IDENTITY_FIELDS[section];
  const naming = present.filter(([field]) => names.includes(field));
  const isNamed = naming.some(([field]) => !DATES.has(field)) || section === 'summary';
  return Object.fromEntries(isNamed ? naming : present);
}

/** A row's plain values, without origin and evidence. */
export function valuesOf(row: ProfileRow): Record<string, ProfileValue> {
  return Object.fromEntries(Object.entries(row.fields).map(([field, { value }]) => [field, value]));
}
