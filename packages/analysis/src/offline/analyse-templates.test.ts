import { expect, it } from 'vitest';
import { readDraft } from './read-draft.ts';
import { pageCv, textCv } from './testing/text-cv.ts';

const cv = (body: string) => readDraft(textCv(`Ada Quill\nada@quill.example\n\n${body}`)).draft;
const part = (text: string) => ['', [text, { size: 14, bold: true }]] as const;
const names = (items: readonly { name: { value: unknown } | null }[]) => items.map(({ name }) => name?.value);

it('reads sections behind a rule, and entries that a slash parts', () => {
  const { experiences, educations, languages } = readDraft(
    pageCv([
      ['Ada Quill', { size: 24, bold: true }],
      'ada@quill.example',
      'ㅡ Experience',
      ['Orrery Works / Data Analyst', { size: 13, bold: true }],
      ['MAY 2019 - PRESENT', { size: 8 }],
      'Forecasts the tides',
      ['Tide & Co / Bookkeeper', { size: 13, bold: true }],
      ['JUNE 2015 - APRIL 2019', { size: 8 }],
      'Kept the books',
      'ㅡ Education',
      ['Quill State University / B.A. Physics', { size: 13, bold: true }],
      ['2011 - 2015', { size: 8 }],
      'ㅡ Languages',
      'English, Polish',
    ]),
  ).draft;
  expect(experiences.map(({ title, organisation }) => `${title?.value} @ ${organisation?.value}`)).toEqual([
    'Data Analyst @ Orrery Works',
    'Bookkeeper @ Tide & Co',
  ]);
  expect(educations.map(({ institution }) => institution?.value)).toEqual(['Quill State University']);
  expect(names(languages)).toEqual(['English', 'Polish']);
});

it('takes works that are posts with their years for the jobs of who names no others', () => {
  const { experiences, educations, projects } = readDraft(
    pageCv([
      ['Ada Quill', { size: 24 }],
      'ada@quill.example',
      ...part('Selected work'),
      'Scenic artist, Orrery Playhouse, Leeds',
      ['2014 – 2020', { size: 8 }],
      'Every floor and cloth.',
      'Workshop assistant, Orrery Scenery Ltd, Leeds',
      ['2011 – 2014', { size: 8 }],
      'Priming and stencils.',
      ...part('Training'),
      'Diploma in Scenic Art, Quill School of Theatre, Leeds',
      ['2009 – 2011', { size: 8 }],
      ...part('Skills'),
      'Sign writing, Cloth painting',
    ]),
  ).draft;
  expect(experiences.map(({ title }) => title?.value)).toEqual(['Scenic artist', 'Workshop assistant']);
  expect(educations.map(({ institution }) => institution?.value)).toEqual(['Quill School of Theatre']);
  expect(projects).toEqual([]);
});

it('tells the state behind a town from a doctor of medicine', () => {
  const [study] = cv(
    'EDUCATION\n\nQuill University, Baltimore, MD\nBachelor of Science, Accounting, 05/2016',
  ).educations;
  expect(study?.degree?.value).toBe('Bachelor of Science');
});

it('takes no diploma of Québec in a cell before its years for a month', () => {
  const [study] = cv('EDUCATION\n\nCégep Quill\nDEC\t2008 – 2011').educations;
  expect(study?.startDate?.value).toBe('2008');
});

it('leaves the word for working there out of a department', () => {
  const [job] = cv('職歴\n\n2009\t11\t有限会社青葉製作所 入社 品質管理課勤務').experiences;
  expect(job?.title?.value).toBe('品質管理課');
});

it('leaves whether a certificate still counts out of its name', () => {
  expect(names(cv('CERTIFICACIONES\n\nPrimeros Auxilios, Cruz Roja, vigente').certifications)).toEqual([
    'Primeros Auxilios',
  ]);
});

it('reads memberships that are credentials as certificates', () => {
  expect(names(cv('MEMBERSHIPS & CREDENTIALS\n\nChartered Surveyor, since 2016').certifications)).toEqual([
    'Chartered Surveyor',
  ]);
});

