import type { Profile, ProfileRow } from '@vitae/schema/profile';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toJsonResume } from './json-resume.ts';
import { mergeProfile } from './merge-profile.ts';
import { JsonResumeSchema } from './testing/json-resume-schema.ts';
import { makeAnalysis, type ToldCv } from './testing/make-analysis.ts';
import { setField } from './testing/make-edit.ts';

const told = (cv: Partial<ToldCv>) =>
  toJsonResume(
    mergeProfile({ analyses: [makeAnalysis({ cv: 'cv_a', at: '2026-01-01', ...cv })], edits: [] }),
  );

const FULL: Partial<ToldCv> = {
  contact: {
    name: 'Ada Muster',
    headline: 'Robot engineer',
    email: 'ada@example.org',
    phone: '+49 170 1234567',
    location: 'Aalen, Germany',
    birthDate: '1990-02-03',
    nationality: 'German',
    additionalEmails: ['ada@work.example'],
    additionalPhones: ['07361 1234'],
  },
  summary: 'Builds robots.',
  experiences: [
    {
      title: 'Engineer',
      organisation: 'Acme GmbH',
      location: 'Aalen',
      startDate: '2019-03',
      endDate: 'present',
      summary: 'Robots.',
      highlights: ['Built a robot'],
    },
  ],
  volunteering: [
    { title: 'Trainer', organisation: 'Chess Club', location: 'Ulm', startDate: '2018', endDate: '2019-05' },
  ],
  educations: [
    {
      institution: 'Example College',
      degree: 'BSc',
      area: 'Physics',
      location: 'Ulm',
      startDate: '2010',
      endDate: '2014-07-31',
      grade: '1.3',
      highlights: ['Thesis on robots'],
    },
  ],
  awards: [{ title: 'Best Robot', issuer: 'Robot Fair', date: '2020', summary: 'It danced.' }],
  certifications: [{ name: 'Scrum Master', issuer: 'Scrum Org', date: '2021-02', url: 'scrum.example/42' }],
  publications: [
    {
      title: 'On Robots',
      publisher: 'Robot Journal',
      date: '2019',
      url: 'https://doi.example/1',
      summary: 'Robots.',
    },
  ],
  skills: [
    { name: 'Go', group: 'Languages' },
    { name: 'Welding', level: 'Expert' },
    { name: 'Rust', group: 'Languages', level: 'Basic' },
    { name: 'Figma', group: 'Design', level: 'Good' },
  ],
  languages: [
    { name: 'German', level: 'Mother tongue', cefr: 'native' },
    { name: 'English', level: 'Fluent (C1)', cefr: 'C1' },
    { name: 'French', cefr: 'B1' },
  ],
  interests: [{ name: 'Chess' }],
  references: [{ name: 'Bea Beispiel', text: 'A fine engineer.' }],
  projects: [
    {
      name: 'Robo Chef',
      role: 'Maintainer',
      url: 'https://robo.example',
      startDate: '2020',
      summary: 'A robot that cooks.',
      highlights: ['Cooks'],
      technologies: ['Go', 'C++'],
    },
  ],
  links: [
    { url: 'https://adamuster.example' },
    { url: 'github.com/ada' },
    { url: 'https://www.linkedin.com/in/ada-muster/' },
    { url: 'https://chess.example/players/7', label: 'Chess profile' },
    { url: 'https://talks.example' },
  ],
};

