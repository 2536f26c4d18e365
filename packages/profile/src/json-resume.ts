import type { ListSection } from '@vitae/schema/analysis';
import { toBasics } from './json-resume-basics.ts';
import type { JsonResume, Unplaced } from './json-resume-format.ts';
import { toSkills } from './json-resume-skills.ts';
import type { MergedProfile } from './merge-input.ts';
import { type RowReader, readRow } from './read-row.ts';

export type { JsonResume } from './json-resume-format.ts';

const SCHEMA_URL = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';
const SCHEMA_VERSION = 'v1.0.0';

/** An object without the keys that have no value. */
function compact<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;
}

/** The level as printed; the CEFR level where none is printed. `C1` says nothing new beside `Fluent (C1)`. */
function readFluency(row: RowReader): string | undefined {
  const level = row.text('level');
  const cefr = row.peek('cefr');
  if (level === undefined || (cefr !== undefined && level.includes(cefr))) row.text('cefr');
  return level ?? cefr;
}

const dates = (row: RowReader) => ({ startDate: row.date('startDate'), endDate: row.date('endDate') });

/**
 * The profile as JSON Resume 1.x (https://jsonresume.org/schema). Nothing is lost: what the format has no place for (a
 * second e-mail address, the place of a school, that a job goes on) is told under `meta.vitae.unplaced`.
 */
export function toJsonResume(profile: MergedProfile): JsonResume {
  const unplaced: Unplaced[] = [];

  function convert<Entry extends object>(section: ListSection, toEntry: (row: RowReader) => Entry): Entry[] {
    return profile[section]
      .map((row) => {
        const reader = readRow(section, row);
        const entry = compact(toEntry(reader));
        unplaced.push(...reader.unplaced());
        return entry;
      })
      .filter((entry) => Object.keys(entry).length > 0);
  }

  const { basics, unplaced: inBasics } = toBasics(profile);
  const { skills, unplaced: inSkills } = toSkills(profile);
  const resume: Omit<JsonResume, 'meta'> = {
    $schema: SCHEMA_URL,
    basics: compact({ ...basics, profiles: basics.profiles.map(compact) }),
    work: convert('experiences', (row) => ({
      name: row.text('organisation'),
      position: row.text('title'),
      location: row.text('location'),
      ...dates(row),
      summary: row.text('summary'),
      highlights: row.texts('highlights'),
    })),
    volunteer: convert('volunteering', (row) => ({
      organization: row.text('organisation'),
      position: row.text('title'),
      ...dates(row),
      summary: row.text('summary'),
      highlights: row.texts('highlights'),
    })),
    education: convert('educations', (row) => ({
      institution: row.text('institution'),
      area: row.text('area'),
      studyType: row.text('degree'),
      ...dates(row),
      score: row.text('grade'),
      courses: row.texts('highlights'),
    })),
    awards: convert('awards', (row) => ({
      title: row.text('title'),
      date: row.date('date'),
      awarder: row.text('issuer'),
      summary: row.text('summary'),
    })),
    certificates: convert('certifications', (row) => ({
      name: row.text('name'),
      date: row.date('date'),
      issuer: row.text('issuer'),
      url: row.url('url'),
    })),
    publications: convert('publications', (row) => ({
      name: row.text('title'),
      publisher: row.text('publisher'),
      releaseDate: row.date('date'),
      url: row.url('url'),
      summary: row.text('summary'),
    })),
    skills: skills.map(compact).filter((entry) => Object.keys(entry).length > 0),
    languages: convert('languages', (row) => ({ language: row.text('name'), fluency: readFluency(row) })),
    interests: convert('interests', (row) => ({ name: row.text('name') })),
    references: convert('references', (row) => ({ name: row.text('name'), reference: row.text('text') })),
    projects: convert('projects', (row) => {
      const role = row.text('role');
      return {
        name: row.text('name'),
        description: row.text('summary'),
        highlights: row.texts('highlights'),
        keywords: row.texts('technologies'),
        ...dates(row),
        url: row.url('url'),
        roles: role === undefined ? undefined : [role],
      };
    }),
  };
  return {
    ...resume,
    meta: { version: SCHEMA_VERSION, vitae: { unplaced: [...inBasics, ...inSkills, ...unplaced] } },
  };
}
