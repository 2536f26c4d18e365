import { describe, expect, it } from 'vitest';
import { readDraft } from '../read-draft.ts';
import { pageCv, textCv } from '../testing/text-cv.ts';

const draftOf = (heading: string, body: string) =>
  readDraft(textCv(`Ada Quill\nada@quill.example\n\nSKILLS\nGo, SQL\n\n${heading}\n\n${body}`)).draft;

describe('certificates', () => {
  it('have a name, an issuer and a date', () => {
    const [certificate] = draftOf(
      'CERTIFICATIONS',
      'Certified Kubernetes Administrator\nCloud Native Foundation\nMay 2022',
    ).certifications;
    expect([certificate?.name?.value, certificate?.issuer?.value, certificate?.date?.value]).toEqual([
      'Certified Kubernetes Administrator',
      'Cloud Native Foundation',
      '2022-05',
    ]);
  });

  it('keep a hyphen in their name', () => {
    const [certificate] = draftOf(
      'CERTIFICATIONS',
      'Solutions Architect - Professional — Amazon Web Services\n2019-03-01',
    ).certifications;
    expect(certificate?.name?.value).toBe('Solutions Architect - Professional');
    expect(certificate?.issuer?.value).toBe('Amazon Web Services');
  });

  it('keep a full stop in their name', () => {
    const [certificate] = draftOf(
      'CERTIFICATIONS',
      '2020\tСистемный анализ. Продвинутый курс\nОнлайн-школа «Требование»',
    ).certifications;
    expect(certificate?.name?.value).toBe('Системный анализ. Продвинутый курс');
  });

  it('name the issuer in brackets, too', () => {
    const { certifications } = draftOf(
      'CERTIFICATIONS',
      'Planning law in practice (Quillmarsh Academy)\n2021',
    );
    expect(certifications.map(({ name, issuer }) => [name?.value, issuer?.value])).toEqual([
      ['Planning law in practice', 'Quillmarsh Academy'],
    ]);
  });

  it('are cut from their issuers behind dashes where one is known, and not from parts of their own names', () => {
    const names = (body: string): (string | undefined)[] =>
      draftOf('CERTIFICATIONS', body).certifications.map(({ name }) => name?.value);
    expect(names('2012\tSix Sigma Black Belt – Quill Akademie\n2002\tREFA-Kurs 2.0 – REFA Nordwest')).toEqual(
      ['Six Sigma Black Belt', 'REFA-Kurs 2.0'],
    );
    expect(names('• Licence C – électricien hors construction\n• Carte de cariste')).toEqual([
      'Licence C – électricien hors construction',
      'Carte de cariste',
    ]);
  });

  it('are cut from initials behind a comma where every line ends with some', () => {
    const { certifications } = draftOf(
      'CERTIFICATIONS',
      'Executive Leadership Programme, Nova QSE, 2019\nSegurança alimentar, IQX, 2015',
    );
    expect(certifications.map(({ name }) => name?.value)).toEqual([
      'Executive Leadership Programme',
      'Segurança alimentar',
    ]);
  });

  it('name an issuer after a comma where all of them do, and none where it is a level', () => {
    const named = (body: string) =>
      draftOf('CERTIFICATIONS', body).certifications.map(({ name, issuer }) => [
        name?.value,
        issuer?.value ?? '-',
      ]);
    expect(named('• Rope rescue, Kanton Nord (2019)\n• Wound care, Linden Süd (2021)')).toEqual([
      ['Rope rescue', 'Kanton Nord'],
      ['Wound care', 'Linden Süd'],
    ]);
    expect(named('• Cloud Developer, Associate (2019)\n• Cloud Architect, Professional (2021)')).toEqual([
      ['Cloud Developer, Associate', '-'],
      ['Cloud Architect, Professional', '-'],
    ]);
  });

  it('name the issuer in brackets it shares with a date', () => {
    const { certifications } = draftOf('CERTIFICATIONS', '• Tide tables (Quillmarsh Academy, Sep 2020)');
    expect(certifications.map(({ name, issuer }) => [name?.value, issuer?.value])).toEqual([
      ['Tide tables', 'Quillmarsh Academy'],
    ]);
  });

  it('take one line each where each line is complete', () => {
    const { certifications } = draftOf(
      'CERTIFICATIONS',
      'First Aid, Rescue Society\nFire Safety, City Council, 2021',
    );
    expect(certifications.map(({ name }) => name?.value)).toEqual(['First Aid', 'Fire Safety']);
  });
});

