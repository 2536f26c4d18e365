import { expect, test } from 'vitest';
import { type Drawing, makePdf, put, putLines } from '../testing/make-pdf.ts';
import { readPdf } from './read-pdf.ts';

const textsOf = async (draw: (page: Drawing) => void): Promise<string[]> =>
  (await readPdf(await makePdf(draw))).lines.map((line) => line.text);

const MAIN = [
  'Leads the platform group and its on-call rota.',
  'Moved forty services to one build system.',
  'Writes the design notes that others argue with.',
  'Keeps the budget of three cloud regions.',
  'Hired nine engineers in two years.',
];
const SIDE = ['Skills', 'Kotlin', 'Postgres', 'Terraform', 'Languages', 'Norwegian', 'English'];

test('one column is read from top to bottom', async () => {
  const texts = await textsOf((page) => {
    put(page, 'Ola Tveit', 40, 40, { size: 20, bold: true });
    putLines(page, MAIN, 40, 80);
  });
  expect(texts).toEqual(['Ola Tveit', ...MAIN]);
});

test('a sidebar and the text beside it are read one after the other, below a header over both', async () => {
  const texts = await textsOf((page) => {
    put(page, 'Ola Tveit, Principal Platform Engineer at Fjord Systems in Bergen', 40, 40, { size: 16 });
    putLines(page, SIDE, 40, 90, 15);
    putLines(page, MAIN, 200, 94, 17);
  });
  expect(texts.slice(1)).toEqual([...SIDE, ...MAIN]);
});

test('entries side by side end before the heading of the next section', async () => {
  const texts = await textsOf((page) => {
    put(page, 'Ola Tveit, Principal Platform Engineer at Fjord Systems in Bergen', 40, 40, { size: 16 });
    put(page, 'Harbour School', 40, 90, { size: 11, bold: true });
    putLines(page, ['2015 – 2016', 'Diploma in trades'], 40, 104, 14);
    put(page, 'Northern College', 300, 90, { size: 11, bold: true });
    putLines(page, ['2004 – 2008', 'Apprenticeship'], 300, 104, 14);
    put(page, 'Languages', 40, 160, { size: 14 });
    putLines(page, ['Norwegian', 'native', 'English'], 40, 178, 14);
  });
  expect(texts.slice(1)).toEqual([
    'Harbour School',
    '2015 – 2016',
    'Diploma in trades',
    'Northern College',
    '2004 – 2008',
    'Apprenticeship',
    'Languages',
    'Norwegian',
    'native',
    'English',
  ]);
});

test('a year under a year in a rail is a cell of its own beside the text', async () => {
  const texts = await textsOf((page) => {
    for (const [index, [from, to]] of [
      ['2018', '2019'],
      ['2011', '2015'],
    ].entries()) {
      const top = 90 + index * 70;
      putLines(page, [from ?? '', to ?? ''], 40, top + 2, 11);
      put(page, 'University of Nordvik', 90, top, { bold: true });
      putLines(page, ['Degree in mathematics', 'Grade: upper second', 'Thesis on knots'], 90, top + 15, 14);
    }
  });
  expect(texts[0]).toBe('2018\t2019\tUniversity of Nordvik');
});

test('columns painted line by line across the page are still read column by column', async () => {
  const texts = await textsOf((page) => {
    for (let index = 0; index < SIDE.length; index += 1) {
      put(page, SIDE[index] ?? '', 40, 90 + index * 15);
      const main = MAIN[index];
      if (main) put(page, main, 200, 96 + index * 21);
    }
  });
  expect(texts).toEqual([...SIDE, ...MAIN]);
});

test('columns that happen to share their baselines are told apart by the order of painting', async () => {
  const texts = await textsOf((page) => {
    putLines(page, SIDE, 40, 90);
    putLines(page, [...MAIN, 'Speaks at meetups.', 'Sails.'], 200, 90);
  });
  expect(texts).toEqual([...SIDE, ...MAIN, 'Speaks at meetups.', 'Sails.']);
});

test('a sidebar that goes on over a page break is not torn apart by the text beside it', async () => {
  const texts = await textsOf((page) => {
    putLines(page, MAIN, 40, 60, 17);
    putLines(page, SIDE, 420, 63, 15);
    page.addPage();
    putLines(page, ['Designed the berth planner.', 'Ran the migration to events.'], 40, 60, 17);
    putLines(page, ['Interests', 'Sailing'], 420, 63, 15);
  });
  expect(texts).toEqual([
    ...MAIN,
    'Designed the berth planner.',
    'Ran the migration to events.',
    ...SIDE,
    'Interests',
    'Sailing',
  ]);
});

test('a date column stands on the rows of the entries it belongs to', async () => {
  const texts = await textsOf((page) => {
    put(page, 'Berufserfahrung', 40, 60, { size: 14, bold: true });
    put(page, 'seit 09/2019', 40, 90);
    put(page, 'Teamleiterin Einkauf', 180, 90, { bold: true });
    putLines(page, ['Nordhessische Maschinenbau GmbH, Kassel', 'Verhandlung von Rahmenverträgen'], 180, 104);
    put(page, '04/2014 – 08/2019', 40, 140);
    put(page, 'Sachbearbeiterin Einkauf', 180, 140, { bold: true });
    putLines(page, ['Fulda Werke AG, Fulda', 'Bestellabwicklung'], 180, 154);
  });
  expect(texts).toEqual([
    'Berufserfahrung',
    'seit 09/2019\tTeamleiterin Einkauf',
    'Nordhessische Maschinenbau GmbH, Kassel',
    'Verhandlung von Rahmenverträgen',
    '04/2014 – 08/2019\tSachbearbeiterin Einkauf',
    'Fulda Werke AG, Fulda',
    'Bestellabwicklung',
  ]);
});

