import { describe, expect, it } from 'vitest';
import { readDraft } from './read-draft.ts';
import { pageCv, textCv } from './testing/text-cv.ts';

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

it('takes a sentence under a date alone for employer and post', () => {
  expect(
    jobs(
      'Ada Quill\n\nTRAYECTORIA LABORAL\nJunio de 2020 - actualidad\nRestaurante Alzuza. Jefe de cocina.\nResponsable de un equipo de nueve personas.\n\nMarzo de 2016 - febrero de 2020\nHotel Mendi. Cocinero.\nParrilla y partida de pescados.',
    ),
  ).toEqual([
    'Jefe de cocina @ Restaurante Alzuza (-) 2020-06..present',
    'Cocinero @ Hotel Mendi (-) 2016-03..2020-02',
  ]);
});

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

describe('jobs', () => {
  it('reads sentences that a date leads as a label: title "presso" employer, town', () => {
    expect(
      jobs(`Diego Esempio

ESPERIENZA PROFESSIONALE
da maggio 2015 a oggi: saldatore TIG/MIG presso Officine Esempio S.r.l., Brescia.
Saldatura di inox e alluminio per impianti alimentari, piccole riparazioni in trasferta.
da ottobre 2007 a aprile 2015: operaio carpentiere presso Carpenterie Metalliche F.lli Esempio, Brescia.`),
    ).toEqual([
      'saldatore TIG/MIG @ Officine Esempio S.r.l. (Brescia) 2015-05..present',
      'operaio carpentiere @ Carpenterie Metalliche F.lli Esempio (Brescia) 2007-10..2015-04',
    ]);
  });

  it('takes the one date of a job that others followed for its end, and that of the last job for its start', () => {
    expect(
      jobs(`Ada Quill\n\nEXPERIENCE\n\nNurse, Example Hospital\n03/2020\n\nCleaner, Example Hotel\n2003`),
    ).toEqual(['Nurse @ Example Hospital (-) 2020-03..-', 'Cleaner @ Example Hotel (-) -..2003']);
  });
});

describe('studies', () => {
  it.each([
    [
      'Lehre zum Kfz-Mechaniker\nFa. Josef Beispiel\n1999 – 2003',
      'Lehre / Kfz-Mechaniker @ Fa. Josef Beispiel',
    ],
    [
      'Qualifica di operatore meccanico, CFP Esempio\n1999 – 2003',
      'Qualifica di operatore / meccanico @ CFP Esempio',
    ],
    [
      'Pós-Licenciatura em Reabilitação\nEscola Superior Exemplo\n1999 – 2003',
      'Pós-Licenciatura / Reabilitação @ Escola Superior Exemplo',
    ],
    [
      '12.º ano, Ciências\nEscola Secundária Exemplo\n1999 – 2003',
      '12.º ano / Ciências @ Escola Secundária Exemplo',
    ],
  ])('knows the degrees and schools of its country: %s', (lines, study) => {
    expect(studies(`Ada Quill\n\nEDUCATION\n\n${lines}`)).toEqual([`${study} 1999..2003`]);
  });
});

describe('courses', () => {
  const courses = (lines: string): (string | undefined)[] =>
    readDraft(
      textCv(`Ada Quill\n\nEXPERIENCE\nEngineer, Acme\n2019 – 2021\n\nCURSOS\n${lines}`),
    ).draft.certifications.map(({ name, issuer }) => `${name?.value ?? '-'} | ${issuer?.value ?? '-'}`);

  it('ends a name at its quotation marks, and leaves out how long the course took', () => {
    expect(
      courses('- «Didáctica digital», Centro Ejemplo, 40 h. 2022\n- «Aula abierta», UNED. 2016'),
    ).toEqual(['Didáctica digital | Centro Ejemplo', 'Aula abierta | UNED']);
  });

  it('takes what stands in brackets behind most names for who gave the course', () => {
    expect(
      courses(
        '2014: Paghe e contributi (Scuola Esempio, 60 ore)\n2019: Fatturazione elettronica (Confesempio)',
      ),
    ).toEqual(['Paghe e contributi | Scuola Esempio', 'Fatturazione elettronica | Confesempio']);
  });

  it('leaves a bracket that explains the name or abbreviates it', () => {
    expect(courses('- SST (sauveteur secouriste), 2023\n- Suporte Básico de Vida (SBV), 2020')).toEqual([
      'SST (sauveteur secouriste) | -',
      'Suporte Básico de Vida (SBV) | -',
    ]);
  });

  it('takes what stands behind the hyphen for the issuer where organisations stand there', () => {
    expect(
      courses('> NR-10 - SENAI - 2022\n> NR-35 - SENAI - 2023\n> Hidráulica - Festejo Didactic - 2011'),
    ).toEqual(['NR-10 | SENAI', 'NR-35 | SENAI', 'Hidráulica | Festejo Didactic']);
  });
});

describe('the document’s title', () => {
  it('is no part of the name it stands in one line with', () => {
    expect(
      readDraft(textCv('CURRICULUM VITAE DI DIEGO ESEMPIO\nCell. 338/1290554')).draft.contact.name?.value,
    ).toBe('DIEGO ESEMPIO');
  });
});

describe('rails of dates', () => {
  it('go on in the next row where a comma or a small word leaves it open, and keep the broken end of their range', () => {
    expect(
      studies(`Carmela Esempio

TITOLI DI STUDIO
nov 2015 – dic\tDottorato di ricerca in Biologia, Università degli Studi di
2018\tEsempio Federico II. Tesi: “Enhancer ancestrali”. Giudizio: ottimo
2009 – 2012\tLaurea triennale in Chimica, Università degli Studi di
Esempio Federico II. 108/110.`),
    ).toEqual([
      'Dottorato di ricerca / Biologia @ Università degli Studi di Esempio Federico II 2015-11..2018-12',
      'Laurea triennale / Chimica @ Università degli Studi di Esempio Federico II 2009..2012',
    ]);
  });
});

