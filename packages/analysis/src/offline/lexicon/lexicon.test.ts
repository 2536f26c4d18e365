import { describe, expect, it } from 'vitest';
import { degreeScore } from './degrees.ts';
import { fieldLabelOf, readLabel } from './field-labels.ts';
import { headingKindOf } from './headings.ts';
import { levelOf } from './language-levels.ts';
import { organisationScore, schoolScore } from './organisations.ts';
import { placeScore } from './places.ts';
import { isSpokenLanguage } from './spoken-languages.ts';
import { technologyOf } from './technologies.ts';
import { titleScore } from './titles.ts';

describe('headings', () => {
  it.each([
    ['Work Experience', 'experiences'],
    ['BERUFLICHER WERDEGANG', 'experiences'],
    ['Formation', 'educations'],
    ['Habilidades', 'skills'],
    ['Esperienze lavorative', 'experiences'],
    ['Certificações', 'certifications'],
    ['Talen', 'languages'],
    ['Zainteresowania', 'interests'],
    ['Ключевые навыки', 'skills'],
    ['職務経歴', 'experiences'],
    ['教育背景', 'educations'],
    ['Awards & Honors', 'awards'],
    ['E X P E R I E N C E', 'experiences'],
    ['Professional Skills Summary', 'skills'],
    ['Projects Experience', 'projects'],
    ['Wo ich gearbeitet habe', 'experiences'],
    ['Dove ho lavorato', 'experiences'],
    ['Cursus académique', 'educations'],
    ['Cose mie', 'projects'],
    ['Herramientas computacionales', 'skills'],
    ['Qualidades', 'skills'],
    ['Cartes et permis', 'certifications'],
    ['Langues parlées et écrites', 'languages'],
  ])('%s announces %s', (text, kind) => {
    expect(headingKindOf(text)).toBe(kind);
  });
});

it('titles are told from organisations in several languages', () => {
  for (const title of [
    'Senior Software Engineer',
    'Head of Product',
    'Softwareentwicklerin',
    'Chef de projet',
    'Инженер',
    '工程师',
  ]) {
    expect(titleScore(title), title).toBeGreaterThan(organisationScore(title));
  }
  for (const name of [
    'Acme Inc.',
    'Donau Systeme GmbH',
    'ООО «Ромашка»',
    'Consultora Levante S.L.',
    '株式会社ミライ',
  ]) {
    expect(organisationScore(name), name).toBeGreaterThan(titleScore(name));
  }
});

it('places are told from firms with a town', () => {
  expect(placeScore('Portland, OR')).toBeGreaterThan(0.7);
  expect(placeScore('Lyon, France')).toBeGreaterThan(0.7);
  expect(placeScore('10115 Berlin')).toBeGreaterThan(0.7);
  expect(placeScore('Remote')).toBeGreaterThan(0.7);
  expect(placeScore('Porto 4050-290 PT')).toBeGreaterThan(0.7);
  expect(placeScore('Halifax Nova Scotia B3K 4X1')).toBeGreaterThan(0.7);
  expect(placeScore('Adelaide, SA (AU)')).toBeGreaterThanOrEqual(0.7);
  expect(placeScore('07460 Pollença (Illes Balears)')).toBeGreaterThan(0.7);
  expect(placeScore('Urb. Vale Exemplo, lote 12, 8200-318 Albufeira')).toBeGreaterThan(0.7);
  expect(placeScore('Villa Crespo, CABA')).toBeGreaterThan(0.7);
  expect(placeScore('Kardinya WA')).toBeGreaterThan(0.7);
  expect(placeScore('Boiler inspection 2020 PT')).toBeLessThan(0.7);
  expect(placeScore('Atelier Numérique, Lyon')).toBeLessThan(0.7);
  expect(placeScore('University of California, Berkeley')).toBeLessThan(0.7);
});

it('degrees and schools are known in several languages', () => {
  for (const degree of [
    'B.Sc. Physics',
    'Master of Arts',
    'Diplom-Informatiker',
    'Licence Informatique',
    'Grado en Derecho',
    'бакалавр',
    '学士',
  ]) {
    expect(degreeScore(degree), degree).toBeGreaterThan(0.6);
  }
  expect(schoolScore('Politecnico di Torino')).toBeGreaterThan(0.6);
  expect(schoolScore('Data Engineering and Analytics')).toBeLessThan(0.6);
});

it('levels follow the Common Reference Levels, whatever the wording', () => {
  expect(levelOf('fließend')).toBe('C1');
  expect(levelOf('Native or Bilingual')).toBe('native');
  expect(levelOf('langue maternelle')).toBe('native');
  expect(levelOf('podstawowy')).toBe('A2');
  expect(levelOf('Goethe-Zertifikat B2')).toBe('B2');
  expect(levelOf('TOEIC 860')).toBeNull();
  expect(levelOf('carpentry')).toBeUndefined();
});

it('languages are known by their names in other languages', () => {
  for (const name of ['Deutsch', 'anglais', 'inglés', 'niemiecki', 'Английский', '英語', 'Mandarin']) {
    expect(isSpokenLanguage(name), name).toBe(true);
  }
  expect(isSpokenLanguage('Python')).toBe(false);
});

it('technologies have one name however they are written', () => {
  expect(technologyOf('reactjs')).toBe('React');
  expect(technologyOf('c plus plus')).toBe('C++');
  expect(technologyOf('C#')).toBe('C#');
  expect(technologyOf('knitting')).toBeUndefined();
});

it('labels are read with and without a colon', () => {
  expect(fieldLabelOf('Geburtsdatum')).toBe('birth');
  expect(readLabel('Employer: Acme')).toEqual({ words: 'Employer', label: 'organisation', valueFrom: 9 });
  expect(readLabel('氏名　山田 太郎')?.label).toBe('name');
  expect(readLabel('https://example.org')).toBeNull();
});

it('jobs that no list holds are told by their endings, more weakly than known ones', () => {
  for (const title of ['Zirkusreiterin', 'Bogenkonstrukteurin', 'Gruista', 'Ramonateur', 'Kołodziejarka'])
    expect(titleScore(title), title).toBe(0.5);
  for (const other of ['Berlin', 'Medizin', 'Revista', 'Salvador']) expect(titleScore(other), other).toBe(0);
});

it('firms named after their owners are organisations and no titles', () => {
  for (const firm of [
    'Hoffmann & Partner',
    'Vauquelin et Associés',
    'Lis i Wspólnicy',
    'Elettro Bonomi e Figli',
  ]) {
    expect(titleScore(firm), firm).toBe(0);
    expect(organisationScore(firm), firm).toBeGreaterThan(0.7);
  }
});
