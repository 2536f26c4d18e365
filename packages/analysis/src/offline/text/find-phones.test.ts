import { expect, test } from 'vitest';
import { findPhones } from './find-phones.ts';

const phones = (text: string): string[] =>
  findPhones({ line: 0, start: 0, end: text.length, text }).map((slice) => slice.text);

test.each([
  ['Tel. 07700 900865', '07700 900865'],
  ['(555) 555-0128', '(555) 555-0128'],
  ['+33 6 39 98 44 06', '+33 6 39 98 44 06'],
  ['Longueuil J4K 2T5 – 514 555-0190', '514 555-0190'],
  ['携帯：090-0000-0040', '090-0000-0040'],
])('a phone number is found as it is printed, whether or not a number plan knows it: %s', (text, phone) => {
  expect(phones(text)).toEqual([phone]);
});

test.each([
  '(2012 – 2014)',
  '07/14 – 02/19 Nurse',
  '(03/2010 – 10/2016)',
  'RODO (UE) 2016/679',
  'case 21874/2010',
])('years, months and numbers of laws are no phone numbers: %s', (text) => {
  expect(phones(text)).toEqual([]);
});
