import { describe, expect, it } from 'vitest';
import { readDraft } from './read-draft.ts';
import { pageCv, textCv } from './testing/text-cv.ts';

const draftOf = (source: string) => readDraft(textCv(source)).draft;

const jobsOf = ({ experiences }: ReturnType<typeof draftOf>): string[] =>
  experiences.map(
    ({ title, organisation, startDate, endDate }) =>
      `${title?.value ?? '-'} @ ${organisation?.value ?? '-'} ${startDate?.value ?? '-'}..${endDate?.value ?? '-'}`,
  );

const studiesOf = ({ educations }: ReturnType<typeof draftOf>): string[] =>
  educations.map(
    ({ degree, area, institution, startDate, endDate }) =>
      `${[degree?.value, area?.value].filter(Boolean).join(' ')} @ ${institution?.value ?? '-'} ${startDate?.value ?? '-'}..${endDate?.value ?? '-'}`,
  );

const names = (items: readonly { readonly name: { readonly value: string } | null }[]): string[] =>
  items.map(({ name }) => name?.value ?? '-');

describe('Japanese CVs', () => {
  it('keep a corporation, its name and the hospital it runs together', () => {
    const draft = draftOf(
      '職務経歴\n\n2011年4月 ～ 2017年3月\n医療法人社団 青空会 青空中央病院\n看護師\n\n学歴\n\n2008年4月入学 青空県立看護専門学校 第一看護学科 2011年3月卒業\n青空県立東高等学校 2008年3月卒業',
    );
    expect(jobsOf(draft)).toEqual(['看護師 @ 医療法人社団 青空会 青空中央病院 2011-04..2017-03']);
    expect(studiesOf(draft)).toEqual([
      '第一看護学科 @ 青空県立看護専門学校 2008-04..2011-03',
      ' @ 青空県立東高等学校 -..2008-03',
    ]);
  });

  it('give the posts under an employer that employer, and take no department for one', () => {
    const draft = draftOf(
      '職務経歴\n\n2015年10月〜現在\t青空機器株式会社\n◆事業内容：計測機器の製造\n雇用形態：正社員\n2019年4月 〜 現在\t北営業所 主任（部下4名）\n・担当：部品メーカー向けの提案営業\n2015年10月 〜 2019年3月\t法人営業部 ルート営業\n・担当：食品工場への訪問',
    );
    expect(jobsOf(draft)).toEqual([
      '主任 @ 青空機器株式会社 2019-04..present',
      'ルート営業 @ 青空機器株式会社 2015-10..2019-03',
    ]);
  });

  it('tell the role by its label in a list, and what announces a list is no entry', () => {
    const draft = draftOf(
      '職務経歴\n\n株式会社ミナト（2021/07 〜 現在）\n・役割：バックエンドエンジニア\nやったこと\n・予約管理のAPI開発\n合同会社ナギサ（2018/04 〜 2021/06）\n・役割：Webエンジニア\nやったこと\n・受託開発',
    );
    expect(jobsOf(draft)).toEqual([
      'バックエンドエンジニア @ 株式会社ミナト 2021-07..present',
      'Webエンジニア @ 合同会社ナギサ 2018-04..2021-06',
    ]);
  });

  it('tell a post in a sentence', () => {
    const draft = draftOf(
      '職歴\n\n令和3年4月\t株式会社青空文具 入社\n営業事務として受発注、請求書発行を担当\n現在に至る',
    );
    expect(jobsOf(draft)).toEqual(['営業事務 @ 株式会社青空文具 2021-04..present']);
  });
});

describe('Russian CVs', () => {
  it('name studies in words that begin small', () => {
    const draft = draftOf(
      'ОБРАЗОВАНИЕ\n\n1996-2002 гг. Северный государственный университет\nспециальность «Гидравлические машины и приводы», квалификация - инженер\n\nНАВЫКИ\n\nExcel',
    );
    expect(studiesOf(draft)[0]).toContain('«Гидравлические машины и приводы»');
  });

  it('set bold labels beside their content as sections, though other sections have lines of their own', () => {
    const bold = { bold: true };
    const draft = readDraft(
      pageCv([
        ['Соколова Марина', { bold: true, size: 16 }],
        ['Образование', bold],
        '2003 Северный педагогический университет',
        'бакалавр, педагогика и методика начального образования в сельской школе',
        ['Опыт работы', bold],
        'с 2013 г. по настоящее время',
        'Средняя школа № 360',
        'Учитель математики',
        ['Навыки\tGeoGebra, Яндекс.Учебник', bold],
        ['Владение языками\tанглийский – базовый', bold],
        ['Курсы\tЦифровая образовательная среда', bold],
      ]),
    ).draft;
    expect(names(draft.skills)).toEqual(['GeoGebra', 'Яндекс.Учебник']);
    expect(names(draft.languages)).toEqual(['английский']);
    expect(names(draft.certifications)).toEqual(['Цифровая образовательная среда']);
  });

  it('list chips in rows beside a labelled row of languages', () => {
    const draft = draftOf(
      'ОПЫТ РАБОТЫ\n\nМарт 2020 — Май 2023\nООО «Северный порт»\nДиспетчер\n\nНАВЫКИ\n\nЗнание языков\tРусский — Родной\nНавыки\nУправление командой\tamoCRM\tТендеры\nОбучение персонала\tExcel\tЛогистика',
    );
    expect(names(draft.skills)).toEqual([
      'Управление командой',
      'amoCRM',
      'Тендеры',
      'Обучение персонала',
      'Excel',
      'Логистика',
    ]);
  });
});