describe('projects', () => {
  it('have a name, a role, dates, technologies and an address', () => {
    const [project] = draftOf(
      'PROJECTS',
      'Lanternfish, maintainer (2019 – 2021)\nA small log viewer for quiet people.\nTechnologies: Go, React\nhttps://lantern.example',
    ).projects;
    expect({
      name: project?.name?.value,
      role: project?.role?.value,
      start: project?.startDate?.value,
      technologies: project?.technologies.map(({ value }) => value),
      url: project?.url?.value,
      summary: project?.summary?.value,
    }).toEqual({
      name: 'Lanternfish',
      role: 'maintainer',
      start: '2019',
      technologies: ['Go', 'React'],
      url: 'https://lantern.example',
      summary: 'A small log viewer for quiet people.',
    });
  });

  it('take the address behind their name', () => {
    const text = pageCv([
      ['Skills', { size: 14, bold: true }],
      'Go, SQL',
      ['Projects', { size: 14, bold: true }],
      ['Lanternfish', { bold: true, links: [{ start: 0, end: 11, url: 'https://lantern.example' }] }],
      'A small log viewer for quiet people.',
    ]);
    expect(readDraft(text).draft.projects[0]?.url?.value).toBe('https://lantern.example');
  });
});

it('publications are read as citations where they are printed so', () => {
  const { publications } = draftOf(
    'PUBLICATIONS',
    'Quill, A. (2021). Tides of small lakes. Journal of Quiet Waters, 44(1), 1–30.',
  );
  expect(
    publications.map(({ title, date, publisher }) => [title?.value, date?.value, publisher?.value]),
  ).toEqual([['Tides of small lakes', '2021', 'Journal of Quiet Waters, 44(1), 1–30.']]);
});

it('awards name who gave them', () => {
  const [award] = draftOf('AWARDS', 'Young Investigator Grant, Research Council, 2019').awards;
  expect([award?.title?.value, award?.issuer?.value, award?.date?.value]).toEqual([
    'Young Investigator Grant',
    'Research Council',
    '2019',
  ]);
});

it('voluntary roles are read as jobs are', () => {
  const [role] = draftOf('VOLUNTEERING', 'Trainer, Riverside Rowing Club\n2015 – present').volunteering;
  expect([role?.title?.value, role?.organisation?.value, role?.endDate?.value]).toEqual([
    'Trainer',
    'Riverside Rowing Club',
    'present',
  ]);
});

it('references keep who speaks and what they say', () => {
  expect(draftOf('REFERENCES', 'Available upon request').references[0]?.text?.value).toBe(
    'Available upon request',
  );
});

it('interests leave out the signature under them', () => {
  const names = draftOf('INTERESSEN', 'Klettern, Kochen\n\nRegensburg, 01.02.2024').interests.map(
    ({ name }) => name?.value,
  );
  expect(names).toEqual(['Klettern', 'Kochen']);
});

it('a description without a heading is the summary', () => {
  const text = textCv(
    'Ada Quill\nada@quill.example\n\nKeeps delivery pipelines boring for teams of up to two hundred people.\n\nSKILLS\nGo, SQL',
  );
  expect(readDraft(text).draft.summary?.value).toContain('boring');
});

it('names of one size are entries each, though letters of two scripts measure apart', () => {
  const text = pageCv([
    ['Skills', { size: 13.5, bold: true }],
    'Go',
    ['Certification', { size: 13.5, bold: true }],
    ['簿記検定1級', { size: 10 }],
    ['BATIC（国際会計検定）', { size: 10.3 }],
    ['Projects', { size: 13.5, bold: true }],
    ['kumihimo', { size: 10.4, bold: true }],
    ['組紐のアニメーション', { size: 9.6 }],
    ['言葉のキーボード', { size: 9.3, bold: true }],
    ['教育カテゴリの最高12位', { size: 9.9 }],
  ]);
  const { draft } = readDraft(text);
  expect(draft.certifications.map(({ name }) => name?.value)).toEqual([
    '簿記検定1級',
    'BATIC（国際会計検定）',
  ]);
  expect(draft.projects.map(({ name }) => name?.value)).toEqual(['kumihimo', '言葉のキーボード']);
});
