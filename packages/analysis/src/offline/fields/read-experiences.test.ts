import { describe, expect, it } from 'vitest';
import { readDraft } from '../read-draft.ts';
import { pageCv, textCv } from '../testing/text-cv.ts';

/** "title @ organisation (place) start..end" for every job. */
function jobs(text: Parameters<typeof readDraft>[0]): string[] {
  return readDraft(text).draft.experiences.map(
    ({ title, organisation, location, startDate, endDate }) =>
      `${title?.value ?? '-'} @ ${organisation?.value ?? '-'} (${location?.value ?? '-'}) ${startDate?.value ?? '-'}..${endDate?.value ?? '-'}`,
  );
}

const cv = (body: string): string =>
  `Ada Quill\nada@quill.example\n\nEXPERIENCE\n\n${body}\n\nEDUCATION\n\nB.Sc. Physics`;

describe('title, employer, place and dates', () => {
  it.each([
    ['title over employer', 'Senior Engineer\nGlobex Corporation\nJul 2021 - Present'],
    ['employer over title', 'Globex Corporation\nSenior Engineer\nJul 2021 - Present'],
    ['one line with bars', 'Senior Engineer | Globex Corporation | Jul 2021 - Present'],
    ['a comma', 'Senior Engineer, Globex Corporation\nJul 2021 - Present'],
    ['a dash', 'Globex Corporation — Senior Engineer\nJul 2021 - Present'],
    ['"at"', 'Senior Engineer at Globex Corporation\nJul 2021 - Present'],
    ['dates in brackets', 'Senior Engineer, Globex Corporation (Jul 2021 - Present)'],
    ['dates first', 'Jul 2021 - Present\nSenior Engineer, Globex Corporation'],
    ['dates in a cell', 'Senior Engineer\tJul 2021 - Present\nGlobex Corporation'],
    [
      'the role as a list item under its dates',
      'Jul 2021 - Present\n• Senior Engineer, Globex Corporation\n• Built things',
    ],
  ])('are told apart with %s', (_, body) => {
    expect(jobs(textCv(cv(body)))).toEqual(['Senior Engineer @ Globex Corporation (-) 2021-07..present']);
  });

  it('take the dates from the first list item’s row where the list begins beside them', () => {
    const body =
      'Globex Corporation, Senior Engineer\tLeeds\n• Built the things\tJul 2021 - Present\n• Ran the things';
    expect(jobs(textCv(cv(body)))).toEqual(['Senior Engineer @ Globex Corporation (Leeds) 2021-07..present']);
  });

  it('are told from what stands under a label that comes back in every entry', () => {
    const bold = { bold: true };
    const item = { left: 62 };
    const text = pageCv([
      ['Ada Quill', { size: 20 }],
      ['Experience', { size: 14, bold: true }],
      ['Globex Corporation', bold],
      'July 2021 - Present',
      ['Senior Engineer', bold],
      ['Highlights', bold],
      ['Lead a department of seven', item],
      '',
      ['Veltrona Ltd', bold],
      'May 2018 - June 2021',
      ['Engineer', bold],
      ['Highlights', bold],
      ['Tutor of the trainees', item],
      ['Skills', { size: 14, bold: true }],
      'Go, SQL',
    ]);
    expect(jobs(text)).toEqual([
      'Senior Engineer @ Globex Corporation (-) 2021-07..present',
      'Engineer @ Veltrona Ltd (-) 2018-05..2021-06',
    ]);
  });

  it('are told from the kind of contract, and working for oneself stands for the employer', () => {
    const body =
      'Violin teacher, Ridgemont School of Music\nJul 2021 - Present\nPart-time, 28 pupils.\n• Taught them\n\nMusicista, Libero professionista\nJul 2010 - Dec 2013\n• Played';
    expect(jobs(textCv(cv(body)))).toEqual([
      'Violin teacher @ Ridgemont School of Music (-) 2021-07..present',
      'Musicista @ Libero professionista (-) 2010-07..2013-12',
    ]);
  });

  it('are read in a section of another name that is printed as the jobs are', () => {
    const heading = { size: 14, bold: true };
    const bold = { bold: true };
    const text = pageCv([
      ['Ada Quill', { size: 24 }],
      ['Skills', heading],
      'Palaeography, Cataloguing',
      ['Experience', heading],
      ['Globex Corporation', bold],
      'Archivist, Jul 2021 - Present',
      ['Teaching', heading],
      ['University of Ridgemont', bold],
      'Adjunct Professor, Aug 2016 - May 2020',
      ['Exhibits', heading],
      'Ink and oil: printers of the old town, 1907–1930, City Library',
    ]);
    expect(jobs(text)).toEqual([
      'Archivist @ Globex Corporation (-) 2021-07..present',
      'Adjunct Professor @ University of Ridgemont (-) 2016-08..2020-05',
    ]);
  });

  it('keeps the place apart', () => {
    expect(jobs(textCv(cv('QA Engineer, Contoso Labs, Seattle, WA (Jun 2018 - Feb 2021)')))).toEqual([
      'QA Engineer @ Contoso Labs (Seattle, WA) 2018-06..2021-02',
    ]);
  });

  it('learns from the entries that are clear what the unclear ones are', () => {
    const body =
      'Engineer\tVeltrona\n2019 – 2021\n• Built it\n\nGuild keeper\tMirrormark\n2017 – 2019\n• Kept it\n\nAnalyst\tOrrery\n2015 – 2017\n• Saw it';
    expect(jobs(textCv(cv(body)))[1]).toBe('Guild keeper @ Mirrormark (-) 2017..2019');
  });

  it('does not split a title at its comma where the employer has a line of its own', () => {
    expect(
      jobs(textCv(cv('Staff Engineer, Distributed Systems\nVeltrona\n2019 – 2021\n• Built it'))),
    ).toEqual(['Staff Engineer, Distributed Systems @ Veltrona (-) 2019..2021']);
  });

  it('reads labelled forms', () => {
    const body =
      '• Date (da – a): Gennaio 2019 – oggi\n• Datore di lavoro: Officine S.r.l.\n• Tipo di impiego: Sviluppatrice\n• Principali mansioni: sviluppo';
    expect(jobs(textCv(`Giulia Rossi\n\nESPERIENZA LAVORATIVA\n\n${body}`))).toEqual([
      'Sviluppatrice @ Officine S.r.l. (-) 2019-01..present',
    ]);
  });

  it('reads the lines of a Japanese form as one job each', () => {
    const body =
      '2016年4月 株式会社ミライソフト 入社\n2019年9月 株式会社ミライソフト 退職\n2019年10月 株式会社サクラテック 入社\n現在に至る';
    expect(jobs(textCv(`氏名　佐藤 花子\n\n職歴\n${body}`))).toEqual([
      '- @ 株式会社ミライソフト (-) 2016-04..2019-09',
      '- @ 株式会社サクラテック (-) 2019-10..present',
    ]);
  });
});