describe('what somebody was trained as', () => {
  it('is the study, not the examination at its end', () => {
    expect(
      studies(
        'Ada Quill\n\nAUSBILDUNG\n\n1999 – 2003\nLehre zum Maurer\nFa. Josef Beispiel\nLehrabschlussprüfung mit gutem Erfolg',
      ),
    ).toEqual(['Lehre / Maurer @ Fa. Josef Beispiel 1999..2003']);
  });
});

describe('details under a study', () => {
  it('name no degree and no subject where they look different from the head', () => {
    const { educations } = readDraft(
      pageCv([
        ['Ada Quill', { size: 20 }],
        ['Ausbildung', { size: 14, bold: true }],
        ['06/2014 – 06/2016\tOberlandesgericht Köln', {}],
        'Zweites Juristisches Staatsexamen',
        ['Referendariat; Stationen u. a. Landgericht Bonn, Amt für Arbeit', { italic: true }],
        ['10/2006 – 09/2011\tUniversität Bonn', {}],
        'Erste Juristische Prüfung',
        ['Abiturnote 1,4', { italic: true }],
      ]),
    ).draft;
    expect(educations.map(({ degree, area, grade }) => [degree?.value, area?.value, grade?.value])).toEqual([
      ['Zweites Juristisches Staatsexamen', undefined, undefined],
      ['Erste Juristische Prüfung', undefined, 'Abiturnote 1,4'],
    ]);
  });
});

describe('projects', () => {
  it('are named before a colon and told about behind it, where every line of the section does so', () => {
    const { projects } = readDraft(
      textCv(
        'Ada Quill\n\nEXPERIENCE\nEngineer, Acme\n2019 – 2021\n\nPROYECTOS\nTequio (2022): plataforma para organizar faenas\nmetro-api: interfaz con la afluencia por estación entre 2015 y 2017',
      ),
    ).draft;
    expect(
      projects.map(({ name, summary, startDate }) => [name?.value, summary?.value, startDate?.value]),
    ).toEqual([
      ['Tequio', 'plataforma para organizar faenas', '2022'],
      ['metro-api', 'interfaz con la afluencia por estación entre 2015 y 2017', undefined],
    ]);
  });
});

describe('a rail of headings', () => {
  it('holds the headings whose first words stand in the same row as well', () => {
    const { skills, certifications } = readDraft(
      pageCv([
        ['Thaís Exemplo', { size: 20 }],
        ['Resumo', { bold: true, left: 45 }],
        ['Engenheira com anos de experiência.', { left: 147 }],
        ['Experiência', { bold: true, left: 45 }],
        ['Banco Exemplo, 2019 – 2021', { left: 147 }],
        ['Habilidades', { bold: true, left: 45 }],
        ['Kotlin, Java', { left: 147 }],
        ['Certificações\tScrum Master (2021)', { left: 45 }],
        ['Product Owner (2020)', { left: 147 }],
      ]),
    ).draft;
    expect(skills.map(({ name }) => name?.value)).toEqual(['Kotlin', 'Java']);
    expect(certifications.map(({ name }) => name?.value)).toEqual(['Scrum Master', 'Product Owner']);
  });
});

describe('a second section of studies', () => {
  it('holds courses where each line is one, without a degree and without years from and to', () => {
    const { educations, certifications } = readDraft(
      textCv(
        'Ada Quill\n\nÉTUDES\n2019 - 2022\nMaster en droit\nUniversité Exemple\n\nFORMATIONS\n- 2021 : Gérer les conflits en classe (IFPC)\n- 2020 : Enseigner à l’ère numérique (CECAFOC)',
      ),
    ).draft;
    expect(educations).toHaveLength(1);
    expect(certifications.map(({ name, issuer }) => [name?.value, issuer?.value])).toEqual([
      ['Gérer les conflits en classe', 'IFPC'],
      ['Enseigner à l’ère numérique', 'CECAFOC'],
    ]);
  });
});

describe('towns behind schools', () => {
  it('are told though no list knows them, and with the number of their district', () => {
    expect(
      studies(
        'Ada Quill\n\nFORMATION\n\n2013 – 2016\nDiplôme d’État d’infirmier\nIFSI Exemple, Lyon 8e\n\n2010 – 2013\nBaccalauréat ST2S\nLycée Saint-Exemple, Nivolas-Vermelle',
      ),
    ).toEqual([
      'Diplôme d’État / infirmier @ IFSI Exemple 2013..2016',
      'Baccalauréat / ST2S @ Lycée Saint-Exemple 2010..2013',
    ]);
  });
});

describe('a range before names that full stops part', () => {
  it('opens an entry: "2013 - 2015  Mestrado em Química. Universidade …, Brasil."', () => {
    expect(
      studies(
        'Maria Exemplo\n\nFORMAÇÃO ACADÊMICA\n2013 - 2015  Mestrado em Química. Universidade Federal do Exemplo, Brasil.\n2009 - 2012  Graduação em Química. Universidade Estadual do Exemplo, Brasil.',
      ),
    ).toEqual([
      'Mestrado / Química @ Universidade Federal do Exemplo 2013..2015',
      'Graduação / Química @ Universidade Estadual do Exemplo 2009..2012',
    ]);
  });
});
