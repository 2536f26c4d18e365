import { describe, expect, it } from 'vitest';
import { readDraft } from '../read-draft.ts';
import { textCv } from '../testing/text-cv.ts';

/** "title @ organisation (place) start..end" for every job under a heading. */
function jobs(heading: string, body: string): string[] {
  const { draft } = readDraft(textCv(`Ada Quill\nada@quill.example\n\n${heading}\n\n${body}`));
  return draft.experiences.map(
    ({ title, organisation, location, startDate, endDate }) =>
      `${title?.value ?? '-'} @ ${organisation?.value ?? '-'} (${location?.value ?? '-'}) ${startDate?.value ?? '-'}..${endDate?.value ?? '-'}`,
  );
}

it('parts employer and post at the event between them, where a scan lost the spaces', () => {
  expect(
    jobs('職歴', '2011年4月\t医療法人あおば会 みどり病院入社看護師\n2018年9月\t一身上の都合により退社'),
  ).toEqual(['看護師 @ 医療法人あおば会 みどり病院 (-) 2011-04..2018-09']);
});

it('leaves the month of a range that goes on in the next row of its rail out of the names', () => {
  expect(jobs('Experience', 'Aug 2018 - Dec\tMobile developer\n2020\tPusula Teknoloji, Ankara')).toEqual([
    'Mobile developer @ Pusula Teknoloji (Ankara) 2018-08..2020-12',
  ]);
});

describe('a line that holds date, title, employer and town', () => {
  it.each([
    [
      'German, with a firm named after its owners',
      'Berufserfahrung',
      '09/2014 – 03/2019\tBilanzbuchhalterin, Steuerkanzlei Winkler & Partner, Leipzig',
      'Bilanzbuchhalterin @ Steuerkanzlei Winkler & Partner (Leipzig) 2014-09..2019-03',
    ],
    [
      'French, with a word that both names a ward and may name an employer',
      'Expériences professionnelles',
      'Depuis septembre 2018 : Infirmière en chirurgie viscérale, Clinique des Deux Rives, Tours',
      'Infirmière en chirurgie viscérale @ Clinique des Deux Rives (Tours) 2018-09..present',
    ],
    [
      'French, with words that lead into the range',
      'Expériences professionnelles',
      'De janvier 2015 à août 2018 : Infirmière, Centre hospitalier du Bois Joli, Blois',
      'Infirmière @ Centre hospitalier du Bois Joli (Blois) 2015-01..2018-08',
    ],
    [
      'Spanish',
      'Experiencia laboral',
      'De 2012 a 2017: Enfermera, Clínica Robledal, Bilbao',
      'Enfermera @ Clínica Robledal (Bilbao) 2012..2017',
    ],
    [
      'Italian, at the house of someone',
      'Esperienze lavorative',
      'Dal 03/2016 al 12/2018 elettricista c/o Impianti Ginestra S.n.c., Brescia',
      'elettricista @ Impianti Ginestra S.n.c. (Brescia) 2016-03..2018-12',
    ],
    [
      'Dutch',
      'Werkervaring',
      'aug 2019 – heden: Leerkracht groep 5, Basisschool De Egel, Breda',
      'Leerkracht groep 5 @ Basisschool De Egel (Breda) 2019-08..present',
    ],
    [
      'Portuguese, between bars',
      'Experiência',
      'Nunes & Filhos Advogados | Advogada Júnior | Recife/PE | mar/2016 – dez/2019',
      'Advogada Júnior @ Nunes & Filhos Advogados (Recife/PE) 2016-03..2019-12',
    ],
    [
      'Polish, with months in Roman numbers',
      'Doświadczenie',
      'Kawiarnia Pod Sową, Gdańsk – barista (VI 2020 – IX 2020)',
      'barista @ Kawiarnia Pod Sową (Gdańsk) 2020-06..2020-09',
    ],
    [
      'Swedish',
      'Erfarenhet',
      '2015 – 2019\tUndersköterska, Vårdboendet Granen, Mölndal',
      'Undersköterska @ Vårdboendet Granen (Mölndal) 2015..2019',
    ],
    [
      'Czech',
      'Pracovní zkušenosti',
      '07/2013 – 09/2013    Servírka, Restaurace U Jeřábu, Brno',
      'Servírka @ Restaurace U Jeřábu (Brno) 2013-07..2013-09',
    ],
  ])('%s', (_, heading, body, expected) => {
    expect(jobs(heading, body)).toEqual([expected]);
  });

  it('is cut at its comma where no word is known, as the lines beside it are cut', () => {
    const body =
      '2018 – 2020\tKellnerin, Café Sperling, Bremen\n2016 – 2018\tLehrkraft, Schule am Wall, Bremen\n2015 – 2016\tJahr im Ausland, Haus Sonnenberg, Bremen';
    expect(jobs('Berufserfahrung', body)[2]).toBe('Jahr im Ausland @ Haus Sonnenberg (Bremen) 2015..2016');
  });

  it('gives up its last word to a town no list knows, where the other lines end with a town', () => {
    const body =
      'BAR EL NOGAL, Granada\nCamarero (2019 – 2021)\n- Sala\n\nHOTEL LA ENCINA, Cerro Pardillo\nCamarero (2014 – 2019)\n- Barra';
    expect(jobs('Experiencia', body)[1]).toBe('Camarero @ HOTEL LA ENCINA (Cerro Pardillo) 2014..2019');
  });
});

it('keeps the kind of contract and the months it lasted out of the names', () => {
  const body =
    "Mairie d'Orvelle | Chargée de communication | CDD 18 mois | mars 2021 – sept. 2022\n2009 (3 mois) : Stagiaire – Agence Colibri";
  expect(jobs('Expériences', body)).toEqual([
    "Chargée de communication @ Mairie d'Orvelle (-) 2021-03..2022-09",
    'Stagiaire @ Agence Colibri (-) -..2009',
  ]);
});

it('takes the words under a head for what was done, though a word among them may name an employer', () => {
  const body =
    'Avril 2022 – présent\nServeuse\nLe Jardin des Cèdres\nPrise de commande, conseil sur les vins\n\n2020 – 2022\nServeuse\nHôtel du Cygne';
  expect(jobs('Expériences', body)[0]).toBe('Serveuse @ Le Jardin des Cèdres (-) 2022-04..present');
});

it('does not lend an employer to a line of its own that names none', () => {
  const body =
    'Feinkost Amsel AG, Ravensburg\t2009 – 2016\nLeiterin Einkauf\n\nSelbstständige Unternehmensberaterin\t2006 – 2009';
  expect(jobs('Berufserfahrung', body)).toEqual([
    'Leiterin Einkauf @ Feinkost Amsel AG (Ravensburg) 2009..2016',
    'Selbstständige Unternehmensberaterin @ - (-) 2006..2009',
  ]);
});

it('reads dated list items under a heading that other lines share', () => {
  const body =
    '- 09.2013–08.2017: Asystentka nauczyciela, Przedszkole Kolorowe Liście, Świdnik\n- 2012–2013: Opiekunka, Dom Seniora Jarzębina, Lublin';
  expect(jobs('Przebieg pracy zawodowej', body)).toEqual([
    'Asystentka nauczyciela @ Przedszkole Kolorowe Liście (Świdnik) 2013-09..2017-08',
    'Opiekunka @ Dom Seniora Jarzębina (Lublin) 2012..2013',
  ]);
});
