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
