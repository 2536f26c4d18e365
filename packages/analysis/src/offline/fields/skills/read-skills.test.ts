import { describe, expect, it } from 'vitest';
import { readDraft } from '../../read-draft.ts';
import { type Look, pageCv, textCv } from '../../testing/text-cv.ts';

/** "group/name=level" for every skill. */
function skillsOf(text: Parameters<typeof readDraft>[0]): string[] {
  return readDraft(text).draft.skills.map(
    ({ name, group, level }) =>
      `${group === null ? '' : `${group.value}/`}${name?.value}${level === null ? '' : `=${level.value}`}`,
  );
}

const skills = (body: string): string[] =>
  skillsOf(textCv(`Ada Quill\nada@quill.example\n\nEDUCATION\nB.Sc. Physics\n\nSKILLS\n${body}`));

it('knows a level by its word and how high it is', () => {
  expect(skills('SAP SD\tNivel usuario avanzado\nExcel\tNivel avanzado')).toEqual([
    'SAP SD=Nivel usuario avanzado',
    'Excel=Nivel avanzado',
  ]);
});

describe('lists', () => {
  it.each([
    ['Python, Go; SQL', ['Python', 'Go', 'SQL']],
    ['Python • Go | SQL', ['Python', 'Go', 'SQL']],
    ['• Python\n• Go', ['Python', 'Go']],
    ['JavaScript HTML 5 CSS REST', ['JavaScript', 'HTML 5', 'CSS', 'REST']],
    ['KafkaKubernetesTerraformPrometheus', ['Kafka', 'Kubernetes', 'Terraform', 'Prometheus']],
    ['Linux, Docker, and Git.', ['Linux', 'Docker', 'Git']],
    ['CI/CD, P&L management', ['CI/CD', 'P&L management']],
    ['Electronic records (Epic, Cerner), IV therapy', ['Electronic records (Epic, Cerner)', 'IV therapy']],
    ['Java、Go、Python', ['Java', 'Go', 'Python']],
  ])('%s', (body, expected) => {
    expect(skills(body)).toEqual(expected);
  });
});

it('reads a list in a narrow column line by line, though every line is as wide as the column', () => {
  const narrow = { left: 20, column: 1 };
  const text = pageCv([
    ['Ada Quill', { size: 20 }],
    ['Experience', { size: 14, bold: true }],
    'Engineer, Acme Inc., 2019 – 2021',
    ['Skills', { size: 14, bold: true, ...narrow }],
    ['Site planning', narrow],
    ['Measurement', narrow],
    ['Certification', narrow],
    ['of buildings', narrow],
  ]);
  expect(skillsOf(text)).toEqual(['Site planning', 'Measurement', 'Certification of buildings']);
});

it('takes names that end with a colon and have no list for the skills', () => {
  expect(skills('Negotiation (Expert):\nStock control (Advanced):\nBookkeeping:')).toEqual([
    'Negotiation=Expert',
    'Stock control=Advanced',
    'Bookkeeping',
  ]);
});

it('begins a group anew at each label, however full the line above it is', () => {
  const full = 'Craft: Grinding, Turning, Milling, Welding, Soldering, Measuring';
  const text = pageCv([
    ['Ada Quill', { size: 20 }],
    ['Skills', { size: 14, bold: true }],
    full,
    'Software: Excel, Access',
    ['Experience', { size: 14, bold: true }],
    'Engineer, Acme Inc., 2019 – 2021',
  ]);
  expect(skillsOf(text).slice(-3)).toEqual(['Craft/Measuring', 'Software/Excel', 'Software/Access']);
});

it('takes a level with a colon for the label of the list under it', () => {
  expect(skills('Proficient:\nR • Java • Shell\nFamiliar:\nSpark • Airflow')).toEqual([
    'Proficient/R',
    'Proficient/Java',
    'Proficient/Shell',
    'Familiar/Spark',
    'Familiar/Airflow',
  ]);
});

describe('without a heading of their own', () => {
  const heading = { size: 12, role: 'heading' } as const;

  it('are names set like headings, with nothing under them', () => {
    const text = pageCv([
      ['Ada Quill', { size: 20, role: 'heading' }],
      ['About', heading],
      'ada@quill.example',
      ['Lamination', heading],
      ['Sourdough', heading],
      ['Food costing', heading],
      ['Languages', heading],
      'English (native)',
      ['Experience', heading],
      'Baker, Acme Inc., 2019 – 2021',
    ]);
    expect(skillsOf(text)).toEqual(['Lamination', 'Sourdough', 'Food costing']);
  });

  it('are names and levels in turn', () => {
    const text = textCv(
      'Ada Quill\n\nABOUT\nada@quill.example\nGeoGebra\nExpert\nMoodle\nIntermediate\nAssessment design\nAdvanced\n\nEXPERIENCE\nTeacher, Acme School, 2019 – 2021',
    );
    expect(skillsOf(text)).toEqual(['GeoGebra=Expert', 'Moodle=Intermediate', 'Assessment design=Advanced']);
  });
});