describe('several roles at one employer', () => {
  it('are jobs of their own, with the employer’s words as their evidence', () => {
    const text = textCv(
      cv(
        'Harmattan Payments — Lagos, Nigeria\nStaff Engineer\tJan 2022 – Present\n• Designed the ledger\nSenior Engineer\tJun 2019 – Dec 2021\n• Led the move',
      ),
    );
    expect(jobs(text)).toEqual([
      'Staff Engineer @ Harmattan Payments (Lagos, Nigeria) 2022-01..present',
      'Senior Engineer @ Harmattan Payments (Lagos, Nigeria) 2019-06..2021-12',
    ]);
    const [first, second] = readDraft(text).draft.experiences;
    expect(second?.organisation?.spans).toEqual(first?.organisation?.spans);
  });

  it('may stand under the employer’s own dates', () => {
    const body =
      'Kestrel Insurance Ltd\t2016 – 2020\nSenior Analyst\t2018 – 2020\n• Priced risks\nAnalyst\t2016 – 2018\n• Checked them';
    expect(jobs(textCv(cv(body)))).toEqual([
      'Senior Analyst @ Kestrel Insurance Ltd (-) 2018..2020',
      'Analyst @ Kestrel Insurance Ltd (-) 2016..2018',
    ]);
  });

  it('stand under what their employer does and how large it is, which names no one', () => {
    const body =
      'Alimentos Ejemplo S.A. – Madrid\nEmpresa de conservas y congelados, 1.100 trabajadores\nMar 2015 – present\tGerente de Ventas\n• Abrió dos mercados\nJul 2011 – Feb 2015\tSubgerente de Canal\n• Administró 14 distribuidores';
    expect(jobs(textCv(cv(body)))).toEqual([
      'Gerente de Ventas @ Alimentos Ejemplo S.A. (Madrid) 2015-03..present',
      'Subgerente de Canal @ Alimentos Ejemplo S.A. (Madrid) 2011-07..2015-02',
    ]);
  });

  it('may each stand under a line of their own dates', () => {
    const firm = (text: string) => ['', [text, { size: 12, bold: true }]] as const;
    const post = (dates: string, title: string) =>
      [dates, [title, { bold: true }], '• Kept it going'] as const;
    const text = pageCv([
      ['Ada Quill', { size: 20 }],
      '',
      ['EXPERIENCE', { size: 14, bold: true }],
      ...firm('Globex Corporation · Leeds'),
      ...post('Jul 2016 – Present', 'Plant manager'),
      ...post('Jan 2011 – Jun 2016', 'Production manager'),
      ...firm('Initech Ltd · York'),
      ...post('Feb 2000 – Dec 2010', 'Engineer'),
      '',
      ['EDUCATION', { size: 14, bold: true }],
      'B.Sc. Physics',
    ]);
    expect(jobs(text)).toEqual([
      'Plant manager @ Globex Corporation (Leeds) 2016-07..present',
      'Production manager @ Globex Corporation (Leeds) 2011-01..2016-06',
      'Engineer @ Initech Ltd (York) 2000-02..2010-12',
    ]);
  });

  it('are read from a time line whose dots stand behind the dates of single posts', () => {
    const text = pageCv([
      ['Ada Quill', { size: 20 }],
      '',
      ['EXPERIENCE', { size: 14, bold: true }],
      ['●\tGlobex Hotels Ltd', { bold: true }],
      ['Leeds', { size: 9 }],
      'May 2017 – Present\t|\tGeneral Manager',
      'Nov 2013 – Apr 2017\t|\tOperations Manager',
      ['Jun 2002 – Feb 2004\t● Initech Hotels Ltd', { bold: true }],
      ['York', { size: 9 }],
      'Receptionist',
      '',
      ['EDUCATION', { size: 14, bold: true }],
      'B.Sc. Physics',
    ]);
    expect(jobs(text)).toEqual([
      'General Manager @ Globex Hotels Ltd (Leeds) 2017-05..present',
      'Operations Manager @ Globex Hotels Ltd (Leeds) 2013-11..2017-04',
      'Receptionist @ Initech Hotels Ltd (York) 2002-06..2004-02',
    ]);
  });

  it('are not made of a job whose employer is simply missing', () => {
    const body =
      'Engineer, Globex Corporation\n2019 – 2021\n• Built it\n\nFreelance developer\n2017 – 2019\n• Wrote it';
    expect(jobs(textCv(cv(body)))[1]).not.toContain('Globex');
  });
});

