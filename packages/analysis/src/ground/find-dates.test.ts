import { EndDate } from '@vitae/schema/partial-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from './find-dates.ts';

const values = (line: string) => findDates(line).map(({ value }) => value);
const quotes = (line: string) => findDates(line).map(({ start, end }) => line.slice(start, end));

describe('findDates', () => {
  it.each([
    ['2019', ['2019']],
    ['2017 – 2019', ['2017', '2019']],
    ['2017-2019', ['2017', '2019']],
    ['03/2019 - 05/2021', ['2019-03', '2021-05']],
    ['03.2019–05.2021', ['2019-03', '2021-05']],
    ['2019-03 to 2021-05', ['2019-03', '2021-05']],
    ['2019.03 ~ 2021.05', ['2019-03', '2021-05']],
    ['2019-03-04', ['2019-03-04']],
    ['04.03.2019', ['2019-03-04']],
    ['25/12/2019', ['2019-12-25']],
    ['12/25/2019', ['2019-12-25']],
    ['January 2020 – Present', ['2020-01', 'present']],
    ['Jan. 2020 to date', ['2020-01', 'present']],
    ['Sept 2018', ['2018-09']],
    ['March 4th, 2019', ['2019-03-04']],
    ['4 March 2019', ['2019-03-04']],
    ["Jan '19 - Mar '20", ['2019-01', '2020-03']],
    ['Jan-19', ['2019-01']],
    ['01/19 – 03/20', ['2019-01', '2020-03']],
    ['Summer 2019', ['2019']],
    ['Q3 2019', ['2019']],
    ['2020, May', ['2020-05']],
    ['2018 – May 2020', ['2018', '2020-05']],
    ['Since March 2020', ['2020-03', 'present']],
    ['März 2019 – heute', ['2019-03', 'present']],
    ['4. Januar 2019 bis 3. Februar 2020', ['2019-01-04', '2020-02-03']],
    ['seit 10/2020', ['2020-10', 'present']],
    ['février 2019 à aujourd’hui', ['2019-02', 'present']],
    ['1er août 2018', ['2018-08-01']],
    ['depuis 2020', ['2020', 'present']],
    ['4 de marzo de 2019 – actualidad', ['2019-03-04', 'present']],
    ['desde 2019 hasta 2021', ['2019', '2021']],
    ['gennaio 2019 – in corso', ['2019-01', 'present']],
    ['março de 2019 – atualmente', ['2019-03', 'present']],
    ['maart 2019 t/m heden', ['2019-03', 'present']],
    ['mrt 2019 – nu', ['2019-03', 'present']],
    ['wrzesień 2019 – obecnie', ['2019-09', 'present']],
    ['od października 2020', ['2020-10', 'present']],
    ['Май 2019 – по настоящее время', ['2019-05', 'present']],
    ['с марта 2019 по июнь 2021 г.', ['2019-03', '2021-06']],
    ['2019年4月〜2021年3月', ['2019-04', '2021-03']],
    ['2019年4月1日', ['2019-04-01']],
    ['２０１９年４月 ～ 現在', ['2019-04', 'present']],
    ['令和2年4月', ['2020-04']],
    ['令和元年', ['2019']],
    ['2019年4月至今', ['2019-04', 'present']],
    ['2019.09-至今', ['2019-09', 'present']],
  ])('reads %s', (line, expected) => {
    expect(values(line)).toEqual(expected);
  });

  it('gives a month its year where a range prints the year once', () => {
    expect(values('Jan – Mar 2020')).toEqual(['2020-01', '2020-03']);
    expect(quotes('Jan – Mar 2020')).toEqual(['Jan – Mar 2020', 'Mar 2020']);
    expect(values('03–07/2021')).toEqual(['2021-03', '2021-07']);
    expect(values('03.–07.2021')).toEqual(['2021-03', '2021-07']);
    expect(values('2019年4月〜9月')).toEqual(['2019-04', '2019-09']);
  });

  it('reads two years written short', () => {
    expect(values('2018/19')).toEqual(['2018', '2019']);
    expect(values('2018–19')).toEqual(['2018', '2019']);
    expect(values('1998-99')).toEqual(['1998', '1999']);
  });

  it('claims no more than is certain where a date has two readings', () => {
    expect(values('04/05/2019')).toEqual(['2019']); // April or May, as the country has it
    expect(values('2009/10')).toEqual(['2009']); // October, or the academic year
    expect(values('2009-10')).toEqual(['2009-10']); // ISO 8601
  });

  it('finds no date in words and other numbers', () => {
    for (const line of [
      '',
      'may be',
      '10115 Berlin',
      '+49 30 901820',
      '3.5 years',
      '13/13',
      'March',
      '1800',
    ]) {
      expect(values(line)).toEqual([]);
    }
  });

  it('only gives valid dates that point into the line, whatever the line', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ..."2019 19 03 3 31 - – / . , 年 月 Jan März of since to present ' 〜 令和".split(' '),
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const line = pieces.join('');
        for (const { value, start, end } of findDates(line)) {
          expect(EndDate.safeParse(value).success).toBe(true);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(line.length);
        }
      }),
    );
  });

  it('is quick on long lines of almost-dates', () => {
    for (const piece of ['2019-', '1/', 'Jan ', 'since ', '年', "'19"]) {
      const begin = performance.now();
      findDates(piece.repeat(4_000 / piece.length));
      expect(performance.now() - begin).toBeLessThan(500);
    }
  });
});
