// @vitest-environment node
import { expect, test } from 'vitest';
import { formatDateRange, formatPartialDate, parseTypedDate } from './dates.ts';

test('a date is shown exactly as precise as it is', () => {
  expect(['2019', '2019-03', '2019-03-04', 'present'].map(formatPartialDate)).toEqual([
    '2019',
    'Mar 2019',
    '4 Mar 2019',
    'Present',
  ]);
});

test('a range with one known side shows that side alone', () => {
  expect(formatDateRange('2019-03', 'present')).toBe('Mar 2019 – Present');
  expect(formatDateRange(null, '2021')).toBe('2021');
  expect(formatDateRange('2021', '2021')).toBe('2021');
  expect(formatDateRange(null, null)).toBe('');
});

test('what a person types becomes the stored form, with no month or day made up', () => {
  const typed = [
    '2019',
    '2019-3',
    '03/2019',
    'march 2019',
    'Sept. 2019',
    '4 Mar 2019',
    '2019-03-04',
    ' 2019 ',
  ];
  expect(typed.map((text) => parseTypedDate(text, false))).toEqual([
    '2019',
    '2019-03',
    '2019-03',
    '2019-03',
    '2019-09',
    '2019-03-04',
    '2019-03-04',
    '2019',
  ]);
});

test('what is shown can be typed back', () => {
  for (const date of ['2019', '2019-03', '2019-11-30', 'present']) {
    expect(parseTypedDate(formatPartialDate(date), true)).toBe(date);
  }
});

test('what is no date, or could be read two ways, is refused', () => {
  for (const text of ['soon', '13/2019', '03/04/2019', '32 Mar 2019', '2019-13', 'may be 2019', '']) {
    expect(parseTypedDate(text, true)).toBeNull();
  }
});

test('only an end may be the present', () => {
  expect(parseTypedDate('now', true)).toBe('present');
  expect(parseTypedDate('now', false)).toBeNull();
});
