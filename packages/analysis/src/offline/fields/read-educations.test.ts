import { describe, expect, it } from 'vitest';
import { readDraft } from '../read-draft.ts';
import { textCv } from '../testing/text-cv.ts';

/** "degree | area @ institution start..end grade" for every study. */
function studies(body: string, heading = 'EDUCATION'): string[] {
  const text = textCv(`Ada Quill\nada@quill.example\n\n${heading}\n\n${body}\n\nSKILLS\nGo, SQL, Rust`);
  return readDraft(text).draft.educations.map(({ degree, area, institution, startDate, endDate, grade }) =>
    `${degree?.value ?? '-'} | ${area?.value ?? '-'} @ ${institution?.value ?? '-'} ${startDate?.value ?? '-'}..${endDate?.value ?? '-'} ${grade?.value ?? ''}`.trim(),
  );
}

describe('degree, subject and school', () => {
  it.each([
    [
      'B.S. in Computer Science, Ridgemont State University\nAug 2017 - May 2021',
      'B.S. | Computer Science @ Ridgemont State University 2017-08..2021-05',
    ],
    [
      'Ridgemont University\tSeattle, WA\nBachelor of Science in Physics\t2014 – 2018',
      'Bachelor of Science | Physics @ Ridgemont University 2014..2018',
    ],
    [
      '2014 – 2018\tB.Sc. Informatik, Universität Konstanz',
      'B.Sc. | Informatik @ Universität Konstanz 2014..2018',
    ],
    ['Master en Droit\nUniversité de Nantes\n2015', 'Master | Droit @ Université de Nantes -..2015'],
    [
      '2013.09 - 2017.06    浙北大学    计算机科学与技术    本科',
      '本科 | 计算机科学与技术 @ 浙北大学 2013-09..2017-06',
    ],
    [
      'BEng (Hons) Civil Engineering, University of Galway, 2:1\n2005 – 2009',
      'BEng (Hons) | Civil Engineering @ University of Galway 2005..2009 2:1',
    ],
    [
      'Master of Science - MS, Data Engineering\nAnna University\n2014 – 2016',
      'Master of Science MS | Data Engineering @ Anna University 2014..2016',
    ],
  ])('%s', (body, expected) => {
    expect(studies(body)).toEqual([expected]);
  });
});

it('takes a lone year for the year of the degree', () => {
  expect(studies('Ridgemont University\nB.Sc. Physics, 2017')).toEqual([
    'B.Sc. | Physics @ Ridgemont University -..2017',
  ]);
});

it('keeps several degrees at one school apart, each with the school', () => {
  expect(
    studies(
      'Technische Universität Hamburg\nM.Sc. Informatik, 2012 – 2014\nB.Sc. Informatik, 2009 – 2012',
      'STUDIUM',
    ),
  ).toEqual([
    'M.Sc. | Informatik @ Technische Universität Hamburg 2012..2014',
    'B.Sc. | Informatik @ Technische Universität Hamburg 2009..2012',
  ]);
});

it('reads the grade under the degree, and nothing that is none', () => {
  expect(studies('Ridgemont University\nB.Sc. Physics\n2014 – 2018\nGPA: 3.8/4.0')).toEqual([
    'B.Sc. | Physics @ Ridgemont University 2014..2018 3.8/4.0',
  ]);
  expect(
    studies(
      'Ridgemont University\nPh.D. Physics\n2014 – 2018\nResult: a dissertation on the weather of other planets',
    )[0],
  ).not.toContain('dissertation');
});

it('joins entrance and graduation of a Japanese form', () => {
  expect(
    studies('2012年4月　東都大学 工学部 情報工学科 入学\n2016年3月　東都大学 工学部 情報工学科 卒業', '学歴'),
  ).toEqual(['- | 工学部情報工学科 @ 東都大学 2012-04..2016-03']);
});
