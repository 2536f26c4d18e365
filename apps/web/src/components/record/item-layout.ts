import type { AnalysisResult, ListSection } from '@vitae/schema/analysis';

/** How an item of a section is set: which field leads, what stands beside and below it. */
export type ItemLayout = {
  lead: string;
  by: string[];
  dates: string[];
  prose?: string;
  bullets?: string;
  row?: string;
};

/** A layout that names only fields the section's items have: a field renamed in the schema fails the type check here. */
type LayoutOf<Section extends ListSection> = ItemLayout & {
  lead: FieldOf<Section>;
  by: FieldOf<Section>[];
  dates: FieldOf<Section>[];
  prose?: FieldOf<Section>;
  bullets?: FieldOf<Section>;
  row?: FieldOf<Section>;
};
type FieldOf<Section extends ListSection> = keyof AnalysisResult[Section][number] & string;

const ROLE: LayoutOf<'experiences'> = {
  lead: 'title',
  by: ['organisation', 'location'],
  dates: ['startDate', 'endDate'],
  prose: 'summary',
  bullets: 'highlights',
};

export const ITEM_LAYOUTS: { [Section in ListSection]: LayoutOf<Section> } = {
  experiences: ROLE,
  volunteering: ROLE,
  educations: {
    lead: 'degree',
    by: ['area', 'institution', 'location', 'grade'],
    dates: ['startDate', 'endDate'],
    bullets: 'highlights',
  },
  projects: {
    lead: 'name',
    by: ['role', 'url'],
    dates: ['startDate', 'endDate'],
    prose: 'summary',
    bullets: 'highlights',
    row: 'technologies',
  },
  certifications: { lead: 'name', by: ['issuer', 'url'], dates: ['date'] },
  publications: { lead: 'title', by: ['publisher', 'url'], dates: ['date'], prose: 'summary' },
  awards: { lead: 'title', by: ['issuer'], dates: ['date'], prose: 'summary' },
  references: { lead: 'name', by: [], dates: [], prose: 'text' },
  skills: { lead: 'name', by: ['level'], dates: [] },
  languages: { lead: 'name', by: ['level', 'cefr'], dates: [] },
  links: { lead: 'url', by: ['label'], dates: [] },
  interests: { lead: 'name', by: [], dates: [] },
};

/** Sections whose items are words rather than paragraphs; they are set in a row. */
export const COMPACT_SECTIONS: ReadonlySet<ListSection> = new Set([
  'skills',
  'languages',
  'links',
  'interests',
]);
