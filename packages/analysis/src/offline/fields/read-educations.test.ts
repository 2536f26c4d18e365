import { describe, expect, it } from 'vitest';
import { readDraft } from '../read-draft.ts';
import { textCv } from '../testing/text-cv.ts';

/** "degree | area @ institution start..end grade" for every study. */
function studies(body: string, heading = 'EDUCATION'): string[] {
  const text = textCv(`Ada Quill\nada@quill.example\n\n${heading}\n\n${body}\n\nSKILLS\nGo, SQL, Rust`);
  return readDraft(text).draft.educations.map(({ degree, area, institution, startDate, endDate, grade }) =>
    `${degree?.value ?? '-'} | ${area?.value ?? '-'} @ ${institution?.value ?? '-'} ${startDate?.value ?? '-'}..${endDate?.value ?? '-'} ${grade?.value ?? ''}`.trim(),
  );
}

describe('degree, subject and school', () => {
  it.each([
    [
      'B.S. in Computer Science, Ridgemont State University\nAug 2017 - May 2021',
      'B.S. | Computer Science @ Ridgemont State University 2017-08..2021-05',
    ],
    [
      'Ridgemont University\tSeattle, WA\nBachelor of Science in Physics\t2014 – 2018',
      'Bachelor of Science | Physics @ Ridgemont University 2014..2018',
    ],
    [
      '2014 – 2018\tB.Sc. Informatik, Universität Konstanz',
      'B.Sc. | Informatik @ Universität Konstanz 2014..2018',
    ],
    [
      '2014 – 2018\tRidgemont University\nLicenciatura\nEngenharia Informática',
      'Licenciatura | Engenharia Informática @ Ridgemont University 2014..2018',
    ],
    ['2000 – 2003\tBankkauffrau (IHK)\nSparkasse Ost', '- | Bankkauffrau (IHK) @ Sparkasse Ost 2000..2003'],
    [
      '1993 – 1998\tDiplom-Ingenieur (FH), Maschinenbau\nFachhochschule Ost',
      'Diplom-Ingenieur (FH) | Maschinenbau @ Fachhochschule Ost 1993..1998',
    ],
    [
      'Universität Ost\tseit WS 2022/23\nBachelorstudium Publizistik\nvoraussichtlicher Abschluss: Juni 2026',
      'Bachelorstudium | Publizistik @ Universität Ost 2022..present',
    ],
    [
      'BORG Ost\t2018 – 2022\nMatura\nSchwerpunkt Bildnerisches Gestalten',
      'Matura | Schwerpunkt Bildnerisches Gestalten @ BORG Ost 2018..2022',
    ],
    [
      '• Técnico em Administração, EEEP Quill, cursando desde 2023',
      'Técnico em | Administração @ EEEP Quill 2023..present',
    ],
    [
      'Berufsschule Ost\n2004 – 2008\nAusbildung - Mechatroniker Abschlussnote: 2,0',
      'Ausbildung | Mechatroniker @ Berufsschule Ost 2004..2008 Abschlussnote: 2,0',
    ],
    [
      'Georg-Hafner-Schule\n- Juni 2004\nRealschulabschluss',
      'Realschulabschluss | - @ Georg-Hafner-Schule -..2004-06',
    ],
    ['Gymnasium Zandberg\tVwo\n2001 – 2007', 'Vwo | - @ Gymnasium Zandberg 2001..2007'],
    [
      'Ridgemont University (First class with distinction)\nB.E. - Civil Engineering\n2004 – 2008',
      'B.E. | Civil Engineering @ Ridgemont University 2004..2008 First class with distinction',
    ],
    ['Master en Droit\nUniversité de Nantes\n2015', 'Master | Droit @ Université de Nantes -..2015'],
    [
      '2013.09 - 2017.06    浙北大学    计算机科学与技术    本科',
      '本科 | 计算机科学与技术 @ 浙北大学 2013-09..2017-06',
    ],
    [
      'BEng (Hons) Civil Engineering, University of Galway, 2:1\n2005 – 2009',
      'BEng (Hons) | Civil Engineering @ University of Galway 2005..2009 2:1',
    ],
    [
      'Master of Science - MS, Data Engineering\nAnna University\n2014 – 2016',
      'Master of Science MS | Data Engineering @ Anna University 2014..2016',
    ],
  ])('%s', (body, expected) => {
    expect(studies(body)).toEqual([expected]);
  });
});

