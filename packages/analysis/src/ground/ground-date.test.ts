import { describe, expect, it } from 'vitest';
import { groundDate } from './ground-date.ts';
import { textOf } from './testing/text-of.ts';

const text = textOf([
  'Data Engineer, Harbour Labs   Jan – Mar 2020', // 0
  'Analyst, Quayside (2017 – 2019)',
  'Tester at Pier GmbH, März 2015 bis Mai 2016',
  'Since 2021: board member',
  'x',
  'x',
  'x',
  'x',
  'x',
  'x',
  'Born 1990', // 10
  'Started in June',
]);

describe('groundDate', () => {
  it('computes the date from the words of the CV and says where they stand', () => {
    expect(groundDate(text, '2017', [1])).toEqual({
      value: '2017',
      spans: [{ line: 1, start: 19, end: 23 }],
    });
    expect(groundDate(text, 'Mai 2016', [2], 'end')?.value).toBe('2016-05');
  });

  it('reads a month in the light of its range', () => {
    expect(groundDate(text, 'Jan', [0])?.value).toBe('2020-01');
    expect(groundDate(text, 'Jan 2020', [0])?.value).toBe('2020-01');
    expect(groundDate(text, 'Jan – Mar 2020', [0], 'end')?.value).toBe('2020-03');
  });

  it('reads a date whose letters a designer set apart', () => {
    const spaced = textOf(['Tester   J U N 2 0 1 5 - J A N 2 0 2 0']);
    expect(groundDate(spaced, 'Jun 2015', [0])).toEqual({
      value: '2015-06',
      spans: [{ line: 0, start: 9, end: 22 }],
    });
    expect(groundDate(spaced, 'J A N 2 0 2 0', [0], 'end')).toBeNull(); // no date that code can read
  });

  it('understands another writing of a printed date, but takes the printed one', () => {
    expect(groundDate(text, '2015-03', [2])?.value).toBe('2015-03');
    expect(groundDate(text, '03/2015', [2])?.value).toBe('2015-03');
    expect(groundDate(text, 'present', [3], 'end')?.value).toBe('present');
  });

  it('does not read across from one date into the next', () => {
    const two = textOf(['09/2017 - 09/2020, 09/2020 - 09/2022']);
    expect(groundDate(two, '2020-09', [0], 'end')?.value).toBe('2020-09');
    expect(groundDate(two, '2017-09', [0])?.value).toBe('2017-09');
  });

  it('drops a month or day that is not printed', () => {
    expect(groundDate(text, '2017-06', [1])?.value).toBe('2017');
    expect(groundDate(text, '2015-03-01', [2])?.value).toBe('2015-03');
  });

  it('is null where the entry prints no such date', () => {
    expect(groundDate(text, '2018', [1])).toBeNull();
    expect(groundDate(text, 'present', [1], 'end')).toBeNull();
    expect(groundDate(text, '1990', [0, 1])).toBeNull();
    expect(groundDate(text, 'June', [11])).toBeNull();
    expect(groundDate(text, 'whenever', [1])).toBeNull();
  });
});
