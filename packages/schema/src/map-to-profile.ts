import {
  type AnalysisResult,
  CONTACT_ITEM_ID,
  type FieldValue,
  ListSection,
  type Section,
  SUMMARY_ITEM_ID,
} from './analysis.ts';
import type { ItemId } from './ids.ts';
import type { ItemOf, ProfileFieldsOf } from './profile-fields.ts';

type Fields<Name extends Section> = { [Field in ProfileFieldsOf<Name>]: FieldValue | null };

/** One analysis item in the profile's fields; fields without a value are left out. */
export type MappedItem = { section: Section; itemId: ItemId; fields: Record<string, FieldValue> };

/**
 * The one place where an analysis becomes profile fields. Written field by field on purpose: a field that is renamed,
 * added or dropped on either side fails the type check here.
 */
const MAP_ITEM: { [Name in ListSection]: (item: ItemOf<Name>) => Fields<Name> } = {
  experiences: (item) => ({
    title: item.title,
    organisation: item.organisation,
    location: item.location,
    startDate: item.startDate,
    endDate: item.endDate,
    summary: item.summary,
    highlights: item.highlights,
  }),
  educations: (item) => ({
    degree: item.degree,
    area: item.area,
    institution: item.institution,
    location: item.location,
    startDate: item.startDate,
    endDate: item.endDate,
    grade: item.grade,
    highlights: item.highlights,
  }),
  skills: (item) => ({ name: item.name, group: item.group, level: item.level }),
  projects: (item) => ({
    name: item.name,
    role: item.role,
    url: item.url,
    startDate: item.startDate,
    endDate: item.endDate,
    summary: item.summary,
    highlights: item.highlights,
    technologies: item.technologies,
  }),
  certifications: (item) => ({ name: item.name, issuer: item.issuer, date: item.date, url: item.url }),
  languages: (item) => ({ name: item.name, level: item.level, cefr: item.cefr }),
  links: (item) => ({ url: item.url, label: item.label }),
  publications: (item) => ({
    title: item.title,
    publisher: item.publisher,
    date: item.date,
    url: item.url,
    summary: item.summary,
  }),
  awards: (item) => ({ title: item.title, issuer: item.issuer, date: item.date, summary: item.summary }),
  volunteering: (item) => ({
    title: item.title,
    organisation: item.organisation,
    location: item.location,
    startDate: item.startDate,
    endDate: item.endDate,
    summary: item.summary,
    highlights: item.highlights,
  }),
  interests: (item) => ({ name: item.name }),
  references: (item) => ({ name: item.name, text: item.text }),
};

function mapContact({ contact }: AnalysisResult): Fields<'contact'> {
  return {
    name: contact.name,
    headline: contact.headline,
    email: contact.email,
    phone: contact.phone,
    location: contact.location,
    birthDate: contact.birthDate,
    nationality: contact.nationality,
    additionalEmails: contact.additionalEmails,
    additionalPhones: contact.additionalPhones,
  };
}

const mapSummary = (result: AnalysisResult): Fields<'summary'> => ({ text: result.summary });

function withoutGaps(fields: Record<string, FieldValue | null>): Record<string, FieldValue> {
  const present: Record<string, FieldValue> = {};
  for (const [field, value] of Object.entries(fields)) {
    if (value !== null && value.length > 0) present[field] = value;
  }
  return present;
}

function mapSection<Name extends ListSection>(section: Name, items: readonly ItemOf<Name>[]): MappedItem[] {
  return items.map((item) => ({ section, itemId: item.id, fields: withoutGaps(MAP_ITEM[section](item)) }));
}

/** Carries an analysis into the profile's shape: every item of every section, in the CV's order. Pure. */
export function mapToProfile(result: AnalysisResult): MappedItem[] {
  return [
    { section: 'contact', itemId: CONTACT_ITEM_ID, fields: withoutGaps(mapContact(result)) },
    { section: 'summary', itemId: SUMMARY_ITEM_ID, fields: withoutGaps(mapSummary(result)) },
    ...ListSection.options.flatMap((section) => mapSection(section, result[section] as never)),
  ];
}
