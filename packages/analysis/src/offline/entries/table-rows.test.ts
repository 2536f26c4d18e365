import { expect, it } from 'vitest';
import { readDraft } from '../read-draft.ts';
import { textCv } from '../testing/text-cv.ts';

/** "title @ organisation start..end | highlights" for every job. */
const jobs = (table: string): string[] =>
  readDraft(textCv(`Ada Quill\nada@quill.example\n\nEXPERIENCE\n\n${table}`)).draft.experiences.map(
    ({ title, organisation, startDate, endDate, highlights }) =>
      `${title?.value ?? '-'} @ ${organisation?.value ?? '-'} ${startDate?.value ?? '-'}..${endDate?.value ?? '-'} | ${highlights.map(({ value }) => value).join('; ')}`,
  );

it('reads cells by the head of their table, whatever the cells say', () => {
  expect(
    jobs(
      'From\tTo\tEmployer\tPosition held\tMain duties\n06/2020\tPresent\tOrrery\tGrade 7\tLooks after the lenses\n02/2017\t05/2020\tQuartz\tKeeper\tKept the keys',
    ),
  ).toEqual([
    'Grade 7 @ Orrery 2020-06..present | Looks after the lenses',
    'Keeper @ Quartz 2017-02..2020-05 | Kept the keys',
  ]);
});

it('reads heads of tables in other languages, with the columns in any order', () => {
  expect(jobs('起止时间\t工作单位\t职务\n2019.03 - 至今\t青木商行\t主管')).toEqual([
    '主管 @ 青木商行 2019-03..present | ',
  ]);
  expect(
    jobs('Firma\tTätigkeit als\tvon\tbis\nOrrery\tHüter\t2015\t2018\nQuartz\tTürmer\t2012\t2015'),
  ).toEqual(['Hüter @ Orrery 2015..2018 | ', 'Türmer @ Quartz 2012..2015 | ']);
});

it('finds the column of the cells in a row that leaves one empty', () => {
  expect(jobs('From\tTo\tEmployer\tPosition\n2018\t2020\tOrrery\tKeeper\n2017\tQuartz\tWarden')[1]).toMatch(
    /^Warden @ Quartz/,
  );
});

it('reads start and end from cells of their own without a head', () => {
  expect(jobs('01/2019\t03/2021\tKeeper, Orrery Ltd\n05/2015\t12/2018\tWarden, Quartz Ltd')).toEqual([
    'Keeper @ Orrery Ltd 2019-01..2021-03 | ',
    'Warden @ Quartz Ltd 2015-05..2018-12 | ',
  ]);
});

it('takes a row of names for no head of a table', () => {
  expect(jobs('Keeper\tOrrery Ltd\n2019 – 2021\nWarden\tQuartz Ltd\n2015 – 2018')).toEqual([
    'Keeper @ Orrery Ltd 2019..2021 | ',
    'Warden @ Quartz Ltd 2015..2018 | ',
  ]);
});

it('reads the rows under a head that names nothing but what entries hold', () => {
  expect(
    jobs(
      'Период\tМесто работы\tДолжность\nс 20.08.2012 по 30.09.2017\tПоликлиника № 4\tТерапевт\nс 02.10.2017 по н.в.\tЦентр «Маяк», отделение № 2\tКардиолог',
    ),
  ).toEqual([
    'Терапевт @ Поликлиника № 4 2012-08-20..2017-09-30 | ',
    'Кардиолог @ Центр «Маяк», отделение № 2 2017-10-02..present | ',
  ]);
});

it('leaves out the head of a table without rows', () => {
  expect(jobs('Keeper, Orrery Ltd\n2019 – 2021\nDates\tEmployer\tPosition')).toEqual([
    'Keeper @ Orrery Ltd 2019..2021 | ',
  ]);
});
