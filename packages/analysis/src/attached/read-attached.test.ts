import { CvId } from '@vitae/schema/ids';
import { expect, test } from 'vitest';
import { analyseOffline } from '../offline/analyse-offline.ts';
import { readDocument } from '../read/read-document.ts';
import { makePdf, put, putLines } from '../read/testing/make-pdf.ts';

const cvId = CvId.parse('cv_attached');

const job = (employer: string, title: string, from: string, to: string): string =>
  `<WorkExperience><Period><From year="${from}"/><To year="${to}"/></Period><Position><Label>${title}</Label></Position><Employer><Name>${employer}</Name></Employer></WorkExperience>`;

const passport = (...jobs: string[]): string =>
  `<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo><Identification><PersonName><FirstName>Pat</FirstName><Surname>Example</Surname></PersonName></Identification><WorkExperienceList>${jobs.join('')}</WorkExperienceList></LearnerInfo></SkillsPassport>`;

/** A page that does not tell employers from titles, and a file inside it that does. */
async function read(xml: string, name = 'europass.xml') {
  const pdf = await makePdf((page) => {
    put(page, 'Pat Example', 60, 60, { size: 20 });
    put(page, 'Work experience', 60, 100, { size: 14, bold: true });
    putLines(page, ['2019 - 2021', 'Blue Door', 'Night Keeper'], 60, 130);
    putLines(page, ['2015 - 2018', 'Old Mill', 'Bell Ringer'], 60, 190);
    page.file(Buffer.from(xml), { name });
  });
  return analyseOffline(await readDocument(pdf), { cvId });
}

test('the Europass file inside a PDF tells what the words of its pages mean', async () => {
  const { result, evidence, unplaced } = await read(
    passport(
      job('Blue Door', 'Night Keeper', '2019', '2021'),
      job('Old Mill', 'Bell Ringer', '2015', '2018'),
    ),
  );
  expect(result.experiences).toMatchObject([
    { title: 'Night Keeper', organisation: 'Blue Door', startDate: '2019', endDate: '2021' },
    { title: 'Bell Ringer', organisation: 'Old Mill', startDate: '2015', endDate: '2018' },
  ]);
  const [first] = result.experiences;
  expect(evidence[first?.id ?? '']?.organisation).toMatchObject({
    origin: 'cv',
    spans: [{ line: 3, start: 0, end: 9 }],
  });
  expect(unplaced).toEqual([]);
});

test('what only the file says enters no field, and its section is read from the page', async () => {
  const { result } = await read(
    passport(
      job('Blue Door', 'Night Keeper', '2019', '2021'),
      job('Example Bank', 'Chief Executive', '2010', '2014'),
    ),
  );
  expect(JSON.stringify(result)).not.toMatch(/Example Bank|Chief Executive|2010/);
  expect(result.experiences).toHaveLength(2);
});

test('a broken or a foreign file inside a PDF changes nothing', async () => {
  const plain = await read('<notes/>');
  expect((await read('<SkillsPassport>')).result).toEqual(plain.result);
  expect(
    (await read(passport(job('Blue Door', 'Night Keeper', '2019', '2021')), 'photo.bin')).result,
  ).toEqual(plain.result);
});
