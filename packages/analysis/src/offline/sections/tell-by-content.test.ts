import { CvId } from '@vitae/schema/ids';
import { expect, test } from 'vitest';
import { analyseOffline } from '../analyse-offline.ts';
import { pageCv } from '../testing/text-cv.ts';

const cvId = CvId.parse('cv_sections');
const read = (...source: Parameters<typeof pageCv>[0]) => analyseOffline(pageCv(source), { cvId }).result;
const part = (text: string) => ['', [text, { size: 14, bold: true }]] as const;
const bold = (text: string) => [text, { bold: true }] as const;

const top = [['Lou Marchetti', { size: 24 }], 'lou@example.org'] as const;
const education = [
  ...part('Education'),
  bold('Associate of Applied Science, Culinary Arts'),
  'Riverbend Community College, 2010 - 2012',
];
const languages = [...part('Languages'), 'English, Italian'];

test('dated roles under a heading no lexicon knows are jobs', () => {
  const { experiences, educations } = read(
    ...top,
    ...education,
    ...languages,
    ...part('Kitchens'),
    bold('Head Chef, The Copper Pan'),
    'March 2018 - present',
    bold('Line Cook, Bluewater Grill'),
    'June 2012 - February 2018',
    ...part('References'),
    'On request.',
  );
  expect(experiences).toMatchObject([
    { title: 'Head Chef', organisation: 'The Copper Pan', startDate: '2018-03', endDate: 'present' },
    { title: 'Line Cook', organisation: 'Bluewater Grill', startDate: '2012-06', endDate: '2018-02' },
  ]);
  expect(educations).toHaveLength(1);
});

test('short words under such a heading are skills where no other section names them, once', () => {
  const { skills } = read(
    ...top,
    ...education,
    ...languages,
    ...part('References'),
    'On request.',
    ...part('Up my sleeve'),
    '• Menu costing',
    '• Inventory (BevSpot, xtraCHEF)',
    '• Charcuterie',
    ...part('Off duty'),
    'Fishing, cycling, old films',
  );
  expect(skills.map(({ name }) => name)).toEqual([
    'Menu costing',
    'Inventory (BevSpot, xtraCHEF)',
    'Charcuterie',
  ]);
});

test('a heading in the look of a sidebar ends the section before it, whatever it says', () => {
  const side = (text: string) => ['', [text, { size: 11, bold: true, left: 400, column: 1 }]] as const;
  const { languages: spoken } = read(
    ...top,
    ...education,
    ...part('Experience'),
    bold('Head Chef, The Copper Pan'),
    'March 2018 - present',
    ...side('SKILLS'),
    ['Menu costing', { left: 400, column: 1 }],
    ...side('LANGUAGES'),
    ['English', { left: 400, column: 1 }],
    ...side('OFF DUTY'),
    ['Fishing', { left: 400, column: 1 }],
  );
  expect(spoken.map(({ name }) => name)).toEqual(['English']);
});
