import type { ListSection } from '@vitae/schema/analysis';
import { matchEducations } from './educations.ts';
import { foldName, wordsOf } from './fold.ts';
import { languageKey } from './languages.ts';
import { linkKey } from './link-key.ts';
import { type Matcher, matchByKey, textOf } from './matcher.ts';
import { matchIssued, matchProjects } from './named.ts';
import { matchRoles } from './roles.ts';
import { skillKey } from './skills.ts';

const nameKey = (name: string) => wordsOf(foldName(name)).join('') || name.trim();

/** How the items of each section find each other. */
export const MATCHERS: { [Name in ListSection]: Matcher } = {
  experiences: matchRoles,
  volunteering: matchRoles,
  educations: matchEducations,
  skills: matchByKey((fields) => skillKey(textOf(fields, 'name')), 'name'),
  languages: matchByKey((fields) => languageKey(textOf(fields, 'name')), 'name'),
  projects: matchProjects,
  certifications: matchIssued('name', 'issuer'),
  awards: matchIssued('title', 'issuer'),
  publications: matchIssued('title', 'publisher'),
  links: matchByKey((fields) => linkKey(textOf(fields, 'url')) || nameKey(textOf(fields, 'label')), 'url'),
  interests: matchByKey((fields) => nameKey(textOf(fields, 'name')), 'name'),
  references: matchByKey((fields) => nameKey(textOf(fields, 'name') || textOf(fields, 'text')), 'name'),
};