describe('what was done', () => {
  it('is a summary and highlights', () => {
    const [job] = readDraft(
      textCv(
        cv(
          'Engineer\nGlobex Corporation\n2019 – 2021\nLooked after the billing platform.\n• Cut latency\n• Hired two people',
        ),
      ),
    ).draft.experiences;
    expect(job?.summary?.value).toBe('Looked after the billing platform.');
    expect(job?.highlights.map(({ value }) => value)).toEqual(['Cut latency', 'Hired two people']);
  });

  it('is told by its indent where no bullet is printed', () => {
    const text = pageCv([
      ['Experience', { size: 14, bold: true }],
      ['Engineer', { bold: true }],
      'Globex Corporation, 2019 – 2021',
      'Looked after the billing platform that settles the accounts of two million people each day.',
      ['Cut latency by a third', { left: 64 }],
      ['Hired two people', { left: 64 }],
      ['Skills', { size: 14, bold: true }],
      'Go',
    ]);
    expect(readDraft(text).draft.experiences[0]?.highlights.map(({ value }) => value)).toEqual([
      'Cut latency by a third',
      'Hired two people',
    ]);
  });

  it('is no employer when it is printed without bullets under a complete head', () => {
    const body =
      '04/2019 – heute\tSoftwareentwicklerin, Donau Systeme GmbH\n\tEntwicklung von Diensten mit Java';
    expect(jobs(textCv(`Ada Quill\n\nBERUFSERFAHRUNG\n\n${body}`))).toEqual([
      'Softwareentwicklerin @ Donau Systeme GmbH (-) 2019-04..present',
    ]);
  });
});