test('a date at the right margin stays on the line of its title, behind a tab', async () => {
  const { lines } = await readPdf(
    await makePdf((page) => {
      put(page, 'Senior Engineer', 40, 60, { bold: true });
      put(page, 'Mar 2019 – Present', 480, 60);
      putLines(page, MAIN, 40, 76);
    }),
  );
  expect(lines[0]).toMatchObject({ text: 'Senior Engineer\tMar 2019 – Present', bold: true });
  expect(lines[1]?.text).toBe(MAIN[0]);
});

test('headings in a rail of their own come before the section beside them', async () => {
  const texts = await textsOf((page) => {
    put(page, 'Experience', 40, 60, { size: 12, bold: true });
    putLines(page, MAIN, 180, 57);
    put(page, 'Education', 40, 160, { size: 12, bold: true });
    putLines(page, ['University of Bergen', 'MSc Informatics', 'Thesis on tide models'], 180, 157);
  });
  expect(texts).toEqual([
    'Experience',
    ...MAIN,
    'Education',
    'University of Bergen',
    'MSc Informatics',
    'Thesis on tide models',
  ]);
});

test('columns are counted from the left, and lines know their page, place and size', async () => {
  const { lines, pages } = await readPdf(
    await makePdf((page) => {
      putLines(page, SIDE, 40, 90, 15);
      putLines(page, MAIN, 200, 94, 17);
    }),
  );
  expect(pages).toBe(1);
  expect(lines.map((line) => line.column)).toEqual([...SIDE.map(() => 0), ...MAIN.map(() => 1)]);
  const [skills] = lines;
  expect(skills).toMatchObject({ page: 1, region: 'body', fontSize: 10, bold: false });
  expect(skills?.box?.x).toBeCloseTo(40, 0);
});

test('white between paragraphs is told from the white between lines', async () => {
  const { lines } = await readPdf(
    await makePdf((page) => {
      putLines(page, MAIN, 40, 60);
      putLines(page, ['A new paragraph begins here.', 'And goes on.'], 40, 160);
    }),
  );
  expect(lines.map((line) => line.gapBefore)).toEqual([true, false, false, false, false, true, false]);
});

test('page numbers and lines that come back on every page are set apart', async () => {
  const { lines } = await readPdf(
    await makePdf((page) => {
      for (const number of [1, 2]) {
        if (number > 1) page.addPage();
        put(page, 'Ola Tveit, curriculum vitae', 40, 30);
        putLines(page, number === 1 ? MAIN.slice(0, 3) : MAIN.slice(3), 40, 300);
        put(page, `Page ${number} of 2`, 500, 760);
      }
    }),
  );
  const inRegion = (region: string) =>
    lines.filter((line) => line.region === region).map((line) => line.text);
  expect(inRegion('body')).toEqual(['Ola Tveit, curriculum vitae', ...MAIN]);
  expect(inRegion('header')).toEqual(['Ola Tveit, curriculum vitae']);
  expect(inRegion('footer')).toEqual(['Page 1 of 2', 'Page 2 of 2']);
});

test('a rail of dates in three lines, with how long it lasted, stands on the first row of its entry', async () => {
  const texts = await textsOf((page) => {
    putLines(page, ['March 2020 -', 'present', '4 years 3 months'], 40, 90, 12);
    put(page, 'Fjord Systems AS', 180, 90, { bold: true });
    putLines(page, MAIN, 180, 104, 14);
    putLines(page, ['June 2016 - Feb', '2020', '3 years 9 months'], 40, 200, 12);
    put(page, 'Nordic Depot AS', 180, 200, { bold: true });
    putLines(page, MAIN, 180, 214, 14);
  });
  expect(texts).toEqual([
    'March 2020 - present\t4 years 3 months\tFjord Systems AS',
    ...MAIN,
    'June 2016 - Feb 2020\t3 years 9 months\tNordic Depot AS',
    ...MAIN,
  ]);
});

test('entries of a grid keep to their rows: date, employer and town on the left, what was done beside them', async () => {
  const texts = await textsOf((page) => {
    put(page, 'Work', 40, 72, { bold: true });
    for (const [index, [date = '', firm = '', town = '', ...told]] of [
      [
        '2014 – 2020',
        'Fjord Systems',
        'Bergen',
        'Architect',
        'Moved forty services to one system',
        'and kept it up',
      ],
      ['2009 – 2014', 'Nordic Depot', 'Oslo', 'Draughtsman', 'Drew the plans of two schools'],
      ['2006 – 2009', 'Tide Models', 'Molde', 'Trainee'],
    ].entries()) {
      put(page, date, 40, 90 + 50 * index);
      put(page, firm, 140, 90 + 50 * index, { bold: true });
      put(page, town, 140, 103 + 50 * index);
      putLines(page, told, 300, 90 + 50 * index, 15);
    }
  });
  expect(texts).toEqual([
    'Work',
    '2014 – 2020\tFjord Systems\tBergen\tArchitect',
    'Moved forty services to one system',
    'and kept it up',
    '2009 – 2014\tNordic Depot\tOslo\tDraughtsman',
    'Drew the plans of two schools',
    '2006 – 2009\tTide Models\tMolde\tTrainee',
  ]);
});
