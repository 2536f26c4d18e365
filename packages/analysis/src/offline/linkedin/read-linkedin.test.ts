import type { CvText } from '@vitae/schema/cv-text';
import { CvId } from '@vitae/schema/ids';
import { expect, test } from 'vitest';
import { analyseOffline } from '../analyse-offline.ts';
import { pageCv } from '../testing/text-cv.ts';

const cvId = CvId.parse('cv_linkedin');

/** A profile as LinkedIn saves it: the same sizes of letters in every language, nothing in bold. */
function profile(address: string): CvText {
  const part = (text: string) => ['', [text, { size: 15.5 }]] as const;
  const holder = (text: string) => ['', [text, { size: 12 }]] as const;
  const title = (text: string) => [text, { size: 11.5 }] as const;
  const line = (text: string) => [text, { size: 10.5 }] as const;
  return pageCv([
    ['Henrik Vosskuhl', { size: 26 }],
    ['Einkaufsleiter bei Rotbuche', { size: 12 }],
    ...part('Berufserfahrung'),
    ...holder('Rotbuche'),
    line('8 Jahre 2 Monate'),
    title('Einkaufsleiter'),
    line('Januar 2020 - Present (4 Jahre 10 Monate)'),
    line('Herford und Umgebung'),
    '',
    line('Verantwortung für ein Volumen von 38 Mio. €'),
    title('Strategischer Einkäufer'),
    line('September 2016 - Januar 2020 (3 Jahre 5 Monate)'),
    ...holder('Teutoblick'),
    title('Disponent'),
    line('2012 - 2016 (4 Jahre)'),
    ...part('Ausbildung'),
    ...holder('Hochschule am Wall'),
    line('Bachelor of Arts - B.A., Logistik · (2008 - 2012)'),
    ...holder('Kolleg Heepen'),
    line('Werkkurs Holz · (2007)'),
    ...part('Kontakt'),
    line(address),
  ]);
}

test('a profile that LinkedIn saved is read by the form that LinkedIn gives it', () => {
  const { result, unplaced } = analyseOffline(profile('www.linkedin.com/in/hvosskuhl (LinkedIn)'), { cvId });
  expect(result.experiences).toMatchObject([
    {
      title: 'Einkaufsleiter',
      organisation: 'Rotbuche',
      location: 'Herford und Umgebung',
      startDate: '2020-01',
      endDate: 'present',
      summary: 'Verantwortung für ein Volumen von 38 Mio. €',
    },
    { title: 'Strategischer Einkäufer', organisation: 'Rotbuche', startDate: '2016-09', endDate: '2020-01' },
    { title: 'Disponent', organisation: 'Teutoblick', location: null, startDate: '2012', endDate: '2016' },
  ]);
  expect(result.educations).toMatchObject([
    {
      institution: 'Hochschule am Wall',
      degree: 'Bachelor of Arts - B.A.',
      area: 'Logistik',
      startDate: '2008',
      endDate: '2012',
    },
    { institution: 'Kolleg Heepen', degree: 'Werkkurs Holz', area: null, startDate: null, endDate: '2007' },
  ]);
  expect(unplaced).toEqual([]);
});

test('a CV that only looks like it is read as any other', () => {
  const { result } = analyseOffline(profile('www.linkedin.com/in/hvosskuhl'), { cvId });
  expect(result.experiences.map(({ title }) => title)).toContain('Einkaufsleiter');
});
