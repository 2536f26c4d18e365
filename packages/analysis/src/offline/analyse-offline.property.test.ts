import { CvId } from '@vitae/schema/ids';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseOffline } from './analyse-offline.ts';
import { readDraft } from './read-draft.ts';
import { pageCv, textCv } from './testing/text-cv.ts';
import { ungrounded } from './testing/verify-grounded.ts';

const cvId = CvId.parse('cv_property');

/** Each run reads a whole document; these are enough to find every fault found so far within seconds. */
const RUNS = 120;

const word = fc.constantFrom(
  'Experience',
  'EDUCATION',
  'Skills',
  'Languages',
  'Berufserfahrung',
  'Formation',
  '職歴',
  'Навыки',
  'Projects',
  'Summary:',
  'Ada Quill',
  'Senior Engineer',
  'Acme GmbH',
  'University of Somewhere',
  'B.Sc. in Physics',
  'Lyon, France',
  'Remote',
  '2019',
  '2019 – 2021',
  'Jan 2020 - Present',
  '03/2018',
  'seit Mai 2017',
  '2020年4月',
  '(2015-2016)',
  '5/6/2019',
  'ada@quill.example',
  '+49 30 5550 123',
  'quill.example/work',
  'https://a.example',
  'GitHub: adaq',
  'Tel:',
  'Name: Ada Quill',
  '•',
  '-',
  '–',
  '|',
  '\t',
  '  ',
  ',',
  ':',
  '(',
  ')',
  '@',
  'at',
  'and',
  'English (fluent)',
  'German: C1',
  'Python, SQL, Docker',
  'Led a team of five.',
  'Key achievements:',
  '●●●○○',
  'GPA: 3.8/4.0',
  '山田 太郎',
  '東都大学',
  '株式会社テスト',
  'ﬁn',
  'é',
  '💡',
  '\ud83d',
);
const line = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((words) => words.replace(/[\r\n]/g, ' ')),
  },
);
const plainText = fc.array(
  fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: fc.constant('') }),
  { maxLength: 40 },
);
const look = fc.record({
  size: fc.constantFrom(9, 10, 12, 16, 24),
  bold: fc.boolean(),
  left: fc.constantFrom(40, 50, 62, 300),
  column: fc.constantFrom(0, 0, 0, 1),
  page: fc.constantFrom(1, 1, 1, 2),
});
const laidOut = fc.array(fc.tuple(line, look), { maxLength: 40 });

const cvs = fc.oneof(
  plainText.map((lines) => textCv(lines.join('\n'))),
  laidOut.map((lines) => pageCv(lines.filter(([text]) => text.trim() !== ''))),
);

describe('whatever a document says', () => {
  it('every value is a span of it or is computed from one', () => {
    fc.assert(
      fc.property(cvs, (text) => {
        expect(ungrounded(text, analyseOffline(text, { cvId }))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('the same text gives the same output', () => {
    fc.assert(
      fc.property(cvs, (text) => {
        const [first, second] = [text, structuredClone(text)].map((each) => analyseOffline(each, { cvId }));
        expect({ ...second, engine: null }).toEqual({ ...first, engine: null });
      }),
      { numRuns: RUNS / 2 },
    );
  });

  it('every line with words is used by a field, part of the structure, or listed as unplaced', () => {
    fc.assert(
      fc.property(cvs, (text) => {
        const { evidence, unplaced } = analyseOffline(text, { cvId });
        const used = new Set(
          Object.values(evidence).flatMap((fields) =>
            Object.values(fields).flatMap(({ spans }) => spans.map(({ line }) => line)),
          ),
        );
        const { structure } = readDraft(text);
        const open = new Set(unplaced.map(({ line }) => line));
        text.lines.forEach((each, at) => {
          const said = /\p{L}{2}/u.test(each.text) && !/[:：]\s*$/.test(each.text);
          if (said) expect(used.has(at) || structure.has(at) || open.has(at), each.text).toBe(true);
          expect(used.has(at) && open.has(at), each.text).toBe(false);
        });
      }),
      { numRuns: RUNS / 2 },
    );
  });
});
