import { describe, expect, it } from 'vitest';
import { readDraft } from './read-draft.ts';
import { textCv } from './testing/text-cv.ts';

const jobs = (source: string): string[] =>
  readDraft(textCv(source)).draft.experiences.map(
    ({ title, organisation, location, startDate, endDate }) =>
      `${title?.value ?? '-'} @ ${organisation?.value ?? '-'} (${location?.value ?? '-'}) ${startDate?.value ?? '-'}..${endDate?.value ?? '-'}`,
  );

const studies = (source: string): string[] =>
  readDraft(textCv(source)).draft.educations.map(
    ({ degree, area, institution, startDate, endDate }) =>
      `${[degree?.value, area?.value].filter(Boolean).join(' / ')} @ ${institution?.value ?? '-'} ${startDate?.value ?? '-'}..${endDate?.value ?? '-'}`,
  );

describe('forms', () => {
  it('reads a form whose labels stand in cells of their own, in whatever order it asks', () => {
    const form = `Davide Esempio

ESPERIENZA LAVORATIVA
• Date (da – a)\t06.2017 – oggi
• Nome e indirizzo del datore di lavoro\tResidenza Bellavista, Volpiano (TO)
• Tipo di azienda o settore\tSanità
• Tipo di impiego\tInfermiere
• Principali mansioni e responsabilità\tGestione di un nucleo di ospiti
• Date (da – a)\t03.2010 – 09.2011
• Nome e indirizzo del datore di lavoro\tTelefonia Esempio, Torino
• Tipo di impiego\tOperatore call center

ISTRUZIONE E FORMAZIONE
• Date (da – a)\t2011 – 2014
• Nome e tipo di istituto di istruzione o formazione\tUniversità di Esempio
• Principali materie\tFarmacologia, anatomia
• Qualifica conseguita\tLaurea in Infermieristica
• Date (da – a)\t2004 – 2009
• Nome e tipo di istituto di istruzione o formazione\tI.T.I.S. Esempio, Torino
• Qualifica conseguita\tDiploma di perito`;
    expect(jobs(form)).toEqual([
      'Infermiere @ Residenza Bellavista (Volpiano (TO)) 2017-06..present',
      'Operatore call center @ Telefonia Esempio (Torino) 2010-03..2011-09',
    ]);
    expect(studies(form)).toEqual([
      'Laurea / Infermieristica @ Università di Esempio 2011..2014',
      'Diploma di perito @ I.T.I.S. Esempio 2004..2009',
    ]);
  });

  it('begins an entry at each bullet where bullets mark the entries and not what was done', () => {
    const form = `Hugo Ejemplo

EXPERIENCIA LABORAL
• Trabajo independiente, Córdoba
Puesto: Electricista de obra
Período: 03/2012 a la actualidad
Tareas: instalaciones domiciliarias
• Metalúrgica Ejemplo S.A., Mendoza
Puesto: Técnico de mantenimiento
Período: 05/2004 a 02/2012`;
    expect(jobs(form)).toEqual([
      'Electricista de obra @ Trabajo independiente (Córdoba) 2012-03..present',
      'Técnico de mantenimiento @ Metalúrgica Ejemplo S.A. (Mendoza) 2004-05..2012-02',
    ]);
  });
});

describe('personal data', () => {
  it('tells the number of an identity from a phone number, and a street from a field of study', () => {
    const { contact } = readDraft(
      textCv(`HOJA DE VIDA
Luz Ejemplo Giraldo
Documento de identidad\t10.200.300 de Medellín
CUIL: 20-12345678-6
Dirección\tCarrera 76 # 32-15, Medellín
Celular\t310 555 0180
PERFIL PROFESIONAL
Contadora`),
    ).draft;
    expect(contact.phone?.value).toBe('310 555 0180');
    expect(contact.additionalPhones).toEqual([]);
    expect(contact.location?.value).toBe('Carrera 76 # 32-15, Medellín');
  });
});

describe('headings', () => {
  it.each([
    'FORMATIONS CONTINUES',
    'FORMATIONS ET HABILITATIONS',
    'SEMINARIOS Y DIPLOMADOS',
    'KURSE UND BEFUGNISSE',
    'PATENTINI E CORSI',
    'CURSOS E TREINAMENTOS',
  ])('finds courses under "%s"', (heading) => {
    const { certifications } = readDraft(
      textCv(
        `Ada Quill\n\nEXPERIENCE\nEngineer, Acme\n2019 – 2021\n\n${heading}\n- Alpha, 2021\n- Beta, 2020`,
      ),
    ).draft;
    expect(certifications.map(({ name }) => name?.value)).toEqual(['Alpha', 'Beta']);
  });
});