describe('Dutch CVs', () => {
  it('print hours behind employers and what became of a study behind the school', () => {
    const draft = draftOf(
      'WERKERVARING\n\napr. 2019 – heden\tVerpleegkundige\nZiekenhuis Duinoord (32 uur per week)\n\nOPLEIDING\n\n2019 – 2020\tVervolgopleiding spoedeisende hulp\nAmstel Academie — diploma behaald (erkend)\n\n1996\tEerste monteur bedrijfswagens\nMTS Zwolle, diploma behaald',
    );
    expect(jobsOf(draft)).toEqual(['Verpleegkundige @ Ziekenhuis Duinoord 2019-04..present']);
    expect(studiesOf(draft)).toEqual([
      'Vervolgopleiding spoedeisende hulp @ Amstel Academie 2019..2020',
      'Eerste monteur bedrijfswagens @ MTS Zwolle -..1996',
    ]);
  });

  it('keep hours that belong to a post', () => {
    const draft = draftOf('EXPERIENCE\n\nTutor (15 hours per week)\nGlobex Corporation\nJul 2021 - Present');
    expect(jobsOf(draft)).toEqual(['Tutor (15 hours per week) @ Globex Corporation 2021-07..present']);
  });

  it('list short names in capitals among others', () => {
    const draft = draftOf(
      'WERKERVARING\n\n2019 – heden\nKok, Hotel Duin BV\n\nATTESTEN\n\nAdvanced Life Support\nTNCC\nEerste hulp',
    );
    expect(names(draft.certifications)).toEqual(['Advanced Life Support', 'TNCC', 'Eerste hulp']);
  });
});

describe('Polish CVs', () => {
  it('say "w" between post and employer, where several entries do', () => {
    const draft = draftOf(
      'DOŚWIADCZENIE\n\nSenior Frontend Developer w Fala Morska\nlistopad 2021 – obecnie\n- sklepy\n\nFrontend Developer w Mniej Więcej\nlipiec 2018 – październik 2021\n- testy',
    );
    expect(jobsOf(draft)).toEqual([
      'Senior Frontend Developer @ Fala Morska 2021-11..present',
      'Frontend Developer @ Mniej Więcej 2018-07..2021-10',
    ]);
  });

  it('name languages with the word for language, and schools before their faculties', () => {
    const draft = draftOf(
      'WYKSZTAŁCENIE\n\nPolitechnika Nadmorska, Informatyka, Wydział Elektroniki\nInżynier, 2013–2017\n\nJĘZYKI\n\njęzyk rosyjski – dobrze\njęzyk angielski – komunikatywnie',
    );
    expect(names(draft.languages)).toEqual(['rosyjski', 'angielski']);
    expect(draft.educations[0]?.institution?.value).toBe('Politechnika Nadmorska');
  });

  it('end names with legal forms that have full stops', () => {
    const draft = draftOf(
      'DOŚWIADCZENIE\n\n09.2009 – 01.2014\nKsięgowa\nBiuro Rachunkowe „Saldo” s.c.\n- deklaracje',
    );
    expect(jobsOf(draft)).toEqual(['Księgowa @ Biuro Rachunkowe „Saldo” s.c. 2009-09..2014-01']);
  });
});

describe('lists', () => {
  it('keep a bracket together that runs over two lines', () => {
    const draft = readDraft(
      pageCv([
        ['Skills', { bold: true, size: 14 }],
        ['MS Excel (pivot tables,', { role: 'list-item' }],
        'macros)',
        ['Sage', { role: 'list-item' }],
        ['Languages', { bold: true, size: 14 }],
        'English (C1)',
      ]),
    ).draft;
    expect(names(draft.skills)).toEqual(['MS Excel (pivot tables, macros)', 'Sage']);
  });

  it('part Chinese certificates at commas', () => {
    const draft = draftOf('证书\n\n系统架构设计师（软考高级），CET-4\n\n技能\n\nJava、Go');
    expect(names(draft.certifications)).toEqual(['系统架构设计师（软考高级）', 'CET-4']);
  });
});
