import { ListSection } from '@vitae/schema/analysis';
import { PROFILE_FIELDS } from '@vitae/schema/profile-fields';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MATCHERS } from './match-section.ts';
import { type Fields, PLAINLY_SAME } from './matcher.ts';

const job = (organisation: string, title: string, startDate = '', endDate = ''): Fields =>
  Object.fromEntries(
    Object.entries({ organisation, title, startDate, endDate }).filter(([, value]) => value !== ''),
  );
const scoreJobs = (a: Fields, b: Fields) => MATCHERS.experiences.score(a, b);

describe('experiences', () => {
  test.each([
    [
      'legal form and case',
      job('Acme GmbH', 'Engineer', '2019', '2021'),
      job('ACME', 'Engineer', '2019', '2021'),
    ],
    [
      'accents and dots',
      job('Société Générale S.A.', 'Engineer', '2019'),
      job('Societe Generale', 'Engineer', '2019'),
    ],
    ['chained legal forms', job('Muster GmbH & Co. KG', 'Baker'), job('Muster', 'baker')],
    ['a leading legal form', job('ООО «Ромашка»', 'Инженер', '2019'), job('Ромашка', 'Инженер', '2019')],
    [
      'a company form without spaces',
      job('株式会社ひまわり', 'エンジニア', '2019'),
      job('ひまわり', 'エンジニア', '2019'),
    ],
    [
      'a job that ended since',
      job('Acme', 'Engineer', '2019-03', 'present'),
      job('Acme', 'Engineer', '2019-03', '2023-01'),
    ],
    [
      'a short form of the title',
      job('Acme', 'Sr. Engineer', '2019', '2021'),
      job('Acme', 'Senior Engineer', '2019', '2021'),
    ],
    [
      'adverts beside the title',
      job('Acme', 'Entwickler (m/w/d)', '2019'),
      job('Acme', 'Entwickler', '2019'),
    ],
  ])('are plainly the same but for %s', (_, a, b) => {
    expect(scoreJobs(a, b)).toBeGreaterThanOrEqual(PLAINLY_SAME);
  });

  test.each([
    [
      'dates that follow each other',
      job('Acme', 'Engineer', '2019-01', '2020-03'),
      job('Acme', 'Engineer', '2020-05', '2021-01'),
    ],
    [
      'a tailored title',
      job('Acme', 'Software Engineer', '2019', '2021'),
      job('Acme', 'Backend Software Engineer', '2019', '2021'),
    ],
    [
      'a translated title at the very same time',
      job('Acme', 'Softwareentwicklerin', '2019-03', '2021-06'),
      job('Acme', 'Software Engineer', '2019-03', '2021-06'),
    ],
    [
      'a part of the employer name',
      job('Globex', 'Engineer', '2019', '2021'),
      job('Globex Research Labs', 'Engineer', '2019', '2021'),
    ],
    [
      'a slip of the pen',
      job('Fraunhofer', 'Engineer', '2019', '2021'),
      job('Fraunhoffer', 'Engineer', '2019', '2021'),
    ],
    ['dates in one CV only', job('Acme', 'Engineer'), job('Acme', 'Engineer', '2019', '2021')],
    [
      'an employer that was not read',
      job('', 'Engineer', '2019-01', '2020-02'),
      job('Acme', 'Engineer', '2019-01', '2020-02'),
    ],
  ])('probably are the same with %s', (_, a, b) => {
    expect(scoreJobs(a, b)).toBeGreaterThan(0);
  });

  test.each([
    ['another employer', job('Acme', 'Engineer', '2019', '2021'), job('Globex', 'Engineer', '2019', '2021')],
    [
      'another title at another time',
      job('Acme', 'Engineer', '2015', '2018'),
      job('Acme', 'Team Lead', '2019', '2021'),
    ],
    ['a promotion', job('Acme', 'Engineer', '2016', '2018'), job('Acme', 'Senior Engineer', '2018', '2021')],
    [
      'a return after years',
      job('Acme', 'Engineer', '2010', '2012'),
      job('Acme', 'Engineer', '2019', '2021'),
    ],
    ['numbered names', job('Studio 54 Club', 'DJ', '2019'), job('Studio 55 Club', 'DJ', '2019')],
    ['banks and railways', job('Deutsche Bank', 'Analyst', '2019'), job('Deutsche Bahn', 'Analyst', '2019')],
    [
      'the same title at the same time, when both name their employer',
      job('Acme', 'Engineer', '2019-01', '2020-02'),
      job('Globex', 'Engineer', '2019-01', '2020-02'),
    ],
  ])('are two with %s', (_, a, b) => {
    expect(scoreJobs(a, b)).toBe(0);
  });
});

