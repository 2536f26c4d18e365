/** A section of JSON Resume 1.x (https://jsonresume.org/schema): its heading, and its fields in reading order. */
export interface Section {
  heading: string;
  fields: readonly string[];
  /** names of earlier versions, and what they are called now */
  renamed?: Readonly<Record<string, string>>;
}

export const BASICS: Section = {
  heading: '',
  fields: ['name', 'label', 'email', 'phone', 'url', 'location', 'profiles', 'summary'],
  renamed: { website: 'url', degree: 'label', picture: 'image' },
};

export const SECTIONS: Readonly<Record<string, Section>> = {
  work: {
    heading: 'Experience',
    fields: [
      'position',
      'name',
      'location',
      'startDate',
      'endDate',
      'url',
      'description',
      'summary',
      'highlights',
    ],
    renamed: { company: 'name', website: 'url' },
  },
  volunteer: {
    heading: 'Volunteering',
    fields: ['position', 'organization', 'startDate', 'endDate', 'url', 'summary', 'highlights'],
    renamed: { website: 'url' },
  },
  education: {
    heading: 'Education',
    fields: ['studyType', 'area', 'institution', 'startDate', 'endDate', 'score', 'url', 'courses'],
    renamed: { gpa: 'score' },
  },
  skills: { heading: 'Skills', fields: ['name', 'level', 'keywords'] },
  projects: {
    heading: 'Projects',
    fields: [
      'name',
      'entity',
      'type',
      'roles',
      'startDate',
      'endDate',
      'url',
      'description',
      'keywords',
      'highlights',
    ],
    renamed: { website: 'url', summary: 'description' },
  },
  certificates: {
    heading: 'Certificates',
    fields: ['name', 'issuer', 'date', 'url'],
    renamed: { title: 'name', website: 'url' },
  },
  languages: {
    heading: 'Languages',
    fields: ['language', 'fluency'],
    renamed: { name: 'language', level: 'fluency' },
  },
  awards: { heading: 'Awards', fields: ['title', 'awarder', 'date', 'summary'] },
  publications: {
    heading: 'Publications',
    fields: ['name', 'publisher', 'releaseDate', 'url', 'summary'],
    renamed: { website: 'url' },
  },
  interests: { heading: 'Interests', fields: ['name', 'keywords'] },
  references: { heading: 'References', fields: ['name', 'reference'] },
};

/** Sections by the names other programs give them. */
export const SECTION_NAMES: Readonly<Record<string, string>> = {
  certifications: 'certificates',
  volunteering: 'volunteer',
  experience: 'work',
};