describe('everything a profile holds', () => {
  const resume = told(FULL);

  test('is valid JSON Resume', () => {
    expect(JsonResumeSchema.parse(resume)).toEqual(resume);
  });

  test('keeps contact and summary in basics, the place in the words of the CV', () => {
    const { profiles: _, ...basics } = resume.basics;
    expect(basics).toEqual({
      name: 'Ada Muster',
      label: 'Robot engineer',
      email: 'ada@example.org',
      phone: '+49 170 1234567',
      url: 'https://adamuster.example',
      summary: 'Builds robots.',
      location: { address: 'Aalen, Germany', city: 'Aalen' },
    });
  });

  test('keeps every link: the own site as url, networks by name, others by label or host', () => {
    expect(resume.basics.profiles).toEqual([
      { network: 'GitHub', username: 'ada', url: 'https://github.com/ada' },
      { network: 'LinkedIn', username: 'ada-muster', url: 'https://www.linkedin.com/in/ada-muster/' },
      { network: 'Chess profile', url: 'https://chess.example/players/7' },
      { network: 'talks.example', url: 'https://talks.example' },
    ]);
  });

  test('leaves out the end of what goes on, and keeps the precision of dates', () => {
    expect(resume.work).toEqual([
      {
        name: 'Acme GmbH',
        position: 'Engineer',
        location: 'Aalen',
        startDate: '2019-03',
        summary: 'Robots.',
        highlights: ['Built a robot'],
      },
    ]);
    expect(resume.volunteer).toEqual([
      { organization: 'Chess Club', position: 'Trainer', startDate: '2018', endDate: '2019-05' },
    ]);
    expect(resume.education).toEqual([
      {
        institution: 'Example College',
        area: 'Physics',
        studyType: 'BSc',
        startDate: '2010',
        endDate: '2014-07-31',
        score: '1.3',
        courses: ['Thesis on robots'],
      },
    ]);
  });

  test('keeps the smaller sections', () => {
    expect(resume.awards).toEqual([
      { title: 'Best Robot', date: '2020', awarder: 'Robot Fair', summary: 'It danced.' },
    ]);
    expect(resume.certificates).toEqual([
      { name: 'Scrum Master', date: '2021-02', issuer: 'Scrum Org', url: 'https://scrum.example/42' },
    ]);
    expect(resume.publications).toEqual([
      {
        name: 'On Robots',
        publisher: 'Robot Journal',
        releaseDate: '2019',
        url: 'https://doi.example/1',
        summary: 'Robots.',
      },
    ]);
    expect(resume.interests).toEqual([{ name: 'Chess' }]);
    expect(resume.references).toEqual([{ name: 'Bea Beispiel', reference: 'A fine engineer.' }]);
    expect(resume.projects).toEqual([
      {
        name: 'Robo Chef',
        description: 'A robot that cooks.',
        highlights: ['Cooks'],
        keywords: ['Go', 'C++'],
        startDate: '2020',
        url: 'https://robo.example',
        roles: ['Maintainer'],
      },
    ]);
  });

  test('makes one entry with keywords of each group of skills, and one of each skill without a group', () => {
    expect(resume.skills).toEqual([
      { name: 'Languages', keywords: ['Go', 'Rust'] },
      { name: 'Welding', level: 'Expert' },
      { name: 'Design', level: 'Good', keywords: ['Figma'] },
    ]);
  });

  test('tells how well a language is spoken in the words of the CV, else by its level', () => {
    expect(resume.languages).toEqual([
      { language: 'German', fluency: 'Mother tongue' },
      { language: 'English', fluency: 'Fluent (C1)' },
      { language: 'French', fluency: 'B1' },
    ]);
  });

  test('tells under meta what the format has no place for', () => {
    expect(resume.meta.vitae.unplaced.map(({ section, field, value }) => [section, field, value])).toEqual([
      ['contact', 'birthDate', '1990-02-03'],
      ['contact', 'nationality', 'German'],
      ['contact', 'additionalEmails', ['ada@work.example']],
      ['contact', 'additionalPhones', ['07361 1234']],
      ['skills', 'level', 'Basic'],
      ['experiences', 'endDate', 'present'],
      ['volunteering', 'location', 'Ulm'],
      ['educations', 'location', 'Ulm'],
      ['languages', 'cefr', 'native'],
    ]);
  });
});

test('an empty profile is a valid, empty resume', () => {
  const resume = toJsonResume(mergeProfile({ analyses: [], edits: [] }));
  expect(JsonResumeSchema.parse(resume)).toEqual(resume);
  expect(resume.basics).toEqual({ profiles: [] });
  expect(resume.work).toEqual([]);
});

test('a row the person cleared is left out', () => {
  const analyses = [makeAnalysis({ cv: 'cv_a', at: '2026-01-01', interests: [{ name: 'Chess' }] })];
  const [row] = mergeProfile({ analyses, edits: [] }).interests;
  const edits = row ? [setField('interests', row, 'name', null, '2026-01-02')] : [];
  expect(toJsonResume(mergeProfile({ analyses, edits })).interests).toEqual([]);
});

test.each([
  ['a label says so', { url: 'https://blue.example', label: 'Portfolio' }],
  ['its host carries the person’s name', { url: 'https://www.muster.example/about' }],
])('a link is the person’s own site when %s', (_, link) => {
  const { basics } = told({ contact: { name: 'Ada Muster' }, links: [link] });
  expect(basics.url).toBe(link.url);
  expect(basics.profiles).toEqual([]);
});

test('a link that is no address keeps its words', () => {
  expect(told({ links: [{ url: 'ada on the robot forum', label: 'Forum' }] }).basics.profiles).toEqual([
    { network: 'Forum', username: 'ada on the robot forum' },
  ]);
});

test('no value of any profile is lost, and every resume is valid', () => {
  const word = fc.constantFrom(
    'Acme',
    'https://a.example',
    'github.com/x',
    '2019',
    '2019-03',
    'C1',
    'Über & Co.',
    'present',
  );
  const item = fc.dictionary(
    fc.constantFrom(
      'name',
      'title',
      'organisation',
      'url',
      'label',
      'group',
      'level',
      'startDate',
      'endDate',
      'date',
      'issuer',
      'cefr',
    ),
    word,
  );
  fc.assert(
    fc.property(
      fc.array(item, { maxLength: 3 }),
      fc.constantFrom('experiences', 'skills', 'links', 'languages', 'projects', 'certifications'),
      (items, section) => {
        const rows = items.map((fields, index): ProfileRow => row(`r${index}`, fields));
        const profile = { ...mergeProfile({ analyses: [], edits: [] }), [section]: rows } as Profile;
        const resume = toJsonResume(profile);
        expect(JsonResumeSchema.safeParse(resume).error).toBeUndefined();
        const words = JSON.stringify(resume);
        for (const value of items.flatMap((fields) => Object.values(fields))) expect(words).toContain(value);
      },
    ),
    { numRuns: 200, examples: [[[{ url: 'github.com/x', label: 'Acme' }], 'links']] },
  );
});

const row = (id: string, fields: Record<string, string>) =>
  ({
    id,
    itemIds: [id],
    edited: false,
    fields: Object.fromEntries(
      Object.entries(fields).map(([field, value]) => [
        field,
        { value, origin: 'cv', evidence: [], alternatives: [] },
      ]),
    ),
  }) as unknown as ProfileRow;
