import type { Section } from '@vitae/schema/analysis';

/** What a section is called, and what one of its items is called. */
export const SECTION_LABELS = {
  contact: { title: 'Contact', item: 'contact' },
  summary: { title: 'Summary', item: 'summary' },
  experiences: { title: 'Experience', item: 'position' },
  educations: { title: 'Education', item: 'education' },
  skills: { title: 'Skills', item: 'skill' },
  projects: { title: 'Projects', item: 'project' },
  certifications: { title: 'Certifications', item: 'certification' },
  languages: { title: 'Languages', item: 'language' },
  links: { title: 'Links', item: 'link' },
  publications: { title: 'Publications', item: 'publication' },
  awards: { title: 'Awards', item: 'award' },
  volunteering: { title: 'Volunteering', item: 'position' },
  interests: { title: 'Interests', item: 'interest' },
  references: { title: 'References', item: 'reference' },
} as const satisfies Record<Section, { title: string; item: string }>;

const FIELD_LABELS: Record<string, string> = {
  additionalEmails: 'Other e-mails',
  additionalPhones: 'Other phones',
  area: 'Field of study',
  birthDate: 'Date of birth',
  cefr: 'CEFR level',
  email: 'E-mail',
  endDate: 'End',
  organisation: 'Employer',
  startDate: 'Start',
  text: 'Text',
  url: 'Link',
};

/** The name of a field as people say it: `startDate` → `Start`, `grade` → `Grade`. */
export function fieldLabel(field: string): string {
  return FIELD_LABELS[field] ?? field.charAt(0).toUpperCase() + field.slice(1);
}
