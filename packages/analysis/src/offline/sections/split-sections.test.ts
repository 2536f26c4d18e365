import { expect, it } from 'vitest';
import { readLines } from '../lines/read-lines.ts';
import { pageCv, textCv } from '../testing/text-cv.ts';
import { splitSections } from './split-sections.ts';

const kinds = (text: Parameters<typeof readLines>[0]): string[] =>
  splitSections(readLines(text)).sections.map(({ kind, lines }) => `${kind}:${lines.length}`);

it('cuts plain text at its headings', () => {
  const text = textCv(
    'Ada Quill\nada@quill.example\n\nEXPERIENCE\nEngineer, Acme\n2019 – 2021\n\nSKILLS\nGo, SQL',
  );
  expect(kinds(text)).toEqual(['top:2', 'experiences:2', 'skills:1']);
});

it('takes the title of the document for structure, not for a section', () => {
  const text = textCv('Lebenslauf\n\nAda Quill\n\nKENNTNISSE\nSQL\n\nSPRACHEN\nDeutsch');
  const { sections, headingLines } = splitSections(readLines(text));
  expect(headingLines.has(0)).toBe(true);
  expect(sections[0]?.lines.map(({ content }) => content.text)).toEqual(['Ada Quill']);
});

it('takes unknown words in the headings’ look for a section of their own', () => {
  const heading = { size: 14, bold: true };
  const text = pageCv([
    ['Ada Quill', { size: 24 }],
    ['Experience', heading],
    'Engineer at Acme',
    ['Skills', heading],
    'Go, SQL',
    ['Curiosities', heading],
    'Collects maps of places that do not exist.',
  ]);
  expect(kinds(text)).toEqual(['top:1', 'experiences:1', 'skills:1', 'other:1']);
});

it('takes unknown words for a section also where a date stands in the text under them', () => {
  const heading = { size: 14, bold: true };
  const text = pageCv([
    ['Ada Quill', { size: 24 }],
    ['Skills', heading],
    'Go, SQL',
    ['Experience', heading],
    'Engineer at Acme',
    ['Exhibits', heading],
    'Ink and oil: printers of the old town, 1907–1930, City Library',
  ]);
  expect(kinds(text)).toEqual(['top:1', 'skills:1', 'experiences:1', 'other:1']);
});

it('leaves labels inside the skills alone, though they are section names elsewhere', () => {
  const text = pageCv([
    ['Experience', { size: 16, bold: true }],
    'Engineer at Acme',
    ['Skills', { size: 16, bold: true }],
    ['Languages', { size: 11, bold: true }],
    'Go, Rust, SQL',
    ['Tools', { size: 11, bold: true }],
    'Docker, Git',
    ['Education', { size: 16, bold: true }],
    'B.Sc. Physics',
  ]);
  expect(kinds(text)).toEqual(['experiences:1', 'skills:4', 'educations:1']);
});

it('begins anew where the reading order steps up into another column', () => {
  const text = pageCv([
    ['Experience', { size: 14, bold: true, top: 100, left: 200, column: 1 }],
    ['Engineer at Acme', { top: 120, left: 200, column: 1 }],
    ['Skills', { size: 14, bold: true, top: 400, left: 200, column: 1 }],
    ['Go, SQL', { top: 420, left: 200, column: 1 }],
    ['Ada Quill', { size: 20, top: 40, left: 20, column: 0 }],
    ['ada@quill.example', { top: 70, left: 20, column: 0 }],
  ]);
  expect(kinds(text)).toEqual(['experiences:1', 'skills:1', 'top:2']);
});

it('begins anew in the next cell of a layout table, unless the cell goes on with the list', () => {
  const line = (text: string, column: number, bold = false) => ({
    text,
    column,
    bold,
    page: 1,
    region: 'body' as const,
    box: null,
    fontSize: bold ? 14 : 10,
    italic: false,
    role: null,
    gapBefore: bold,
    links: [],
  });
  const cv = (lines: ReturnType<typeof line>[]) => ({ format: 'docx' as const, pages: 1, lines, hidden: [] });
  const sidebar = [line('Skills', 0, true), line('Go', 0), line('SQL', 0), line('Languages', 0, true)];
  const main = [line('Ada Quill', 1), line('Experience', 1, true), line('Engineer at Acme', 1)];
  expect(kinds(cv([...sidebar, line('English', 0), ...main]))).toEqual([
    'skills:2',
    'languages:1',
    'top:1',
    'experiences:1',
  ]);
  expect(kinds(cv([...sidebar, line('English', 0), line('French', 1)]))).toEqual(['skills:2', 'languages:2']);
});

