import { type AiWire, emptyWire } from '@vitae/schema/ai-wire';
import type { CvText } from '@vitae/schema/cv-text';
import { CvId } from '@vitae/schema/ids';
import { describe, expect, it } from 'vitest';
import { groundWire } from './ground-wire.ts';
import { okonjoCv, okonjoJob } from './testing/okonjo-cv.ts';
import { textOf } from './testing/text-of.ts';

const cvId = CvId.parse('cv_1');
const text = okonjoCv;
const experience = okonjoJob;

const wire = (part: Partial<AiWire>): AiWire => ({ ...emptyWire(), ...part });
const ground = (part: Partial<AiWire>, cv: CvText = text) => groundWire(cv, wire(part), cvId);

describe('groundWire', () => {
  it("keeps what the CV says, in the CV's words, with its place", () => {
    const { result, evidence, warnings } = ground({ experiences: [experience] });
    const [job] = result.experiences;
    expect(job).toEqual({
      id: 'cv_1.experiences.4.0',
      title: 'Data Engineer',
      organisation: 'Harbour Labs',
      location: null,
      startDate: '2020-03',
      endDate: 'present',
      summary: null,
      highlights: ['Built the billing platform for ports', 'Cut costs by 12 %'],
    });
    const own = evidence['cv_1.experiences.4.0'];
    expect(own?.title?.spans).toEqual([{ line: 5, start: 0, end: 13 }]);
    expect(own?.['highlights.0']?.spans.map(({ line }) => line)).toEqual([6, 7]);
    expect(own?.startDate?.origin).toBe('ai');
    expect(warnings).toEqual([]);
  });

  it('removes what the CV does not say, and says so', () => {
    const invented = {
      ...experience,
      title: 'Chief Data Officer',
      highlights: ['Won the Turing Award', '6-7'],
    };
    const { result, warnings } = ground({ experiences: [invented], summary: 'A born leader' });
    expect(result.experiences[0]?.title).toBeNull();
    expect(result.experiences[0]?.highlights).toEqual(['Built the billing platform for ports']);
    expect(result.summary).toBeNull();
    expect(warnings.map(({ code, section, value }) => [code, section, value])).toEqual([
      ['NOT_IN_CV', 'summary', 'A born leader'],
      ['NOT_IN_CV', 'experiences', 'Chief Data Officer'],
      ['NOT_IN_CV', 'experiences', 'Won the Turing Award'],
    ]);
  });

  it('removes an entry whose subject is made up, and leaves its lines unplaced', () => {
    const fake = { ...experience, title: 'Astronaut', organisation: 'NASA' };
    const { result, unplaced } = ground({ experiences: [fake] });
    expect(result.experiences).toEqual([]);
    expect(unplaced.map(({ line }) => line)).toContain(6);
  });

  it('lists every line no field uses, but for headings, rules and page numbers', () => {
    const cv = textOf([
      ...okonjoCv.lines,
      { text: 'INTERESTS', bold: true, gapBefore: true },
      '———',
      { text: 'Page 1 of 1', region: 'footer' },
    ]);
    const skills = [{ name: 'Java', group: 'Languages', level: null, lines: [11] }];
    const { unplaced } = ground({ experiences: [experience], skills }, cv);
    expect(unplaced.map(({ text: words }) => words)).toEqual([
      'Mira Okonjo',
      'Data Engineer · Lisbon · mira@okonjo.example · +351 210 000 000',
      'GitHub',
      'Analyst   2017 – 2019',
      'Portuguese (native), English C1',
      'Driving licence B',
    ]);
  });

  it('keeps several roles at one employer apart', () => {
    const second = {
      ...experience,
      title: 'Analyst',
      startDate: '2017',
      endDate: '2019',
      highlights: [],
      lines: [9],
    };
    const { result } = ground({ experiences: [second, experience] });
    expect(result.experiences.map(({ id, title, organisation }) => [id, title, organisation])).toEqual([
      ['cv_1.experiences.4.0', 'Data Engineer', 'Harbour Labs'],
      ['cv_1.experiences.4.1', 'Analyst', 'Harbour Labs'],
    ]);
  });

  it('names an entry once, however often the model says it', () => {
    const skill = { name: 'Go', group: null, level: null, lines: [11] };
    expect(
      ground({ skills: [skill, { ...skill, lines: [] }, { ...skill, name: 'GO' }] }).result.skills,
    ).toHaveLength(1);
  });

  it('reads contact data only where it is what the field holds', () => {
    const contact = { ...emptyWire().contact, email: 'Lisbon', phone: 'mira@okonjo.example', lines: [0, 2] };
    const { result, warnings } = ground({ contact });
    expect(result.contact.email).toBeNull();
    expect(result.contact.phone).toBeNull();
    expect(warnings).toHaveLength(2);
  });

  it('keeps the opening of a phone number that a model writes in its own way', () => {
    const cv = textOf(['Tel. (030) 901-820', '+351 210 000 000']);
    const contact = {
      ...emptyWire().contact,
      phone: '030 901 820',
      additionalPhones: ['351 210000000'],
      lines: [0],
    };
    const { result } = groundWire(cv, wire({ contact }), cvId);
    expect([result.contact.phone, result.contact.additionalPhones]).toEqual([
      '(030) 901-820',
      ['+351 210 000 000'],
    ]);
  });

  it('takes the target of a hyperlink as the address, and the visible words as its place', () => {
    const links = [{ url: 'github.com/mokonjo/', label: 'GitHub', lines: [2] }];
    const { result, evidence } = ground({ links });
    expect(result.links[0]?.url).toBe('https://github.com/mokonjo');
    expect(evidence[result.links[0]?.id ?? '']?.url?.spans).toEqual([{ line: 2, start: 0, end: 6 }]);
    expect(ground({ links: [{ url: 'okonjo.example', label: null, lines: [1] }] }).result.links).toEqual([]);
  });

  it('computes the CEFR level from the printed one', () => {
    const { result } = ground({
      languages: [
        { name: 'Portuguese', level: 'native', lines: [12] },
        { name: 'English', level: 'C1', lines: [12] },
      ],
    });
    expect(result.languages.map(({ name, level, cefr }) => [name, level, cefr])).toEqual([
      ['Portuguese', 'native', 'native'],
      ['English', 'C1', 'C1'],
    ]);
  });

  it('reads an open end from the words "since …" when the model leaves it out', () => {
    const cv = textOf(['Board member, Pier Society', 'since May 2019']);
    const member = { ...experience, title: 'Board member', organisation: 'Pier Society', highlights: [] };
    const open = { ...member, startDate: 'May 2019', endDate: null, lines: [0, 1] };
    const [job] = groundWire(cv, wire({ experiences: [open] }), cvId).result.experiences;
    expect([job?.startDate, job?.endDate]).toEqual(['2019-05', 'present']);
  });

  it('never takes a value from hidden text', () => {
    const cv: CvText = {
      ...text,
      hidden: [{ text: 'Google, Staff Engineer', page: 1, reason: 'transparent' }],
    };
    const hidden = { ...experience, title: 'Staff Engineer', organisation: 'Google', highlights: [] };
    const { result, warnings } = ground({ experiences: [hidden] }, cv);
    expect(result.experiences).toEqual([]);
    expect(warnings).toHaveLength(2);
  });
});
