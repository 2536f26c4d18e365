import { describe, expect, it } from 'vitest';
import { readDraft } from './read-draft.ts';
import { pageCv, textCv } from './testing/text-cv.ts';

const cv = (body: string) => readDraft(textCv(`Ada Quill\nada@quill.example\n\n${body}`)).draft;
const jobs = (body: string): string[] =>
  cv(`EXPERIENCE\n\n${body}`).experiences.map(
    ({ title, organisation, startDate, endDate }) =>
      `${title?.value ?? '-'} @ ${organisation?.value ?? '-'} ${startDate?.value ?? '-'}..${endDate?.value ?? '-'}`,
  );

describe('forms', () => {
  it('reads start and end from labelled lines of their own', () => {
    const form = (count: string, employer: string, start: string, end: string) =>
      `${count}\nEmployer\t${employer}\nPosition\tKeeper\nStart date\t${start}\nEnd date\t${end}\n`;
    expect(
      jobs(
        form('Employment no. 1', 'Orrery', '01/2019', 'present') +
          form('Employment no. 2', 'Quartz', '03/2015', '12/2018'),
      ),
    ).toEqual(['Keeper @ Orrery 2019-01..present', 'Keeper @ Quartz 2015-03..2018-12']);
  });

  it('takes what is asked for by name as one answer, whatever hyphens stand in it', () => {
    expect(
      jobs(
        'Position\tKeeper – lenses and mirrors\nEmployer\tOrrery\nPeriod\t2019 – 2021\n' +
          'Position\tWarden\nEmployer\tQuartz\nPeriod\t2015 – 2018',
      )[0],
    ).toBe('Keeper – lenses and mirrors @ Orrery 2019..2021');
  });

  it('reads a label in a cell of its own, though its first word is one as well', () => {
    const { draft } = readDraft(
      textCv('Nom et prénom\tAda Quill\nCourriel\tada@quill.example\n\nLANGUES\nFrançais'),
    );
    expect(draft.contact.name?.value).toBe('Ada Quill');
  });

  it('knows a heading that shares its row with a short section', () => {
    const heading = { bold: true };
    const { draft } = readDraft(
      pageCv([
        'Ada Quill',
        ['EDUCATION', heading],
        'B.Sc. Physics, Example University, 2012 – 2015',
        ['LANGUAGES', heading],
        'English',
        ['TECHNICAL SKILLS\tSextants, Charts', heading],
      ]),
    );
    expect(draft.skills.map(({ name }) => name?.value)).toEqual(['Sextants', 'Charts']);
  });
});

it('reads a form whose sections are counted and whose names are asked for in parts', () => {
  const { draft } = readDraft(
    pageCv([
      ['Section 1: Personal details', { bold: true }],
      'Surname:\tQuill',
      'First name(s):\tAda',
      'Languages known:\tEnglish, Hindi',
      ['Section 2: Employment history', { bold: true }],
      'S.No\tEmployer\tJob title\tFrom\tTo\tReason for leaving',
      '1\tQuartz Museum\tWarden\t03/2015\t05/2019\tPromotion',
      '2\tExample Stores\tSales Assistant\t07/2013\t02/2015\tMoved away',
    ]),
  );
  expect(draft.contact.name?.value).toBe('Quill Ada');
  expect(draft.languages.map(({ name }) => name?.value)).toEqual(['English', 'Hindi']);
  expect(draft.experiences.map(({ title, endDate }) => `${title?.value} ${endDate?.value}`)).toEqual([
    'Warden 2019-05',
    'Sales Assistant 2015-02',
  ]);
});

it('takes degrees under "Training" for education, where the CV has no other', () => {
  const { educations, certifications } = cv(
    'TRAINING\n\nBachelor of Science, Physics, Example University\t2012 – 2015',
  );
  expect(educations).toHaveLength(1);
  expect(certifications).toHaveLength(0);
});

it('reads a name with a nickname between quotes', () => {
  const { draft } = readDraft(textCv('Ada "Addie" Quill\nada.quill@mail.example\n\nSKILLS\nGo, SQL'));
  expect(draft.contact.name?.value).toBe('Ada "Addie" Quill');
});

it('knows an address by a postcode that nothing else looks like', () => {
  for (const place of ['Rose Cottage, Nether Example, Fife KY16 9ZZ', 'Exampleville QLD 4999']) {
    const { draft } = readDraft(textCv(`Ada Quill\nada@quill.example\n${place}\n\nSKILLS\nGo, SQL`));
    expect(draft.contact.location?.value).toBe(place);
  }
});

it('leaves how long a course took and until when it holds out of its name', () => {
  const names = cv(
    'CERTIFICATIONS\n\nSite Safety, 200 hours, 2016\nRope Access (16 h), 2018\nFood Handling, valid through 2027',
  ).certifications.map(({ name }) => name?.value);
  expect(names).toEqual(['Site Safety', 'Rope Access', 'Food Handling']);
});

it('keeps a hyphen in the title of a project that is set in one look', () => {
  const { draft } = readDraft(
    pageCv([
      ['Projects', { size: 14, bold: true }],
      ['Night sky – brass box', { bold: true }],
      'A box that shows where the planets stand.',
      ['Tide clock', { bold: true }],
      'Tells low water from high water.',
    ]),
  );
  expect(draft.projects.map(({ name }) => name?.value)).toEqual(['Night sky – brass box', 'Tide clock']);
});

it('gives a role in the look of the one above to the same employer, though dates stand elsewhere', () => {
  const role = { italic: true };
  const { draft } = readDraft(
    pageCv([
      ['Experience', { size: 14, bold: true }],
      'Orrery Supply Co.\t05/2014 – Present',
      ['Regional Sales Director', role],
      '• Leads four managers',
      '',
      ['District Sales Manager\t01/2009 – 05/2014', role],
      '• Opened three branches',
    ]),
  );
  expect(
    draft.experiences.map(({ title, organisation }) => `${title?.value} @ ${organisation?.value}`),
  ).toEqual(['Regional Sales Director @ Orrery Supply Co.', 'District Sales Manager @ Orrery Supply Co.']);
});

it('reads a table of languages with levels in words and in letters', () => {
  const { languages } = cv(
    'LANGUAGES\n\nLanguage\tSpeaking\tReading\tWriting\nEnglish\tNative\tNative\tNative\nFrench\tB2\tC1\tB1',
  );
  expect(languages.map(({ name, level }) => `${name?.value} ${level?.value}`)).toEqual([
    'English Native',
    'French B2',
  ]);
});

it('takes the first cells of a table of skills for labels, also beside one skill', () => {
  const { skills } = cv('LANGUAGES\n\nEnglish\n\nSKILLS\n\nSoftware\tExcel, AutoCAD\nOther\tForklift');
  expect(skills.map(({ name }) => name?.value)).toEqual(['Excel', 'AutoCAD', 'Forklift']);
});

it('keeps the name of a course and its provider in the cell beside it apart', () => {
  const { certifications } = cv(
    'TRAINING\n\nMay 2018\tFirst Aid at Work\tOrrery Brigade\n2016\tManual Handling\tQuartz',
  );
  expect(certifications.map(({ name }) => name?.value)).toEqual(['First Aid at Work', 'Manual Handling']);
});