it.each(['Резюме (CV)', 'Lebenslauf / Curriculum vitae'])('takes %s for the title, too', (title) => {
  const text = textCv(`${title}\n\nAda Quill\n\nKENNTNISSE\nSQL\n\nSPRACHEN\nDeutsch`);
  expect(kinds(text)).toEqual(['top:1', 'skills:1', 'languages:1']);
});

it('takes a heading no list knows for one, though the Japanese sentence under it has no spaces', () => {
  const heading = { bold: true };
  const text = pageCv([
    ['アルバイト・インターン経験', heading],
    '2022年6月～現在 北町書店（店舗スタッフ）',
    ['PC・語学スキル', heading],
    'PC：Python、Word',
    ['研究課題・ゼミ', heading],
    '海辺の砂丘に育つ植物の分布に関する研究（植物学研究室）に取り組みました',
    ['志望動機', heading],
    '植物の仕事に就きたいと考えています',
  ]);
  expect(kinds(text)).toEqual(['experiences:1', 'skills:1', 'other:1', 'summary:1']);
});

it('knows a heading whose capitals measure a little smaller than the others', () => {
  const text = pageCv([
    ['PROFIEL', { size: 7.8, bold: true }],
    'Tuinman met twintig jaar ervaring',
    ['GENOTEN OPLEIDINGEN', { size: 7.7, bold: true }],
    'Tuinbouwschool',
    ['TALEN', { size: 8.2, bold: true }],
    'Nederlands',
  ]);
  expect(kinds(text)).toEqual(['summary:1', 'educations:1', 'languages:1']);
});

it('knows headings that are said as one talks', () => {
  const heading = { size: 13, bold: true };
  const text = pageCv([
    ['Wat ik studeer', heading],
    'Tuinbouwschool',
    ['Wat ik heb gedaan', heading],
    'Tuinman bij Acme',
    ['Programma’s', heading],
    'AutoCAD',
  ]);
  expect(kinds(text)).toEqual(['educations:1', 'experiences:1', 'skills:1']);
});

it('knows a heading with a hint in brackets behind it', () => {
  const text = pageCv([
    ['Education', { size: 12, bold: true }],
    'B.Sc. Physics',
    ['Employment history (most recent first)', { size: 12, bold: true }],
    'Engineer at Acme',
  ]);
  expect(kinds(text)).toEqual(['educations:1', 'experiences:1']);
});

it('knows sections of many names by the nouns in them, where most headings are in no lexicon', () => {
  const heading = { size: 13, bold: true };
  const text = pageCv([
    ['Doświadczenie zawodowe', heading],
    'Hydrolog, Instytut Jezior, badania wód śródlądowych i opieka nad praktykantami latem',
    ['Kierowane projekty terenowe', heading],
    'Mapa źródeł',
    ['Obszary zainteresowań i inspiracji', heading],
    'Torfowiska',
    ['Dorobek popularyzatorski', heading],
    'Noc Bagien: wykłady i spacery dla szkół, prowadzone co roku od początku istnienia',
    ['Wystąpienia konferencyjne (wybór)', heading],
    'Sympozjum Wód',
    ['Języki', heading],
    'angielski (C1)',
  ]);
  expect(kinds(text)).toEqual([
    'experiences:1',
    'projects:1',
    'other:1',
    'other:1',
    'publications:1',
    'languages:1',
  ]);
});

it('takes a post set as large as the headings for none', () => {
  const heading = { size: 12 };
  const text = pageCv([
    ['Опыт работы — 6 лет', heading],
    'Март 2018 — Май 2024 ООО «Северный порт»',
    ['Инженер по снабжению', heading],
    'Закупал тросы и краны.',
    ['Образование', heading],
    'Портовый институт',
    ['Навыки', heading],
    'Excel',
  ]);
  expect(kinds(text)).toEqual(['experiences:3', 'educations:1', 'skills:1']);
});

