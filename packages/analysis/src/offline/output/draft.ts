import type {
  Award,
  CefrLevel,
  Certification,
  Contact,
  Education,
  Experience,
  Interest,
  ListSection,
  ProfileLink,
  Project,
  Publication,
  Reference,
  Skill,
  SpokenLanguage,
  Volunteering,
} from '@vitae/schema/analysis';
import type { Found } from './found.ts';

/** An item of the analysis before it has an id: each value with its spans. */
export type DraftOf<Item> = {
  readonly [Field in Exclude<keyof Item, 'id'>]: Item[Field] extends string[]
    ? readonly Found[]
    : (Item[Field] extends CefrLevel | null ? Found<CefrLevel> : Found) | null;
};

type Items = {
  experiences: Experience;
  educations: Education;
  skills: Skill;
  projects: Project;
  certifications: Certification;
  languages: SpokenLanguage;
  links: ProfileLink;
  publications: Publication;
  awards: Award;
  volunteering: Volunteering;
  interests: Interest;
  references: Reference;
};

export type ContactDraft = DraftOf<Contact>;
export type DraftItem<Name extends ListSection> = DraftOf<Items[Name]>;

/** All that the engine read, section by section. */
export type Draft = { readonly contact: ContactDraft; readonly summary: Found | null } & {
  readonly [Name in ListSection]: readonly DraftItem<Name>[];
};
