import { z } from 'zod';

/**
 * The JSON asked of a model. It stays inside what OpenAI's strict structured outputs and Gemini's responseJsonSchema both
 * accept: no unions but with null, no optional keys, no bounds, four containers deep at most (ai-wire.test.ts holds it there).
 * Nothing in it is believed: grounding finds every value in the CV again, or removes it.
 */
const words = z.string().nullable();
const printedDate = words.describe('The date in the exact words of the CV');
const endDate = words.describe('The end in the exact words of the CV, also where it is a word for "today"');
const passage = words.describe('A line range such as "12-14" or "12", or the exact words');
const passages = z
  .array(z.string())
  .describe('One element per statement: a line range such as "12-14" or "12", or the exact words');
const lines = z.array(z.number()).describe('First and last line number of this entry');

const WireContact = z.object({
  name: words,
  headline: words.describe('The profession or title printed with the name'),
  email: words,
  phone: words,
  location: words,
  birthDate: printedDate,
  nationality: words,
  additionalEmails: z.array(z.string()),
  additionalPhones: z.array(z.string()),
  lines,
});

const WireExperience = z.object({
  title: words,
  organisation: words,
  location: words,
  startDate: printedDate,
  endDate,
  summary: passage,
  highlights: passages,
  lines,
});

const WireEducation = z.object({
  institution: words,
  degree: words,
  area: words.describe('Field of study'),
  location: words,
  startDate: printedDate,
  endDate,
  grade: words,
  highlights: passages,
  lines,
});

const WireSkill = z.object({
  name: words,
  group: words.describe('The label printed before a list of skills; a label is no skill'),
  level: words,
  lines,
});

const WireProject = z.object({
  name: words,
  role: words,
  url: words,
  startDate: printedDate,
  endDate,
  summary: passage,
  highlights: passages,
  technologies: z.array(z.string()),
  lines,
});

const WireCertification = z.object({ name: words, issuer: words, date: printedDate, url: words, lines });
const WireLanguage = z.object({ name: words, level: words, lines });
const WireLink = z.object({ url: words, label: words, lines });

const WirePublication = z.object({
  title: words,
  publisher: words,
  date: printedDate,
  url: words,
  summary: passage,
  lines,
});

const WireAward = z.object({ title: words, issuer: words, date: printedDate, summary: passage, lines });
const WireInterest = z.object({ name: words, lines });
const WireReference = z.object({ name: words, text: passage, lines });

export const AiWire = z.object({
  contact: WireContact,
  summary: passage,
  experiences: z.array(WireExperience),
  educations: z.array(WireEducation),
  skills: z.array(WireSkill),
  projects: z.array(WireProject),
  certifications: z.array(WireCertification),
  languages: z.array(WireLanguage).describe('Spoken languages only'),
  links: z.array(WireLink),
  publications: z.array(WirePublication),
  awards: z.array(WireAward),
  volunteering: z.array(WireExperience),
  interests: z.array(WireInterest),
  references: z.array(WireReference),
});
export type AiWire = z.infer<typeof AiWire>;

/** What a model says when the CV says nothing. */
export function emptyWire(): AiWire {
  return {
    contact: {
      name: null,
      headline: null,
      email: null,
      phone: null,
      location: null,
      birthDate: null,
      nationality: null,
      additionalEmails: [],
      additionalPhones: [],
      lines: [],
    },
    summary: null,
    experiences: [],
    educations: [],
    skills: [],
    projects: [],
    certifications: [],
    languages: [],
    links: [],
    publications: [],
    awards: [],
    volunteering: [],
    interests: [],
    references: [],
  };
}