it('knows a district by the code behind its town', () => {
  const { contact } = readDraft(
    textCv('Ada Quill\nStudio 4, Quay Wharf, London E3\nada@quill.example\n\nSKILLS\n\nGo'),
  ).draft;
  expect(contact.location?.value).toBe('Studio 4, Quay Wharf, London E3');
});

it('takes the address of who wrote the CV from a line of contact data at its foot, however long', () => {
  const { contact, skills } = readDraft(
    textCv(
      'Ada Quill\n\nSKILLS\n\nGo, SQL\n\nada@quill.example · +44 20 7946 0000 · Leeds · quill.example · linkedin.com/in/ada-quill · github.com/quill',
    ),
  ).draft;
  expect(contact.email?.value).toBe('ada@quill.example');
  expect(names(skills)).toEqual(['Go', 'SQL']);
});

it('cuts the name of a project before a slash from what is told behind it', () => {
  expect(
    names(
      cv('PROJECTS\n\nTidewatch / A gauge for small harbours.\nQuay Count / Counting herons from video.')
        .projects,
    ),
  ).toEqual(['Tidewatch', 'Quay Count']);
});

it('parts no words joined by "and" at their spaces, though each is known', () => {
  expect(names(cv('SKILLS\n\n• Word and PowerPoint\n• Till work').skills)).toEqual([
    'Word and PowerPoint',
    'Till work',
  ]);
});

it('takes a name with an article for no post', () => {
  const [job] = cv('EXPERIENCE\n\nReporter\tSept 2012 – May 2015\nThe Midland Courier, Leeds').experiences;
  expect(job).toMatchObject({ title: { value: 'Reporter' }, organisation: { value: 'The Midland Courier' } });
});

it('takes a kind of school below a school for the level', () => {
  const [study] = cv(
    'AUSBILDUNG\n\n2013 – 2017\tGemeinschaftsgrundschule Nord, Bonn\n\tGrundschule',
  ).educations;
  expect(study).toMatchObject({
    institution: { value: 'Gemeinschaftsgrundschule Nord' },
    degree: { value: 'Grundschule' },
  });
});

it('begins a project at a title that looks like the first, though only the first has a date', () => {
  const { projects } = readDraft(
    pageCv([
      ['Projects', { size: 14, bold: true }],
      ['', {}],
      ['A Ferry for Bad Weather', { bold: true }],
      'Outdoor posters that follow the rain, autumn 2023.',
      ['', {}],
      ['Slow Boat', { bold: true }],
      'A podcast on small harbours.',
    ]),
  ).draft;
  expect(names(projects)).toEqual(['A Ferry for Bad Weather', 'Slow Boat']);
});

it("knows names of one's own in the rail of headings", () => {
  const name = (text: string) => [text, { left: 50, bold: true }] as const;
  const beside = (text: string, bold = false) => [text, { left: 170, bold }] as const;
  const { experiences } = readDraft(
    pageCv([
      ['Ada Quill', { size: 20, left: 50 }],
      name('Experience'),
      beside('Clerk\t2016 – 2020', true),
      beside('Orrery Ltd, Leeds'),
      name('Boats I am fond of'),
      beside('Slow Ferry', true),
      beside('Autumn 2019'),
      name('Education'),
      beside('BA History, 2012 – 2015', true),
      beside('Quill College, Leeds'),
      name('Skills'),
      beside('Filing'),
      name('Languages'),
      beside('English, Irish'),
    ]),
  ).draft;
  expect(experiences.map(({ title }) => title?.value)).toEqual(['Clerk']);
});

it('takes letters in a cell of their own for a diploma, and a chamber for who examines it', () => {
  const { educations } = cv(
    'EDUCATION\n\nÉcole secondaire du Quai, Longueuil\nDES\t2003 à 2008\n\n2018 – 2021\tAusbildung Informatikerin (IHK), Berufsschule Nord',
  );
  expect(educations.map(({ institution }) => institution?.value)).toEqual([
    'École secondaire du Quai',
    'Berufsschule Nord',
  ]);
  expect(educations[0]?.degree?.value).toBe('DES');
});
