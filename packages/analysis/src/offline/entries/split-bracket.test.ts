import { expect, it } from 'vitest';
import { readDraft } from '../read-draft.ts';
import { textCv } from '../testing/text-cv.ts';

const read = (body: string) => readDraft(textCv(`Ada Quill\nada@quill.example\n\n${body}`)).draft;
const jobs = (body: string) =>
  read(`Experience\n\n${body}`).experiences.map(({ title, organisation, location }) => [
    title?.value,
    organisation?.value,
    location?.value,
  ]);

it('reads an employer and its town from the bracket behind the title, where the section prints them so', () => {
  expect(
    jobs(`Marketing Manager (Otter & Fern Travel, Chicago)\t2020 – 2022
• Rebuilt the newsletter

Content Strategist (Pepperbox Media, Chicago, Illinois)\t2016 – 2019
• Planned the calendar`),
  ).toEqual([
    ['Marketing Manager', 'Otter & Fern Travel', 'Chicago'],
    ['Content Strategist', 'Pepperbox Media', 'Chicago, Illinois'],
  ]);
});

it('leaves a remark on a title in its bracket', () => {
  const [first] = jobs(`Electrician (part-time), Boltwright Services Ltd\t2013 – 2019
• Wired two hundred flats`);
  expect(first?.[1]).toBe('Boltwright Services Ltd');
  expect(jobs('Waiter (Teilzeit)\nGasthof Lindenau GmbH\n2013 – 2019')[0]?.[1]).toBe('Gasthof Lindenau GmbH');
});

it('reads a school from the bracket behind what was studied', () => {
  const { educations } = read(
    `Education\n\nDipl.-Ing., Architektur (Technische Universität Graz)\t2004 – 2011`,
  );
  expect(educations.map(({ institution, area }) => [institution?.value, area?.value])).toEqual([
    ['Technische Universität Graz', 'Architektur'],
  ]);
});

it('reads a school from the bracket that the years of the study close', () => {
  const { educations } = read(
    `Education\n\nBachelor Toegepaste Informatica (Hogeschool Gent, 2009-2012)\nMaster Informatica (Universiteit Gent, 2012-2014)`,
  );
  expect(educations.map(({ institution, area }) => [institution?.value, area?.value])).toEqual([
    ['Hogeschool Gent', 'Toegepaste Informatica'],
    ['Universiteit Gent', 'Informatica'],
  ]);
});

it('reads the post from the bracket behind a Japanese employer', () => {
  expect(
    jobs('2022年6月～現在 北町書店（店舗スタッフ）\n2021年4月～2022年5月 青空食品株式会社（営業）'),
  ).toEqual([
    ['店舗スタッフ', '北町書店', undefined],
    ['営業', '青空食品株式会社', undefined],
  ]);
});