it('finds jobs that no heading announces', () => {
  const text = textCv(
    'Ada Quill\nada@quill.example\n\nHIGHLIGHTS\nEight years of testing.\n\nSenior QA Engineer, Northwind Systems (Mar 2021 - Present)\n• Cut the suite\n\nEDUCATION\nB.Sc. Physics',
  );
  expect(jobs(text)).toEqual(['Senior QA Engineer @ Northwind Systems (-) 2021-03..present']);
});

it('mends a range that a narrow rail broke', () => {
  const text = pageCv([
    ['Experience', { size: 14, bold: true }],
    '02.2020 –\tEngineer, Globex Corporation, Leeds.',
    'present\tBuilt the billing platform',
    ['Cut latency', { left: 160, role: 'list-item' }],
    '06.2017 – 01.2020\tAnalyst, Initech Ltd, York.',
    ['Education', { size: 14, bold: true }],
    'B.Sc. Physics',
  ]);
  expect(jobs(text)).toEqual([
    'Engineer @ Globex Corporation (Leeds) 2020-02..present',
    'Analyst @ Initech Ltd (York) 2017-06..2020-01',
  ]);
});

it('reads list items that stand right above every date as the names of jobs', () => {
  const item = { role: 'list-item' } as const;
  const text = pageCv([
    ['Experience', { size: 14, bold: true }],
    ['Fitter, Acme Boats Ltd', item],
    'Jul 2021 – present',
    ['Rebuilt two slipways', item],
    ['Apprentice fitter, Harbour Works Ltd', item],
    'Feb 2018 – Jun 2021\t3 years 4 months',
    ['Engines and pumps', item],
    ['Education', { size: 14, bold: true }],
    'B.Sc. Physics',
  ]);
  expect(jobs(text)).toEqual([
    'Fitter @ Acme Boats Ltd (-) 2021-07..present',
    'Apprentice fitter @ Harbour Works Ltd (-) 2018-02..2021-06',
  ]);
});

it('parts title and employer at the small word that the other heads of the section have, and no title from its field', () => {
  const body = (titles: readonly string[]): string =>
    titles.map((title, at) => `${title}\n${2010 + 2 * at} – ${2012 + 2 * at}\n• Did it`).join('\n\n');
  expect(
    jobs(
      textCv(
        cv(
          body([
            'Diseñadora en Billetera Ada',
            'Diseñadora en Clínica Quill',
            'Diseñadora gráfica en Varios clientes',
          ]),
        ),
      ),
    ),
  ).toEqual([
    'Diseñadora @ Billetera Ada (-) 2010..2012',
    'Diseñadora @ Clínica Quill (-) 2012..2014',
    'Diseñadora gráfica @ Varios clientes (-) 2014..2016',
  ]);
  expect(jobs(textCv(cv(body(['Técnico en Redes', 'Especialista en Marketing']))))).toEqual([
    'Técnico en Redes @ - (-) 2010..2012',
    'Especialista en Marketing @ - (-) 2012..2014',
  ]);
});

it('takes what a Chinese job site prints of an employer’s owners for no employer', () => {
  const body =
    '2011/06-2017/02\t总账会计 | 财务部\n昆川永明精密五金厂 [5年9个月]\n民营公司 | 150-500人 | 机械制造\n1. 成本核算\n2. 出口退税申报';
  expect(jobs(textCv(`苏晚晴\n\n工作经验\n\n${body}`))).toEqual([
    '总账会计 @ 昆川永明精密五金厂 (-) 2011-06..2017-02',
  ]);
});
