import type { AnalysisResult, ListSection, Section } from './analysis.ts';

/** How a field is written and edited. `texts` is a list; the others are one string. */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'texts'
  | 'date'
  | 'end-date'
  | 'url'
  | 'email'
  | 'phone'
  | 'level';

/** The fields of a profile row, in the order a person reads them. */
export const PROFILE_FIELDS = {
  contact: {
    name: 'text',
    headline: 'text',
    email: 'email',
    phone: 'phone',
    location: 'text',
    birthDate: 'date',
    nationality: 'text',
    additionalEmails: 'texts',
    additionalPhones: 'texts',
  },
  summary: { text: 'long-text' },
  experiences: {
    title: 'text',
    organisation: 'text',
    location: 'text',
    startDate: 'date',
    endDate: 'end-date',
    summary: 'long-text',
    highlights: 'texts',
  },
  educations: {
    degree: 'text',
    area: 'text',
    institution: 'text',
    location: 'text',
    startDate: 'date',
    endDate: 'end-date',
    grade: 'text',
    highlights: 'texts',
  },
  skills: { name: 'text', group: 'text', level: 'text' },
  projects: {
    name: 'text',
    role: 'text',
    url: 'url',
    startDate: 'date',
    endDate: 'end-date',
    summary: 'long-text',
    highlights: 'texts',
    technologies: 'texts',
  },
  certifications: { name: 'text', issuer: 'text', date: 'date', url: 'url' },
  languages: { name: 'text', level: 'text', cefr: 'level' },
  links: { url: 'url', label: 'text' },
  publications: { title: 'text', publisher: 'text', date: 'date', url: 'url', summary: 'long-text' },
  awards: { title: 'text', issuer: 'text', date: 'date', summary: 'long-text' },
  volunteering: {
    title: 'text',
    organisation: 'text',
    location: 'text',
    startDate: 'date',
    endDate: 'end-date',
    summary: 'long-text',
    highlights: 'texts',
  },
  interests: { name: 'text' },
  references: { name: 'text', text: 'long-text' },
} as const satisfies { [Name in Section]: Record<string, FieldKind> };

export type ProfileFieldsOf<Name extends Section> = keyof (typeof PROFILE_FIELDS)[Name] & string;

/** An item of an analysis section that is a list. */
export type ItemOf<Name extends ListSection> = AnalysisResult[Name][number];

/** The kind of a field, or undefined where the section has no such field. */
export function fieldKind(section: Section, field: string): FieldKind | undefined {
  const kinds: Record<string, FieldKind> = PROFILE_FIELDS[section];
  return Object.hasOwn(kinds, field) ? kinds[field] : undefined;
}
