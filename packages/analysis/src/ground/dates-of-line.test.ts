import { describe, expect, it } from 'vitest';
import { datesOfLine, readDates } from './dates-of-line.ts';
import { textOf } from './testing/text-of.ts';

const values = (words: string) => readDates(words, 'unknown').map(({ value }) => value);

describe('readDates', () => {
  it.each([
    ['2017 – 2019', ['2017', '2019']],
    ['03/2019 - 05/2021', ['2019-03', '2021-05']],
    ['4 March 2019', ['2019-03-04']],
    ['Jan – Mar 2020', ['2020-01', '2020-03']],
    ['Summer 2019', ['2019']],
    ['März 2019 – heute', ['2019-03', 'present']],
    ['seit 10/2020', ['2020-10', 'present']],
    ['février 2019 à aujourd’hui', ['2019-02', 'present']],
    ['marzo de 2019 – actualidad', ['2019-03', 'present']],
    ['gennaio 2019 – in corso', ['2019-01', 'present']],
    ['março de 2019 – atualmente', ['2019-03', 'present']],
    ['maart 2019 – heden', ['2019-03', 'present']],
    ['wrzesień 2019 – obecnie', ['2019-09', 'present']],
    ['май 2019 – по настоящее время', ['2019-05', 'present']],
    ['2019年4月 〜 現在', ['2019-04', 'present']],
    ['2019.09-至今', ['2019-09', 'present']],
  ])('reads %s with the precision it has', (words, expected) => {
    expect(values(words)).toEqual(expected);
  });

  it('reads a word for today that has a line to itself, and takes no sentence for one', () => {
    expect(values('heute')).toEqual(['present']);
    expect(readDates('Present', 'unknown')).toEqual([{ value: 'present', start: 0, end: 7 }]);
    expect(values('Present the results of the team to the board')).toEqual([]);
    expect(values('Experience')).toEqual([]);
  });
});

describe('datesOfLine', () => {
  it('claims no more than is certain where a date has two readings, and lets the rest of the CV decide', () => {
    expect(datesOfLine(textOf(['04/05/2019']), 0).map(({ value }) => value)).toEqual(['2019']);
    expect(datesOfLine(textOf(['04/05/2019', '25/12/2018']), 0)[0]?.value).toBe('2019-05-04');
  });
});