describe('groups', () => {
  it('take their label from the line, and the label is no skill', () => {
    expect(skills('Languages: Go, SQL\nTools: Git, Docker')).toEqual([
      'Languages/Go',
      'Languages/SQL',
      'Tools/Git',
      'Tools/Docker',
    ]);
  });

  it('take their label from the line above', () => {
    const label: Look = { size: 12, bold: true };
    const text = pageCv([
      ['Experience', { size: 16, bold: true }],
      'Engineer, Acme Inc., 2019 – 2021',
      ['Skills', { size: 16, bold: true }],
      ['Backend', label],
      'Go, SQL',
      ['Frontend', label],
      'React, CSS',
    ]);
    expect(skillsOf(text)).toEqual(['Backend/Go', 'Backend/SQL', 'Frontend/React', 'Frontend/CSS']);
  });
});

describe('levels', () => {
  it.each([
    ['Python (advanced), Go (basic)', ['Python=advanced', 'Go=basic']],
    ['Python - Expert\nGo - 5 years', ['Python=Expert', 'Go=5 years']],
    ['Swift ●●●●○, Objective-C ●●○○○', ['Swift=●●●●○', 'Objective-C=●●○○○']],
    ['SAP QM (gut), SPSS (Grundkenntnisse)', ['SAP QM=gut', 'SPSS=Grundkenntnisse']],
  ])('%s', (body, expected) => {
    expect(skills(body)).toEqual(expected);
  });

  it('make a skill of the label they stand beside', () => {
    expect(skills('Distributed Systems — Expert\nConsensus, Replication')).toEqual([
      'Distributed Systems=Expert',
      'Distributed Systems/Consensus',
      'Distributed Systems/Replication',
    ]);
  });
});

it('leaves spoken languages and interests among the skills to their own sections', () => {
  const text = textCv(
    'Ada Quill\nada@quill.example\n\nEDUCATION\nB.Sc. Physics\n\nSKILLS\nTools: Git, Docker\nLanguages: English (native), French\nInterests: Chess, Rowing',
  );
  const { draft } = readDraft(text);
  expect(draft.skills.map(({ name }) => name?.value)).toEqual(['Git', 'Docker']);
  expect(draft.languages.map(({ name }) => name?.value)).toEqual(['English', 'French']);
  expect(draft.interests.map(({ name }) => name?.value)).toEqual(['Chess', 'Rowing']);
});

it('takes dated entries under a skills heading for the projects they are', () => {
  const text = textCv(
    'Ada Quill\nada@quill.example\n\nEDUCATION\nB.Sc. Physics\n\nTECHNICAL EXPERTISE\n\nWeather station\n2019 – 2020\n• Built it\n• Ran it\n\nTide clock\n2021\n• Built it',
  );
  const { draft } = readDraft(text);
  expect(draft.skills).toEqual([]);
  expect(draft.projects.map(({ name }) => name?.value)).toEqual(['Weather station', 'Tide clock']);
});

it('keeps names whole that are printed with an ampersand', () => {
  expect(skills('HTML & CSS\nFigma')).toEqual(['HTML & CSS', 'Figma']);
});

it('leaves a language among skills to the languages, whatever of it is graded', () => {
  const { draft } = readDraft(
    textCv('苏晚晴\n\n教育经历\n江南大学\n\n技能/语言\n金蝶K3\t精通\n英语\t读写能力良好 | 听说能力一般'),
  );
  expect(draft.skills.map(({ name }) => name?.value)).toEqual(['金蝶K3']);
  expect(draft.languages.map(({ name }) => name?.value)).toEqual(['英语']);
});

it('takes a skill with its level for no label, however large its letters measure', () => {
  const text = pageCv([
    ['学历', { size: 14, bold: true }],
    '江南大学 本科',
    ['技能', { size: 14, bold: true }],
    ['Excel\t精通', { size: 10.7 }],
    ['电子税务局\t精通', { size: 9.2 }],
    ['用友\t熟练', { size: 9.9 }],
  ]);
  expect(skillsOf(text)).toEqual(['Excel=精通', '电子税务局=精通', '用友=熟练']);
});