describe('educations', () => {
  const score = (a: Fields, b: Fields) => MATCHERS.educations.score(a, b);
  test.each([
    [
      { institution: 'Universität Aalen', degree: 'B.Sc.', area: 'Informatik' },
      { institution: 'University of Aalen', degree: 'Bachelor of Science', area: 'Informatik' },
    ],
    [
      { institution: 'Technische Universität München', degree: 'MSc Physics', endDate: '2014' },
      {
        institution: 'Technical University of Munich',
        degree: 'M.Sc.',
        area: 'Physics',
        startDate: '2012',
        endDate: '2014',
      },
    ],
    [
      { institution: 'Example College', degree: 'BSc CS' },
      { institution: 'Example College', degree: 'BSc', area: 'Computer Science' },
    ],
    [
      { institution: 'Example College' },
      { institution: 'Example College', degree: 'BSc', startDate: '2010', endDate: '2014' },
    ],
  ])('%o and %o are one', (a, b) => {
    expect(score(a as Fields, b as Fields)).toBeGreaterThan(0);
  });

  test.each([
    [
      { institution: 'Example College', degree: 'BSc', area: 'Physics' },
      { institution: 'Example College', degree: 'MSc', area: 'Physics' },
    ],
    [
      { institution: 'Example College', degree: 'BSc', area: 'Physics' },
      { institution: 'Example College', degree: 'BSc', area: 'History' },
    ],
    [
      { institution: 'Example College', degree: 'BSc' },
      { institution: 'Other College', degree: 'BSc' },
    ],
  ])('%o and %o are two', (a, b) => {
    expect(score(a, b)).toBe(0);
  });
});

test.each<[ListSection, Fields, Fields]>([
  ['languages', { name: 'Deutsch' }, { name: 'German' }],
  ['languages', { name: 'allemand' }, { name: 'DEUTSCH' }],
  ['languages', { name: 'Français' }, { name: 'French' }],
  ['links', { url: 'https://www.github.com/Ada/' }, { url: 'github.com/ada' }],
  ['links', { url: 'https://de.linkedin.com/in/ada?trk=x' }, { url: 'http://linkedin.com/in/Ada' }],
  ['projects', { name: 'Robo-Chef' }, { name: 'Robo Chef' }],
  [
    'projects',
    { name: 'Robo Chef app', url: 'https://robo.example/' },
    { name: 'Robo Chef', url: 'robo.example' },
  ],
  [
    'certifications',
    { name: 'Scrum Master', issuer: 'Scrum Org', date: '2020' },
    { name: 'scrum master', date: '2020-05' },
  ],
  ['awards', { title: 'Best Robot' }, { title: 'Best robot', issuer: 'Robot Fair' }],
  ['publications', { title: 'On Robots', date: '2020' }, { title: 'On robots.', publisher: 'Robot Journal' }],
  ['interests', { name: 'Chess' }, { name: 'chess' }],
  ['references', { name: 'Bea Muster' }, { name: 'BEA MUSTER' }],
])('%s: %o and %o are one', (section, a, b) => {
  expect(MATCHERS[section].score(a, b)).toBeGreaterThan(0);
});

test.each<[ListSection, Fields, Fields]>([
  ['links', { url: 'https://github.com/ada' }, { url: 'https://github.com/ada/robots' }],
  ['projects', { name: 'Robo Chef' }, { name: 'Robo Baker' }],
  ['certifications', { name: 'Scrum Master', date: '2018' }, { name: 'Scrum Master', date: '2021' }],
  ['certifications', { name: 'Architect', issuer: 'Acme' }, { name: 'Architect', issuer: 'Globex' }],
  ['languages', { name: 'Mandarin' }, { name: 'Cantonese' }],
  ['skills', { group: 'Languages' }, { group: 'Languages' }],
])('%s: %o and %o are two', (section, a, b) => {
  expect(MATCHERS[section].score(a, b)).toBe(0);
});

test('matching is symmetric, and items that match share a key', () => {
  const word = fc.constantFrom(
    'Acme GmbH',
    'ACME',
    'Engineer',
    'BSc',
    '2019',
    '2019-03',
    'present',
    'https://a.example',
    'Ünï',
    '★',
    '',
  );
  const sections = fc.constantFrom(...ListSection.options);
  fc.assert(
    fc.property(sections, fc.array(word, { minLength: 16, maxLength: 16 }), (section, words) => {
      const names = Object.entries(PROFILE_FIELDS[section]).filter(([, kind]) => kind !== 'texts');
      const item = (from: number): Fields =>
        Object.fromEntries(
          names.flatMap(([field], at) => (words[from + at] ? [[field, words[from + at] ?? '']] : [])),
        );
      const [a, b] = [item(0), item(8)];
      const { score, keys } = MATCHERS[section];
      expect(score(a, b)).toBe(score(b, a));
      if (score(a, b) > 0) expect(keys(a).some((key) => keys(b).includes(key))).toBe(true);
    }),
    { numRuns: 300 },
  );
});
