import { expect, it } from 'vitest';
import { textCv } from '../testing/text-cv.ts';
import { guessDayOrder } from './guess-day-order.ts';

it('takes the order from a date that allows only one', () => {
  expect(guessDayOrder(textCv('Issued 5/1/2024\nExpires 12/31/2025'))).toBe('month-first');
  expect(guessDayOrder(textCv('Ausgestellt 31/12/2019'))).toBe('day-first');
});

it('takes an American address for the American order', () => {
  expect(guessDayOrder(textCv('Denver, CO 80203\n5/1/2024'))).toBe('month-first');
});

it('does not guess where nothing tells', () => {
  expect(guessDayOrder(textCv('Ada Quill\n5/1/2024'))).toBe('unknown');
});

it('takes the side that never changes for the day, as forms fill in days nobody gave', () => {
  expect(guessDayOrder(textCv('01/01/2018 – oggi\n01/10/2012 – 01/12/2017'))).toBe('day-first');
  expect(guessDayOrder(textCv('1/1/2018 – now\n10/1/2012 – 12/1/2017'))).toBe('month-first');
});