describe('training and school-leaving certificates', () => {
  it.each([
    [
      '10/2010 – 09/2013\tAusbildung zur Krankenpflegerin, Pflegeschule am Klinikum Ostertal',
      'Ausbildung | Krankenpflegerin @ Pflegeschule am Klinikum Ostertal 2010-10..2013-09',
    ],
    [
      "2011 – 2014 : Diplôme d'État d'infirmier, IFSI de Tours",
      "Diplôme d'État | infirmier @ IFSI de Tours 2011..2014",
    ],
    [
      '2010 : Baccalauréat scientifique, mention bien, Lycée Paul-Hervieu',
      'Baccalauréat scientifique | - @ Lycée Paul-Hervieu -..2010 mention bien',
    ],
    [
      '2014 – 2016    Uniwersytet Ekonomiczny w Krakowie, Logistyka, studia magisterskie',
      'studia magisterskie | Logistyka @ Uniwersytet Ekonomiczny w Krakowie 2014..2016',
    ],
    [
      'Técnico em Eletrotécnica – ETEC Monte Claro – Concluído em 2015',
      'Técnico em | Eletrotécnica @ ETEC Monte Claro -..2015',
    ],
    [
      'Grado en Educación Primaria. Universidad de Valladolid. 2008-2012',
      'Grado | Educación Primaria @ Universidad de Valladolid 2008..2012',
    ],
    ['2005 – 2008\tHotelschool Ter Linde: Hotel (TSO)', 'TSO | Hotel @ Hotelschool Ter Linde 2005..2008'],
    [
      '2010 – 2014\tMBO 4 Elektrotechniek, Summa College, Eindhoven (diploma behaald)',
      'MBO 4 | Elektrotechniek @ Summa College 2010..2014',
    ],
    [
      'BSc (Hons) Adult Nursing, 2:1, Sheffield Hallam University\n2010 – 2013',
      'BSc (Hons) | Adult Nursing @ Sheffield Hallam University 2010..2013 2:1',
    ],
    [
      '2011 – 2014\tVård- och omsorgsprogrammet, Granängsgymnasiet, Borås',
      'Vård- och omsorgsprogrammet | - @ Granängsgymnasiet 2011..2014',
    ],
  ])('%s', (body, expected) => {
    expect(studies(body)).toEqual([expected]);
  });

  it('are entries of their own where years open the lines', () => {
    expect(
      studies(
        '2009 – 2012 Laurea magistrale in Ingegneria Civile, Università di Pisa\n2004 Diploma di maturità scientifica, Liceo "U. Ginestra"',
        'ISTRUZIONE',
      ),
    ).toEqual([
      'Laurea magistrale | Ingegneria Civile @ Università di Pisa 2009..2012',
      'Diploma di maturità scientifica | - @ Liceo "U. Ginestra" -..2004',
    ]);
  });

  it('are cut at the comma as the lines beside them, where no word names the school', () => {
    expect(
      studies(
        'Executive MBA, Cordelle Business School, 2014-2015\nLicence de droit, Université de Rennes, 2005\nIngénieur Arts et Métiers, Cordalys Haute Plaine, 2003',
        'FORMATION',
      )[2],
    ).toBe('Ingénieur | Arts et Métiers @ Cordalys Haute Plaine -..2003');
  });
});

it('reads two years joined by a hyphen as years where all of a section are', () => {
  expect(
    studies(
      'PGCE History, University of East Anglia, 2011-12\nBA (Hons) History, University of York, 2008-11',
    ),
  ).toEqual([
    'PGCE | History @ University of East Anglia 2011..2012',
    'BA (Hons) | History @ University of York 2008..2011',
  ]);
});

it('takes a lone year for the year of the degree', () => {
  expect(studies('Ridgemont University\nB.Sc. Physics, 2017')).toEqual([
    'B.Sc. | Physics @ Ridgemont University -..2017',
  ]);
});

it('keeps several degrees at one school apart, each with the school', () => {
  expect(
    studies(
      'Technische Universität Hamburg\nM.Sc. Informatik, 2012 – 2014\nB.Sc. Informatik, 2009 – 2012',
      'STUDIUM',
    ),
  ).toEqual([
    'M.Sc. | Informatik @ Technische Universität Hamburg 2012..2014',
    'B.Sc. | Informatik @ Technische Universität Hamburg 2009..2012',
  ]);
});

it('reads the grade under the degree, and nothing that is none', () => {
  expect(studies('Ridgemont University\nB.Sc. Physics\n2014 – 2018\nGPA: 3.8/4.0')).toEqual([
    'B.Sc. | Physics @ Ridgemont University 2014..2018 3.8/4.0',
  ]);
  expect(
    studies(
      'Ridgemont University\nPh.D. Physics\n2014 – 2018\nResult: a dissertation on the weather of other planets',
    )[0],
  ).not.toContain('dissertation');
});

it('joins entrance and graduation of a Japanese form', () => {
  expect(
    studies('2012年4月　東都大学 工学部 情報工学科 入学\n2016年3月　東都大学 工学部 情報工学科 卒業', '学歴'),
  ).toEqual(['- | 工学部情報工学科 @ 東都大学 2012-04..2016-03']);
});

it('is what a section named "Training" holds where no other names the schools', () => {
  const body =
    'South Ridgemont College\nCertificate III in Electrotechnology\tFeb 2012 – Dec 2015\nNorth Lake Senior School\nHigh School Diploma\tNov 2011';
  expect(studies(body, 'TRAINING')).toEqual([
    'Certificate III | Electrotechnology @ South Ridgemont College 2012-02..2015-12',
    'High School Diploma | - @ North Lake Senior School -..2011-11',
  ]);
});

it('takes the first list item under a school for the study where it begins with a degree', () => {
  const body = 'Harbour University\t2010 – 2012\n• Certificate: Maritime Law\n• Seminar on salvage';
  expect(studies(body)).toEqual(['Certificate | Maritime Law @ Harbour University 2010..2012']);
});

it('tells a Dutch or Flemish school from the diploma that it is named after', () => {
  expect(
    studies('1988–1994 Gymnasium β, Hofstad Gymnasium, Gent\n1994–1998 Koninklijk Atheneum Gent'),
  ).toEqual([
    'Gymnasium β | - @ Hofstad Gymnasium 1988..1994',
    '- | - @ Koninklijk Atheneum Gent 1994..1998',
  ]);
});
