import { describe, expect, test } from 'vitest';
import { mergeProfile } from './merge-profile.ts';
import { copyOf, correct, makeAnalysis } from './testing/make-analysis.ts';
import { onlyRow, read } from './testing/make-edit.ts';

const OLD = makeAnalysis({
  cv: 'cv_old',
  at: '2024-01-10',
  contact: { name: 'Ada Muster', email: 'ada@old.example', phone: '0170 1234567' },
  summary: 'Builds robots.',
  experiences: [
    {
      title: 'Engineer',
      organisation: 'Acme GmbH',
      location: 'Aalen',
      startDate: '2019-03',
      endDate: 'present',
      highlights: ['Built a robot'],
    },
  ],
  skills: [{ name: 'JS' }, { name: 'Cobol', level: 'Expert' }],
});
const NEW = makeAnalysis({
  cv: 'cv_new',
  at: '2026-01-10',
  contact: { name: 'ADA MUSTER', email: 'ada@new.example', phone: '+49 170 1234567' },
  experiences: [
    { title: 'Baker', organisation: 'Bread Ltd', startDate: '2023-05', endDate: 'present' },
    {
      title: 'Engineer',
      organisation: 'ACME',
      startDate: '2019-03',
      endDate: '2023-04',
      highlights: ['Built two robots', 'Led four people'],
    },
  ],
  skills: [{ name: 'Baking' }, { name: 'JavaScript' }],
});
const merge = (...analyses: (typeof OLD)[]) => mergeProfile({ analyses, edits: [] });

describe('rows', () => {
  test('the same job in two CVs is one row, with the id of the oldest CV', () => {
    const { experiences } = merge(NEW, OLD);
    expect(experiences).toHaveLength(2);
    expect(experiences[1]?.id).toBe('cv_old.experiences.0.0');
    expect(experiences[1]?.itemIds).toEqual(['cv_old.experiences.0.0', 'cv_new.experiences.1.0']);
  });

  test('two entries of one CV stay two, however alike', () => {
    const twice = makeAnalysis({
      cv: 'cv_a',
      at: '2026-01-01',
      skills: [{ name: 'JS' }, { name: 'JavaScript' }],
    });
    expect(merge(twice).skills).toHaveLength(2);
    expect(merge(twice, copyOf(twice, 'cv_b', '2026-01-02')).skills).toHaveLength(2);
  });

  test('each of two alike entries finds its own in the next CV', () => {
    const roles = [
      { title: 'Engineer', organisation: 'Acme', startDate: '2018', endDate: '2019' },
      { title: 'Engineer', organisation: 'Acme', startDate: '2019', endDate: '2020' },
    ];
    const first = makeAnalysis({ cv: 'cv_a', at: '2026-01-01', experiences: roles });
    const second = makeAnalysis({ cv: 'cv_b', at: '2026-01-02', experiences: [...roles].reverse() });
    expect(merge(first, second).experiences.map(({ itemIds }) => itemIds)).toEqual([
      ['cv_a.experiences.1.0', 'cv_b.experiences.0.0'],
      ['cv_a.experiences.0.0', 'cv_b.experiences.1.0'],
    ]);
  });

  test('a CV that tells one job as a whole joins the halves that two other CVs tell', () => {
    const told = (cv: string, at: string, startDate: string, endDate: string) =>
      makeAnalysis({
        cv,
        at,
        experiences: [{ title: 'Engineer', organisation: 'Acme', startDate, endDate }],
      });
    const halves = [
      told('cv_a', '2026-01-01', '2015-01', '2016-12'),
      told('cv_b', '2026-01-02', '2018-01', '2019-12'),
    ];
    expect(merge(...halves).experiences).toHaveLength(2);
    expect(merge(...halves, told('cv_c', '2026-01-03', '2015-01', '2019-12')).experiences).toHaveLength(1);
  });

  test('a vague entry does not join what is plainly two', () => {
    const told = (cv: string, at: string, degree: string | null) =>
      makeAnalysis({ cv, at, educations: [{ institution: 'Example College', degree }] });
    const both = [
      told('cv_a', '2026-01-01', 'BSc'),
      told('cv_b', '2026-01-02', 'MSc'),
      told('cv_c', '2026-01-03', null),
    ];
    expect(merge(...both).educations).toHaveLength(2);
  });

  test('an entry that says nothing is no row', () => {
    expect(merge(makeAnalysis({ cv: 'cv_a', at: '2026-01-01', skills: [{}] })).skills).toEqual([]);
  });

  test('nothing uploaded, nothing there', () => {
    const profile = merge();
    expect(profile.contact).toEqual({ id: 'contact', itemIds: ['contact'], edited: false, fields: {} });
    expect(profile.summary.fields).toEqual({});
    expect(profile.experiences).toEqual([]);
    expect(profile.removed).toEqual([]);
  });
});