it('takes labels for none that look like the headings, where a list begins with one', () => {
  const heading = { size: 10, bold: true };
  const text = pageCv([
    ['EXPERIENCE', heading],
    'Engineer at Acme, where the machines of three plants are kept running all year',
    ['SKILLS', heading],
    ['FRONTEND', heading],
    'React, Redux, Webpack, Jest',
    ['BACKEND', heading],
    'Node.js, Express, Redis',
    ['EDUCATION', heading],
    'B.Sc. Physics, University of Leeds',
    ['LANGUAGES', heading],
    'English, French',
    ['AWARDS', heading],
    'Best poster of the year',
    ['INTERESTS', heading],
    'Maps, tides, lighthouses',
    ['REFERENCES', heading],
    'On request',
  ]);
  expect(kinds(text)).toContain('skills:4');
});

it('knows a heading whoever it says it belongs to', () => {
  const text = pageCv([
    ['Mon parcours', { size: 16, bold: true }],
    'Commis de cuisine, Brasserie du Quai',
    ['Meine Kenntnisse', { size: 16, bold: true }],
    'Plonge, entrées froides',
  ]);
  expect(kinds(text)).toEqual(['experiences:1', 'skills:1']);
});

it('knows the head of a Japanese form where a scan lost the name of its first column', () => {
  const text = pageCv([
    '渡辺 葵',
    '月\t学歴 ・',
    '2004\t4\t第四南高等学校入学',
    '年\t月\t免許・資格',
    '2011\t3\t普通自動車免許取得',
  ]);
  expect(kinds(text)).toEqual(['top:1', 'educations:1', 'certifications:1']);
});

it('takes words in a heading’s look that repeat under each job for a label', () => {
  const text = pageCv([
    ['Trayectoria', { size: 19 }],
    ['Encargo Sur\tjul 2021 — actualidad', { size: 13, bold: true }],
    ['Contables', { size: 13 }],
    'Cierre de mes en dos días',
    ['Banco Norte\tfeb 2018 — jun 2021', { size: 13, bold: true }],
    ['Contables', { size: 13 }],
    'Conciliación de cuentas',
    ['Competencias', { size: 19 }],
    ['Datos', { size: 13 }],
    'SQL, Excel',
    ['Logros', { size: 13 }],
    'Premio del gremio',
  ]);
  expect(kinds(text)[0]).toBe('experiences:6');
});

it('takes a section name set as large as the others’ capitals for a heading too', () => {
  const text = pageCv([
    ['LANGUES', { size: 14, bold: true }],
    'Français',
    ['LOISIRS', { size: 14, bold: true }],
    'Voile',
    '',
    ['Certifications', { size: 14, bold: true }],
    'Hygiène alimentaire',
  ]);
  expect(kinds(text)).toEqual(['languages:1', 'interests:1', 'certifications:1']);
});

it('knows headings that typed signs frame on both sides', () => {
  const text = textCv(
    'Ada Quill\n\n=== Sommaire des compétences ===\n\n• Soudure\n• Lecture de plans\n\n=== Formation ===\n\nDES\t2008\n\n=== Cartes et permis ===\n\n• Carte de cariste',
  );
  expect(kinds(text)).toEqual(['top:1', 'skills:2', 'educations:1', 'certifications:1']);
});

it('lets a list that breaks off at the foot of a column go on at the head of the next', () => {
  const heading = { size: 14, bold: true };
  const right = { column: 1, left: 300 };
  const text = pageCv([
    ['Ada Quill', { size: 24 }],
    ['Experience', { ...heading, top: 80 }],
    'Engineer at Acme',
    ['Skills', { ...heading, top: 400 }],
    '▪ Go',
    ['▪ SQL', { ...right, top: 80 }],
    ['▪ Rust', right],
    ['Languages', { ...heading, ...right }],
    ['English', right],
  ]);
  expect(kinds(text)).toEqual(['top:1', 'experiences:1', 'skills:3', 'languages:1']);
});
