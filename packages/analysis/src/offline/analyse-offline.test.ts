import { CvId, ItemId } from '@vitae/schema/ids';
import { describe, expect, it } from 'vitest';
import { analyseOffline } from './analyse-offline.ts';
import { pageCv, textCv } from './testing/text-cv.ts';
import { ungrounded } from './testing/verify-grounded.ts';

const cvId = CvId.parse('cv_test');
const analyse = (text: Parameters<typeof analyseOffline>[0]) => analyseOffline(text, { cvId });

const GERMAN = `Lebenslauf

Persönliche Daten
Name:	Annika Brandstetter
Geburtsdatum:	14.03.1991
Anschrift:	Lindenstraße 12, 93047 Regensburg
Telefon:	0941 5550 1234
E-Mail:	annika.brandstetter@example.org

Berufserfahrung
04/2019 – heute	Softwareentwicklerin, Donau Systeme GmbH, Regensburg
	Entwicklung von Diensten mit Java und Spring Boot
10/2015 – 03/2019	Junior-Entwicklerin bei Bergwerk Software AG, München

Ausbildung
10/2012 – 09/2015	Bachelor of Science Informatik, Ostbayerische Technische Hochschule Regensburg

Kenntnisse
Programmiersprachen: Java, Kotlin, SQL

Sprachen
Deutsch	Muttersprache
Englisch	verhandlungssicher (C1)`;

const CHINESE = `李思远
求职意向：后端开发工程师
电话：138-5550-1234 | 邮箱：lisiyuan@example.cn | 现居地：杭州

工作经历
2020.03 - 至今    杭州云帆科技有限公司    高级后端工程师
• 负责订单系统的设计与开发

专业技能
编程语言：Java、Go、Python`;

describe('whole CVs', () => {
  it('reads a German table of dates and facts', () => {
    const { result, unplaced } = analyse(textCv(GERMAN));
    expect(result.contact).toMatchObject({
      name: 'Annika Brandstetter',
      email: 'annika.brandstetter@example.org',
      phone: '0941 5550 1234',
      location: 'Lindenstraße 12, 93047 Regensburg',
      birthDate: '1991-03-14',
    });
    expect(
      result.experiences.map(({ title, organisation, endDate }) => [title, organisation, endDate]),
    ).toEqual([
      ['Softwareentwicklerin', 'Donau Systeme GmbH', 'present'],
      ['Junior-Entwicklerin', 'Bergwerk Software AG', '2019-03'],
    ]);
    expect(result.educations[0]).toMatchObject({
      degree: 'Bachelor of Science',
      area: 'Informatik',
      startDate: '2012-10',
    });
    expect(result.skills.map(({ name, group }) => `${group}/${name}`)).toContain(
      'Programmiersprachen/Kotlin',
    );
    expect(result.languages.map(({ name, cefr }) => [name, cefr])).toEqual([
      ['Deutsch', 'native'],
      ['Englisch', 'C1'],
    ]);
    expect(unplaced).toEqual([]);
  });

  it('reads a Chinese CV', () => {
    const { result } = analyse(textCv(CHINESE));
    expect(result.contact).toMatchObject({
      name: '李思远',
      headline: '后端开发工程师',
      location: '杭州',
      phone: '138-5550-1234',
    });
    expect(result.experiences[0]).toMatchObject({
      title: '高级后端工程师',
      organisation: '杭州云帆科技有限公司',
      startDate: '2020-03',
      endDate: 'present',
    });
    expect(result.skills.map(({ name }) => name)).toEqual(['Java', 'Go', 'Python']);
  });

  it('keeps every value where it stands', () => {
    for (const source of [GERMAN, CHINESE]) {
      const text = textCv(source);
      expect(ungrounded(text, analyse(text))).toEqual([]);
    }
  });
});

it('gives items ids made of the CV, the section and the first line of their evidence', () => {
  const { result } = analyse(textCv(CHINESE));
  expect(result.experiences[0]?.id).toBe(ItemId.parse('cv_test.experiences.4.0'));
  expect(result.skills.map(({ id }) => id)).toEqual([
    'cv_test.skills.7.0',
    'cv_test.skills.7.1',
    'cv_test.skills.7.2',
  ]);
});

it('lists what no field uses, and never drops it', () => {
  const { unplaced } = analyse(textCv(`${GERMAN}\n\nSonstiges\nFührerschein Klasse B`));
  expect(unplaced.map(({ text }) => text)).toEqual(['Führerschein Klasse B']);
});

it('takes page numbers and the repeated top of a page for structure', () => {
  const text = pageCv([
    ['Ada Quill', { size: 20 }],
    'ada@quill.example',
    ['Skills', { size: 14, bold: true }],
    'Go, SQL',
    ['Ada Quill', { size: 20, page: 2, region: 'header' }],
    ['Page 2 of 2', { page: 2, region: 'footer' }],
  ]);
  const { unplaced, result } = analyse(text);
  expect(unplaced).toEqual([]);
  expect(result.skills.map(({ name }) => name)).toEqual(['Go', 'SQL']);
});

it('reports hidden text, and lets none of it into a field', () => {
  const text = {
    ...textCv('Ada Quill\n\nSKILLS\nGo'),
    hidden: [{ text: 'Kubernetes', page: 1, reason: 'tiny' as const }],
  };
  const { warnings, result } = analyse(text);
  expect(warnings.map(({ code }) => code)).toContain('HIDDEN_TEXT');
  expect(JSON.stringify(result)).not.toContain('Kubernetes');
});

it('says so when a document has no sections', () => {
  expect(analyse(textCv('Dear reader,\nthis is a letter.')).warnings.map(({ code }) => code)).toContain(
    'NO_SECTIONS_FOUND',
  );
});

it('reads a text without a single line', () => {
  expect(analyse({ format: 'text', pages: 1, lines: [], hidden: [] }).result.experiences).toEqual([]);
});
