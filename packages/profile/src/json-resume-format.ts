import type { Origin, Section } from '@vitae/schema/analysis';
import type { ProfileValue } from '@vitae/schema/profile';

type Dated = { startDate?: string; endDate?: string };

/** A value that JSON Resume has no field for, with where it belongs and who vouches for it. */
export type Unplaced = { section: Section; row: string; field: string; value: ProfileValue; origin: Origin };

/** JSON Resume 1.x (https://jsonresume.org/schema): what the profile can fill of it. What has no value is left out. */
export type JsonResume = {
  $schema: string;
  basics: {
    name?: string;
    label?: string;
    email?: string;
    phone?: string;
    url?: string;
    summary?: string;
    location?: { address: string; postalCode?: string; city?: string; region?: string };
    profiles: { network?: string; username?: string; url?: string }[];
  };
  work: ({
    name?: string;
    position?: string;
    location?: string;
    summary?: string;
    highlights?: string[];
  } & Dated)[];
  volunteer: ({
    organization?: string;
    position?: string;
    summary?: string;
    highlights?: string[];
  } & Dated)[];
  education: ({
    institution?: string;
    area?: string;
    studyType?: string;
    score?: string;
    courses?: string[];
  } & Dated)[];
  awards: { title?: string; date?: string; awarder?: string; summary?: string }[];
  certificates: { name?: string; date?: string; issuer?: string; url?: string }[];
  publications: { name?: string; publisher?: string; releaseDate?: string; url?: string; summary?: string }[];
  skills: { name?: string; level?: string; keywords?: string[] }[];
  languages: { language?: string; fluency?: string }[];
  interests: { name?: string }[];
  references: { name?: string; reference?: string }[];
  projects: ({
    name?: string;
    description?: string;
    highlights?: string[];
    keywords?: string[];
    url?: string;
    roles?: string[];
  } & Dated)[];
  meta: { version: string; vitae: { unplaced: Unplaced[] } };
};
