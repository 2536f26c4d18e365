import { describe, expect, it } from 'vitest';
import { findDates } from './find-dates.ts';

/** "2019-03..present", or "2019" for a single date; "?" for a placeholder. */
function read(text: string, order?: 'day-first' | 'month-first' | 'unknown'): string[] {
  return findDates(text, order).map(({ start, end, single }) =>
    single === null ? `${start?.value ?? '?'}..${end?.value ?? '?'}` : `${single.value ?? '?'}`,
  );
}

describe('ranges in the languages of CVs', () => {
  it.each([
    ['Jan 2020 - Present', '2020-01..present'],
    ['Sept. 2023–May 2024', '2023-09..2024-05'],
    ['06/2018 to date', '2018-06..present'],
    ['estati 2021 e 2022', '2021..2022'],
    ['seit März 2019', '2019-03..present'],
    ['10/2015 – heute', '2015-10..present'],
    ['de mars 2019 à juin 2020', '2019-03..2020-06'],
    ['2020 – aujourd’hui', '2020..present'],
    ['marzo de 2019 a junio de 2020', '2019-03..2020-06'],
    ['mayo 2018 – actualidad', '2018-05..present'],
    ['gennaio 2019 – in corso', '2019-01..present'],
    ['jan. 2020 – atual', '2020-01..present'],
    ['mei 2019 t/m heden', '2019-05..present'],
    ['od 2019 r. do chwili obecnej', '2019..present'],
    ['янв. 2020 г. – по наст. время', '2020-01..present'],
    ['2019年4月 〜 現在', '2019-04..present'],
    ['令和3年4月～令和5年3月', '2021-04..2023-03'],
    ['2020.03 - 至今', '2020-03..present'],
    ['03–07/2021', '2021-03..2021-07'],
    ['03-2020 / heden', '2020-03..present'],
    ['VI 2020 – IX 2020', '2020-06..2020-09'],
    ['set. 2016 à atualidade', '2016-09..present'],
    ['2018 – dosud', '2018..present'],
    ['estate 2014 e 2015', '2014..2015'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('precision', () => {
  it.each([
    ['Fall 2019', '2019'],
    ['Q3 2021', '2021'],
    ['WS 2018/19', '2018'],
    ['March 5th, 2020', '2020-03-05'],
    ['2014', '2014'],
    ['aoû. 2019', '2019-08'],
  ])('%s says no more than it prints', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('leaves out the month that a slashed date does not settle', () => {
    expect(read('5/6/2019')).toEqual(['2019']);
    expect(read('5/6/2019', 'day-first')).toEqual(['2019-06-05']);
    expect(read('5/6/2019', 'month-first')).toEqual(['2019-05-06']);
    expect(read('25/6/2019')).toEqual(['2019-06-25']);
  });

  it('gives the year of a range to a month printed without one', () => {
    expect(read('May – Aug 2019')).toEqual(['2019-05..2019-08']);
  });

  it('reads two-digit years only where a range shows that they are years', () => {
    expect(read('03/19 – 05/21')).toEqual(['2019-03..2021-05']);
    expect(read('3/19')).toEqual([]);
    expect(read("Mar '19 to Apr '21")).toEqual(['2019-03..2021-04']);
  });

  it('keeps a placeholder as an unknown date', () => {
    expect(read('January 20XX - Current')).toEqual(['?..present']);
  });

  it('knows no 31 June', () => {
    expect(read('31.06.2019')).not.toContain('2019-06-31');
  });
});

describe('what is no date', () => {
  it.each(['+1 555-2019-2020', 'ISO 9001', 'grew by 40%', '$2019', 'v3.12'])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('marks a bare year, which only the layout makes a date', () => {
    expect(findDates('over 2000 users')[0]?.bare).toBe(true);
  });
});

it('points at the printed words', () => {
  const text = 'Acme, Jun 2018 – Feb 2021, Leeds';
  const [date] = findDates(text);
  expect(text.slice(date?.start?.from, date?.start?.to)).toBe('Jun 2018');
  expect(text.slice(date?.end?.from, date?.end?.to)).toBe('Feb 2021');
});

describe('Chinese and Japanese forms', () => {
  it.each([
    ['平成17\t4\t東都高等学校 入学', '2005-04'],
    ['平成30年\t4\t東都高等学校 入学', '2018-04'],
    ['令和元\t6\t株式会社ひばり 入社', '2019-06'],
    ['2011 4 東都高等学校 入学', '2011-04'],
    ['H31.4 白鳥病院 入職', '2019-04'],
    ['生年月日 S60.1.30', '1985-01-30'],
    ['民國83年7月12日', '1994-07-12'],
  ])('print years of an era and columns of their own: %s', (text, value) => {
    expect(findDates(text)[0]?.single?.value).toBe(value);
  });

  it.each([
    ['2019年4月～9月', '2019-04', '2019-09'],
    ['2016/08 ~ 迄今', '2016-08', 'present'],
    ['2020年3月起', '2020-03', 'present'],
    ['03–07/2021', '2021-03', '2021-07'],
    ['з 03.2019 по теперішній час', '2019-03', 'present'],
    ['с 2018 г. по наст. время', '2018', 'present'],
  ])('print ranges in their own ways: %s', (text, start, end) => {
    const [range] = findDates(text);
    expect([range?.start?.value, range?.end?.value]).toEqual([start, end]);
  });

  it('leave versions and counts in a Western line alone', () => {
    expect(findDates('R 4.1, H2.3 and 2017 3 people')).toMatchObject([{ bare: true }]);
  });
});
