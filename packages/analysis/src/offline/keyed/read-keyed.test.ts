import type { CvText } from '@vitae/schema/cv-text';
import { CvId } from '@vitae/schema/ids';
import { expect, it } from 'vitest';
import { analyseOffline } from '../analyse-offline.ts';

const PLAIN = { page: 1, region: 'body', column: 0, box: null, fontSize: null, bold: false } as const;

/** A structured text: keyed values, and headings without a key. */
function keyedText(lines: readonly (readonly [key: string | null, text: string])[]): CvText {
  return {
    format: 'json-resume',
    pages: 1,
    hidden: [],
    lines: lines.map(([key, text]) => ({
      ...PLAIN,
      text,
      italic: false,
      role: key === null ? 'heading' : null,
      gapBefore: false,
      links: [],
      ...(key !== null && { key }),
    })),
  };
}

const read = (...lines: (readonly [string | null, string])[]) =>
  analyseOffline(keyedText(lines), { cvId: CvId.parse('cv_keyed') });

it('takes every value from where the format says it stands', () => {
  const { result, unplaced, evidence } = read(
    ['basics.name', 'Robin Sample'],
    ['basics.location.city', 'Galway'],
    ['basics.location.countryCode', 'IE'],
    [null, 'Work'],
    ['work.0.name', 'Engineer'],
    ['work.0.position', 'Example Harbour Ltd'],
    ['work.0.startDate', '2019-03'],
    ['work.0.highlights.0', 'Halved the waiting time.'],
    ['education.0.institution', '2001'],
    ['education.0.studyType', 'Bachelor'],
    ['languages.0.language', 'German'],
    ['languages.0.fluency', 'C1'],
    ['meta.theme', 'paper'],
  );
  expect(result.contact).toMatchObject({ name: 'Robin Sample', location: 'Galway, IE' });
  expect(result.experiences).toMatchObject([
    {
      organisation: 'Engineer',
      title: 'Example Harbour Ltd',
      startDate: '2019-03',
      endDate: null,
      highlights: ['Halved the waiting time.'],
    },
  ]);
  expect(result.educations).toMatchObject([{ institution: '2001', degree: 'Bachelor' }]);
  expect(result.languages).toMatchObject([{ name: 'German', level: 'C1', cefr: 'C1' }]);
  expect(unplaced.map(({ text }) => text)).toEqual(['paper']);
  expect(evidence.contact?.location?.spans.map(({ line }) => line)).toEqual([1, 2]);
});

it('takes a group of keywords for a label over skills, and a lone name for a skill', () => {
  const { result } = read(
    ['skills.0.name', 'Databases'],
    ['skills.0.keywords.0', 'PostgreSQL'],
    ['skills.0.keywords.1', 'Redis'],
    ['skills.1.name', 'Welding'],
    ['skills.1.level', 'Master'],
  );
  expect(result.skills).toMatchObject([
    { name: 'PostgreSQL', group: 'Databases' },
    { name: 'Redis', group: 'Databases' },
    { name: 'Welding', group: null, level: 'Master' },
  ]);
});