describe('fields', () => {
  test('the newest CV wins, and what it does not say stays as an older one says it', () => {
    const [, acme] = merge(OLD, NEW).experiences;
    expect(acme?.fields.endDate?.value).toBe('2023-04');
    expect(acme?.fields.location?.value).toBe('Aalen');
    expect(merge(OLD, NEW).summary.fields.text?.value).toBe('Builds robots.');
  });

  test('what an older CV says differently is an alternative; the same in other letters is none', () => {
    const { contact, experiences } = merge(OLD, NEW);
    expect(contact.fields.email?.value).toBe('ada@new.example');
    expect(contact.fields.email?.alternatives).toEqual([{ value: 'ada@old.example', cvId: 'cv_old' }]);
    expect(contact.fields.name?.alternatives).toEqual([]);
    expect(contact.fields.phone?.alternatives).toEqual([]);
    expect(experiences[1]?.fields.organisation?.alternatives).toEqual([]);
    expect(experiences[1]?.fields.endDate?.alternatives).toEqual([{ value: 'present', cvId: 'cv_old' }]);
  });

  test('a list is the newest CV’s whole list, and the older one an alternative', () => {
    const highlights = merge(OLD, NEW).experiences[1]?.fields.highlights;
    expect(highlights?.value).toEqual(['Built two robots', 'Led four people']);
    expect(highlights?.alternatives).toEqual([{ value: ['Built a robot'], cvId: 'cv_old' }]);
  });

  test('a value quotes every CV that says it, the one it was taken from first', () => {
    const { name } = merge(OLD, NEW).contact.fields;
    expect(name?.evidence.map(({ cvId, quote, page }) => ({ cvId, quote, page }))).toEqual([
      { cvId: 'cv_new', quote: 'ADA MUSTER', page: 1 },
      { cvId: 'cv_old', quote: 'Ada Muster', page: 1 },
    ]);
  });

  test('a list quotes each of its elements', () => {
    const highlights = merge(NEW).experiences[1]?.fields.highlights;
    expect(highlights?.evidence.map(({ quote }) => quote)).toEqual(['Built two robots', 'Led four people']);
    expect(highlights?.origin).toBe('cv');
  });

  test('a correction in an old analysis wins over what a newer CV says', () => {
    const corrected = correct(OLD, 'experiences', 0, 'endDate', '2023-03', {
      origin: 'person',
      at: '2025-01-01T00:00:00.000Z',
    });
    const { endDate } = merge(corrected, NEW).experiences[1]?.fields ?? {};
    expect(endDate?.value).toBe('2023-03');
    expect(endDate?.origin).toBe('person');
    expect(endDate?.alternatives).toEqual([{ value: '2023-04', cvId: 'cv_new' }]);
  });

  test('of two corrections the later one wins, in whichever CV it was made', () => {
    const late = correct(OLD, 'experiences', 0, 'title', 'Robot Engineer', {
      origin: 'person',
      at: '2026-03-01T00:00:00.000Z',
    });
    const early = correct(NEW, 'experiences', 1, 'title', 'Engineer I', {
      origin: 'suggestion',
      at: '2026-02-01T00:00:00.000Z',
    });
    const [, acme] = merge(late, early).experiences;
    expect(acme?.fields.title?.value).toBe('Robot Engineer');
  });

  test('an accepted suggestion vouches for a list it changed in part', () => {
    const accepted = correct(NEW, 'experiences', 1, 'highlights', ['Built two robots', 'Led 4 people'], {
      origin: 'cv',
    });
    const ofItem = accepted.evidence['cv_new.experiences.1.0'] ?? {};
    ofItem['highlights.1'] = {
      origin: 'suggestion',
      confidence: null,
      spans: [],
      at: '2026-02-01T00:00:00.000Z',
    };
    expect(merge(OLD, accepted).experiences[1]?.fields.highlights?.origin).toBe('suggestion');
  });
});

describe('order', () => {
  test('jobs run from what goes on to the oldest, and undated ones follow in the order of the CV', () => {
    const job = (title: string, startDate: string | null, endDate: string | null) => ({
      title,
      organisation: title,
      startDate,
      endDate,
    });
    const cv = makeAnalysis({
      cv: 'cv_a',
      at: '2026-01-01',
      experiences: [
        job('Undated B', null, null),
        job('Past', '2010', '2012'),
        job('Undated A', null, null),
        job('Now, since 2015', '2015', 'present'),
        job('Now, since 2020', '2020', 'present'),
        job('Later past', '2011-01', '2012'),
      ],
    });
    expect(read(merge(cv).experiences).map(({ title }) => title)).toEqual([
      'Now, since 2020',
      'Now, since 2015',
      'Later past',
      'Past',
      'Undated B',
      'Undated A',
    ]);
  });

  test('skills keep the order of the newest CV, then of the older ones', () => {
    expect(read(merge(OLD, NEW).skills).map(({ name }) => name)).toEqual(['Baking', 'JavaScript', 'Cobol']);
  });
});

test('an item is found again under its row, whoever wrote it', () => {
  expect(onlyRow(merge(OLD).experiences).itemIds).toEqual(['cv_old.experiences.0.0']);
});

test('hundreds of near-copies of one entry do not stop the merge', () => {
  const flood = (cv: string, at: string, from: number) =>
    makeAnalysis({
      cv,
      at,
      experiences: Array.from({ length: 600 }, (_, index) => ({
        title: `Engineer of ${from + index} things`,
        organisation: 'Acme',
      })),
    });
  const { experiences } = merge(flood('cv_a', '2026-01-01', 0), flood('cv_b', '2026-01-02', 300));
  expect(experiences.length).toBeGreaterThanOrEqual(600);
});
